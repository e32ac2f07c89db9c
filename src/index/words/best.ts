/**
 * The passages with the highest BM25, without looking at all that say any word of the question: where the best found so
 * far are out of reach of the commonest words, those are only looked up in passages that say a rarer one (MaxScore:
 * Turtle & Flood, Query Evaluation: Strategies and Optimizations, 1995; a window at a time, as Lucene does).
 */

import type { Limit } from '../filter.ts';
import type { Top } from '../top.ts';
import { k1, saturation, type Wanted } from './bm25.ts';
import { numberOf, type Postings } from './postings.ts';

/** Passages whose scores are added up at once: they stay in the processor's nearest memory. */
const WINDOW = 2048;
const scores = new Float64Array(WINDOW);

/** A word of the question where its postings stand. */
interface Cursor {
  readonly idf: number;
  readonly end: number;
  at: number;
}

/**
 * Offers passages to `top`, `base` added to their numbers.
 *
 * @param norms for each length of a passage, see bm25.ts.
 * @param limit which may be found; `null` for all.
 */
export function offerBest(
  postings: Postings,
  { terms }: Wanted,
  norms: Float64Array,
  limit: Limit | null,
  base: number,
  top: Top,
): void {
  const { starts, passages, times, lengthBefore } = postings;
  const cursors = terms.flatMap(({ term, idf }): Cursor[] => {
    const number = numberOf(postings, term);
    return number < 0 ? [] : [{ idf, at: starts[number], end: starts[number + 1] }];
  });
  /** The most that the words from here on can add. */
  const rest = new Float64Array(cursors.length + 1);
  for (let i = cursors.length - 1; i >= 0; i--) rest[i] = rest[i + 1] + (k1 + 1) * cursors[i].idf;

  const scoreAt = (i: number, passage: number) => {
    const length = lengthBefore[passage + 1] - lengthBefore[passage];
    return cursors[i].idf * saturation(times[cursors[i].at], norms[length]);
  };

  const size = lengthBefore.length - 1;
  let needed = cursors.length;
  for (let from = 0; from < size; from += WINDOW) {
    const to = Math.min(size, from + WINDOW);
    while (needed > 0 && rest[needed - 1] < top.least) needed--;
    if (needed === 0) return;
    let isSaid = false;
    for (let i = 0; i < needed; i++) {
      const cursor = cursors[i];
      if (cursor.at === cursor.end || passages[cursor.at] >= to) continue;
      if (!isSaid) scores.fill(0);
      isSaid = true;
      for (; cursor.at < cursor.end && passages[cursor.at] < to; cursor.at++) {
        scores[passages[cursor.at] - from] += scoreAt(i, passages[cursor.at]);
      }
    }
    if (!isSaid) continue;
    for (let passage = from; passage < to; passage++) {
      let score = scores[passage - from];
      if (score === 0 || limit?.allowed[passage] === 0) continue;
      let i = needed;
      for (; i < cursors.length && score + rest[i] >= top.least; i++) {
        const cursor = cursors[i];
        cursor.at = gallop(passages, cursor.at, cursor.end, passage);
        if (cursor.at < cursor.end && passages[cursor.at] === passage) score += scoreAt(i, passage);
      }
      if (i < cursors.length || score < top.least) continue;
      if (limit === null || limit.mayBeFound(passage)) top.offer(base + passage, score);
    }
  }
}

/** The first position from `low` on whose value is not below `value`, looked for in ever longer steps. */
function gallop(values: Uint32Array, low: number, end: number, value: number): number {
  let step = 1;
  while (low + step < end && values[low + step] < value) {
    low += step;
    step *= 2;
  }
  let high = Math.min(end, low + step);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
