/** Postings as columns: for each term the passages that contain it, ascending, with its frequencies. */

import { memoize, memoizeByKey } from '../../util/memoize.ts';
import { createTextReader } from '../../util/utf-8.ts';

export interface Postings {
  /** The sorted terms in UTF-8, one after the other, and the end of each. */
  readonly termBytes: Uint8Array;
  readonly termEnds: Uint32Array;
  /** Start of each term's postings, then the end of the last. */
  readonly postingOffsets: Uint32Array;
  readonly passages: Uint32Array;
  /** At most `MAX_BYTE`. */
  readonly frequencies: Uint8Array;
  /** Terms of all passages before each, then of all. */
  readonly lengthBefore: Uint32Array;
  /** Terms of each passage, at most `MAX_BYTE`: one byte each, so that they stay in the cache. */
  readonly lengths: Uint8Array;
}

/** Higher frequencies and lengths count as this. */
export const MAX_BYTE = 255;

/** @param passages the terms of each, in speaking order. */
export function buildPostings(passages: readonly (readonly string[])[]): Postings {
  const postings = new Map<string, number[]>();
  const lengthBefore = new Uint32Array(passages.length + 1);
  const lengths = Uint8Array.from(passages, ({ length }) => Math.min(MAX_BYTE, length));
  passages.forEach((spoken, passage) => {
    lengthBefore[passage + 1] = lengthBefore[passage] + spoken.length;
    for (const [term, times] of countTerms(spoken)) {
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [passage, times]);
      else list.push(passage, times);
    }
  });
  return { ...toColumns([...postings].sort(byTerm)), lengthBefore, lengths };
}

function byTerm([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}

function countTerms(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, Math.min(MAX_BYTE, (counts.get(term) ?? 0) + 1));
  return counts;
}

/** @param lists for each term, sorted, passage and frequency in turn. */
function toColumns(
  lists: readonly [string, number[]][],
): Omit<Postings, 'lengthBefore' | 'lengths'> {
  const size = lists.reduce((sum, [, list]) => sum + list.length / 2, 0);
  const termEnds = new Uint32Array(lists.length);
  const postingOffsets = new Uint32Array(lists.length + 1);
  const passages = new Uint32Array(size);
  const frequencies = new Uint8Array(size);
  let at = 0;
  let end = 0;
  lists.forEach(([term, list], number) => {
    end += ENCODER.encode(term).length;
    termEnds[number] = end;
    for (let i = 0; i < list.length; i += 2) {
      passages[at] = list[i];
      frequencies[at] = list[i + 1];
      at++;
    }
    postingOffsets[number + 1] = at;
  });
  const termBytes = ENCODER.encode(lists.map(([term]) => term).join(''));
  return { termBytes, termEnds, postingOffsets, passages, frequencies };
}

const ENCODER = new TextEncoder();
const MAX_CACHED_TERMS = 10_000;
const termFinder = memoize((postings: Postings) =>
  memoizeByKey((term: string) => searchTerm(postings, term), MAX_CACHED_TERMS),
);

/** A term's number; −1 for one that does not occur. */
export function findTerm(postings: Postings, term: string): number {
  return termFinder(postings)(term);
}

function searchTerm({ termBytes, termEnds }: Postings, term: string): number {
  const read = createTextReader(termBytes);
  let low = 0;
  let high = termEnds.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = read(middle === 0 ? 0 : termEnds[middle - 1], termEnds[middle]);
    if (found === term) return middle;
    if (found < term) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The passages that contain a term, ascending. */
export function postingsFor(postings: Postings, term: string): Uint32Array {
  const number = findTerm(postings, term);
  if (number < 0) return new Uint32Array();
  return postings.passages.subarray(
    postings.postingOffsets[number],
    postings.postingOffsets[number + 1],
  );
}

/** First position in `low..high` of ascending values with a value ≥ `value`. */
export function lowerBound(values: Uint32Array, low: number, high: number, value: number): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same by exponential search from `low`: fast where the position is near. */
export function gallop(values: Uint32Array, low: number, end: number, value: number): number {
  let step = 1;
  while (low + step < end && values[low + step] < value) {
    low += step;
    step *= 2;
  }
  return lowerBound(values, low, Math.min(end, low + step), value);
}

/** The common values of two ascending lists. */
export function intersect(few: Uint32Array, many: Uint32Array): Uint32Array {
  let at = 0;
  return few.filter((value) => {
    at = gallop(many, at, many.length, value);
    return many[at] === value;
  });
}
