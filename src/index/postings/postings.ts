/** Postings: for each term the passages it is said in, in speaking order, and how often; as columns of numbers. */

import { memoize } from '../../util/memoize.ts';

export interface Postings {
  /** The terms in order, one after the other, in UTF-8; and where each ends. */
  readonly termBytes: Uint8Array;
  readonly termEnds: Uint32Array;
  /** Where each term's postings begin; one more entry for the end of the last. */
  readonly postingOffsets: Uint32Array;
  /** The passage of each posting; ascending within a term. */
  readonly passages: Uint32Array;
  /** How often it is said there, at most `MOST`. */
  readonly frequencies: Uint8Array;
  /** How many terms all passages before this one have; one more entry for the end. */
  readonly lengthBefore: Uint32Array;
  /** How many terms each passage has, at most `MOST`: in so little memory that the processor keeps it at hand. */
  readonly lengths: Uint8Array;
}

/** A byte's worth: what is said more often, or is longer, counts as this. */
export const MAX_BYTE = 255;

/** Postings of passages given in speaking order, each as its terms. */
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

/** @param lists for each term, in order, passage and times in turn. */
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
    end += Buffer.byteLength(term);
    termEnds[number] = end;
    for (let i = 0; i < list.length; i += 2) {
      passages[at] = list[i];
      frequencies[at] = list[i + 1];
      at++;
    }
    postingOffsets[number + 1] = at;
  });
  const termBytes = Uint8Array.from(Buffer.from(lists.map(([term]) => term).join('')));
  return { termBytes, termEnds, postingOffsets, passages, frequencies };
}

/** A term's number, or −1 for one that is said nowhere. */
export function findTerm(postings: Postings, term: string): number {
  const known = termCache(postings);
  let number = known.get(term);
  if (number === undefined) {
    number = searchTerm(postings, term);
    if (known.size >= MAX_CACHED_TERMS) known.clear();
    known.set(term, number);
  }
  return number;
}

/** A question asks for each of its words several times, and for what others ask too. */
const MAX_CACHED_TERMS = 10_000;
const termCache = memoize((_: Postings) => new Map<string, number>());

function searchTerm({ termBytes, termEnds }: Postings, term: string): number {
  const text = Buffer.from(termBytes.buffer, termBytes.byteOffset, termBytes.byteLength);
  let low = 0;
  let high = termEnds.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = text.toString('utf8', middle === 0 ? 0 : termEnds[middle - 1], termEnds[middle]);
    if (found === term) return middle;
    if (found < term) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The passages a term is said in, in speaking order. */
export function postingsFor(postings: Postings, term: string): Uint32Array {
  const number = findTerm(postings, term);
  if (number < 0) return new Uint32Array();
  return postings.passages.subarray(
    postings.postingOffsets[number],
    postings.postingOffsets[number + 1],
  );
}

/** The first position in `low..high` of ascending values that is not below `value`. */
export function lowerBound(values: Uint32Array, low: number, high: number, value: number): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first position from `low` on whose value is not below `value`, looked for in ever longer steps. */
export function gallop(values: Uint32Array, low: number, end: number, value: number): number {
  let step = 1;
  while (low + step < end && values[low + step] < value) {
    low += step;
    step *= 2;
  }
  return lowerBound(values, low, Math.min(end, low + step), value);
}

/** What two ascending lists have in common, the first the shorter one. */
export function intersect(few: Uint32Array, many: Uint32Array): Uint32Array {
  let at = 0;
  return few.filter((value) => {
    at = gallop(many, at, many.length, value);
    return many[at] === value;
  });
}
