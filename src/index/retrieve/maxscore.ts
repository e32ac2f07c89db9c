/**
 * The passages with the highest BM25, without looking at all that say any word of the question: where the best found so
 * far are out of reach of the commonest words, those are only looked up in passages that say a rarer one (MaxScore:
 * Turtle & Flood, Query Evaluation: Strategies and Optimizations, 1995; a window at a time, as Lucene does).
 */

import { k1, type QueryTerms, type TermFrequencyCache } from '../postings/bm25.ts';
import { findTerm, gallop, type Postings } from '../postings/postings.ts';
import type { DocFilter } from './filter.ts';
import type { TopK } from './top-k.ts';

/** Passages whose scores are added up at once: they stay in the processor's nearest memory. */
const WINDOW = 2048;
const scores = new Float64Array(WINDOW);
/** A bit for each passage of a window that says any word: few do. */
const BITS = 32;
const said = new Uint32Array(WINDOW / BITS);

/** A word of the question where its postings stand. */
interface PostingCursor {
  readonly idf: number;
  readonly end: number;
  at: number;
}

/**
 * Offers passages to `top`, `base` added to their numbers.
 *
 * @param saturations of passages.
 * @param limit which may be found; `null` for all.
 */
export function collectTopK(
  postings: Postings,
  { terms }: QueryTerms,
  saturations: TermFrequencyCache,
  limit: DocFilter | null,
  base: number,
  top: TopK,
): void {
  const { postingOffsets, passages, frequencies, lengths } = postings;
  const cursors = terms.flatMap(({ term, idf }): PostingCursor[] => {
    const number = findTerm(postings, term);
    return number < 0 ? [] : [{ idf, at: postingOffsets[number], end: postingOffsets[number + 1] }];
  });
  /** The most that the words from here on can add. */
  const rest = new Float64Array(cursors.length + 1);
  for (let i = cursors.length - 1; i >= 0; i--) rest[i] = rest[i + 1] + (k1 + 1) * cursors[i].idf;

  const size = lengths.length;
  let { threshold } = top;
  let needed = cursors.length;
  for (let from = 0; from < size; from += WINDOW) {
    while (needed > 0 && rest[needed - 1] < threshold) needed--;
    if (needed === 0) return;
    const to = Math.min(size, from + WINDOW);
    for (let i = 0; i < needed; i++) {
      const { idf, end } = cursors[i];
      let { at } = cursors[i];
      for (; at < end && passages[at] < to; at++) {
        const passage = passages[at];
        scores[passage - from] += idf * saturations.of(frequencies[at], lengths[passage]);
        said[(passage - from) >>> 5] |= 1 << ((passage - from) % BITS);
      }
      cursors[i].at = at;
    }
    for (let word = 0; word < said.length; word++) {
      for (let bits = said[word]; bits !== 0; bits &= bits - 1) {
        const slot = word * BITS + BITS - 1 - Math.clz32(bits & -bits);
        const passage = from + slot;
        let score = scores[slot];
        scores[slot] = 0;
        if (limit?.accepted[passage] === 0) continue;
        let i = needed;
        for (; i < cursors.length && score + rest[i] >= threshold; i++) {
          const cursor = cursors[i];
          cursor.at = gallop(passages, cursor.at, cursor.end, passage);
          if (cursor.at < cursor.end && passages[cursor.at] === passage) {
            score += cursor.idf * saturations.of(frequencies[cursor.at], lengths[passage]);
          }
        }
        if (i < cursors.length || score < threshold || limit?.accepts(passage) === false) continue;
        top.offer(base + passage, score);
        threshold = top.threshold;
      }
      said[word] = 0;
    }
  }
}
