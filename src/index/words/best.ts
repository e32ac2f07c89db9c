/**
 * The passages with the highest BM25, without looking at all that say any word of the question: where the best found so
 * far are out of reach of the commonest words, those are only looked up in passages that say a rarer one (MaxScore:
 * Turtle & Flood, Query Evaluation: Strategies and Optimizations, 1995; a window at a time, as Lucene does).
 */

import type { Limit } from '../filter.ts';
import type { Top } from '../top.ts';
import { k1, type Saturations, type Wanted } from './bm25.ts';
import { numberOf, type Postings } from './postings.ts';

/** Passages whose scores are added up at once: they stay in the processor's nearest memory. */
const WINDOW = 2048;
const scores = new Float64Array(WINDOW);
/** A bit for each passage of a window that says any word: few do. */
const BITS = 32;
const said = new Uint32Array(WINDOW / BITS);

/** A word of the question where its postings stand. */
interface Cursor {
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
export function offerBest(
  postings: Postings,
  { terms }: Wanted,
  saturations: Saturations,
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

  const scoreAt = ({ idf, at }: Cursor, passage: number) =>
    idf * saturations.of(times[at], lengthBefore[passage + 1] - lengthBefore[passage]);

  function addUp(cursor: Cursor, from: number, to: number): void {
    const { end } = cursor;
    while (cursor.at < end && passages[cursor.at] < to) {
      const slot = passages[cursor.at] - from;
      scores[slot] += scoreAt(cursor, slot + from);
      said[slot >>> 5] |= 1 << (slot % BITS);
      cursor.at++;
    }
  }

  /** Offers a passage with what the words needed have earned it, unless the others cannot make it one of the best. */
  function consider(passage: number, earned: number, needed: number): void {
    if (limit?.allowed[passage] === 0) return;
    let score = earned;
    for (let i = needed; i < cursors.length; i++) {
      if (score + rest[i] < top.least) return;
      const cursor = cursors[i];
      cursor.at = gallop(passages, cursor.at, cursor.end, passage);
      if (cursor.at < cursor.end && passages[cursor.at] === passage) {
        score += scoreAt(cursor, passage);
      }
    }
    if (score < top.least || limit?.mayBeFound(passage) === false) return;
    top.offer(base + passage, score);
  }

  const size = lengthBefore.length - 1;
  let needed = cursors.length;
  for (let from = 0; from < size; from += WINDOW) {
    while (needed > 0 && rest[needed - 1] < top.least) needed--;
    if (needed === 0) return;
    for (let i = 0; i < needed; i++) addUp(cursors[i], from, Math.min(size, from + WINDOW));
    for (let at = 0; at < said.length; at++) {
      for (let bits = said[at]; bits !== 0; bits &= bits - 1) {
        const slot = at * BITS + BITS - 1 - Math.clz32(bits & -bits);
        const earned = scores[slot];
        scores[slot] = 0;
        consider(from + slot, earned, needed);
      }
      said[at] = 0;
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
