/**
 * The passages with the highest BM25, by MaxScore (Turtle & Flood, Query Evaluation: Strategies and Optimizations, 1995):
 * once the common terms alone cannot reach the threshold, they are looked up only in passages with a rarer one. It goes
 * window by window, as Lucene does.
 */

import { k1 } from '../../domain/weights.ts';
import type { QueryTerms, TermFrequencyCache } from '../postings/bm25.ts';
import { findTerm, gallop, type Postings } from '../postings/postings.ts';
import type { PassageTest } from './filter.ts';
import type { TopK } from './top-k.ts';

/** Passages whose scores are accumulated at once: they fit the processor's first cache. */
const WINDOW = 2048;
const BITS = 32;

/** Scratch of one query; all zeros between two calls. */
export interface ScoreWindow {
  readonly scores: Float64Array;
  /** A bit for each passage that contains a required term: few do. */
  readonly touched: Uint32Array;
}

export const createScoreWindow = (): ScoreWindow => ({
  scores: new Float64Array(WINDOW),
  touched: new Uint32Array(WINDOW / BITS),
});

interface PostingCursor {
  readonly idf: number;
  readonly end: number;
  at: number;
}

/**
 * Offers passages to `top`, with `base` added to their numbers.
 *
 * @param termFrequencies for single passages.
 * @param filter `null` accepts every passage.
 */
export function collectTopK(
  postings: Postings,
  { terms }: QueryTerms,
  termFrequencies: TermFrequencyCache,
  filter: PassageTest | null,
  base: number,
  top: TopK,
  { scores, touched }: ScoreWindow = createScoreWindow(),
): void {
  const { postingOffsets, passages, frequencies, lengths } = postings;
  const cursors = terms.flatMap(({ term, idf }): PostingCursor[] => {
    const number = findTerm(postings, term);
    return number < 0 ? [] : [{ idf, at: postingOffsets[number], end: postingOffsets[number + 1] }];
  });
  /** Upper bound of what the terms from here on can add. */
  const rest = new Float64Array(cursors.length + 1);
  for (let i = cursors.length - 1; i >= 0; i--) rest[i] = rest[i + 1] + (k1 + 1) * cursors[i].idf;

  const size = lengths.length;
  let { threshold } = top;
  let required = cursors.length;
  for (let from = 0; from < size; from += WINDOW) {
    while (required > 0 && rest[required - 1] < threshold) required--;
    if (required === 0) return;
    const to = Math.min(size, from + WINDOW);
    for (let i = 0; i < required; i++) {
      const { idf, end } = cursors[i];
      let { at } = cursors[i];
      for (; at < end && passages[at] < to; at++) {
        const passage = passages[at];
        scores[passage - from] += idf * termFrequencies.of(frequencies[at], lengths[passage]);
        touched[(passage - from) >>> 5] |= 1 << ((passage - from) % BITS);
      }
      cursors[i].at = at;
    }
    for (let word = 0; word < touched.length; word++) {
      for (let bits = touched[word]; bits !== 0; bits &= bits - 1) {
        const slot = word * BITS + BITS - 1 - Math.clz32(bits & -bits);
        const passage = from + slot;
        let score = scores[slot];
        scores[slot] = 0;
        if (filter?.accepted[passage] === 0) continue;
        let i = required;
        for (; i < cursors.length && score + rest[i] >= threshold; i++) {
          const cursor = cursors[i];
          cursor.at = gallop(passages, cursor.at, cursor.end, passage);
          if (cursor.at < cursor.end && passages[cursor.at] === passage) {
            score += cursor.idf * termFrequencies.of(frequencies[cursor.at], lengths[passage]);
          }
        }
        if (i < cursors.length || score < threshold || filter?.accepts(passage) === false) continue;
        top.offer(base + passage, score);
        threshold = top.threshold;
      }
      touched[word] = 0;
    }
  }
}
