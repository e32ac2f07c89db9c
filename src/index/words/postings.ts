/** Postings: for each term the passages it is said in, in speaking order, and how often; as columns of numbers. */

import { once } from '../../once.ts';

export interface Postings {
  /** The terms in order, one after the other, in UTF-8; and where each ends. */
  readonly letters: Uint8Array;
  readonly termEnds: Uint32Array;
  /** Where each term's postings begin; one more entry for the end of the last. */
  readonly starts: Uint32Array;
  /** The passage of each posting; ascending within a term. */
  readonly passages: Uint32Array;
  /** How often it is said there, at most `MOST`. */
  readonly times: Uint8Array;
  /** How many terms all passages before this one have; one more entry for the end. */
  readonly lengthBefore: Uint32Array;
  /** How many terms each passage has, at most `MOST`: in so little memory that the processor keeps it at hand. */
  readonly lengths: Uint8Array;
}

/** A byte's worth: what is said more often, or is longer, counts as this. */
export const MOST = 255;

/** Postings of passages given in speaking order, each as its terms. */
export function buildPostings(passages: readonly (readonly string[])[]): Postings {
  const postings = new Map<string, number[]>();
  const lengthBefore = new Uint32Array(passages.length + 1);
  const lengths = Uint8Array.from(passages, ({ length }) => Math.min(MOST, length));
  passages.forEach((spoken, passage) => {
    lengthBefore[passage + 1] = lengthBefore[passage] + spoken.length;
    for (const [term, times] of countTerms(spoken)) {
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [passage, times]);
      else list.push(passage, times);
    }
  });
  return { ...flatten([...postings].sort(byTerm)), lengthBefore, lengths };
}

function byTerm([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}

function countTerms(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, Math.min(MOST, (counts.get(term) ?? 0) + 1));
  return counts;
}

/** @param lists for each term, in order, passage and times in turn. */
function flatten(lists: readonly [string, number[]][]): Omit<Postings, 'lengthBefore' | 'lengths'> {
  const size = lists.reduce((sum, [, list]) => sum + list.length / 2, 0);
  const termEnds = new Uint32Array(lists.length);
  const starts = new Uint32Array(lists.length + 1);
  const passages = new Uint32Array(size);
  const times = new Uint8Array(size);
  let at = 0;
  let end = 0;
  lists.forEach(([term, list], number) => {
    end += Buffer.byteLength(term);
    termEnds[number] = end;
    for (let i = 0; i < list.length; i += 2) {
      passages[at] = list[i];
      times[at] = list[i + 1];
      at++;
    }
    starts[number + 1] = at;
  });
  const letters = Uint8Array.from(Buffer.from(lists.map(([term]) => term).join('')));
  return { letters, termEnds, starts, passages, times };
}

/** A term's number, or −1 for one that is said nowhere. */
export function numberOf(postings: Postings, term: string): number {
  const known = remembered(postings);
  let number = known.get(term);
  if (number === undefined) {
    number = find(postings, term);
    if (known.size >= MAX_REMEMBERED) known.clear();
    known.set(term, number);
  }
  return number;
}

/** A question asks for each of its words several times, and for what others ask too. */
const MAX_REMEMBERED = 10_000;
const remembered = once((_: Postings) => new Map<string, number>());

function find({ letters, termEnds }: Postings, term: string): number {
  const text = Buffer.from(letters.buffer, letters.byteOffset, letters.byteLength);
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
export function passagesWith(postings: Postings, term: string): Uint32Array {
  const number = numberOf(postings, term);
  if (number < 0) return new Uint32Array();
  return postings.passages.subarray(postings.starts[number], postings.starts[number + 1]);
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
export function both(few: Uint32Array, many: Uint32Array): Uint32Array {
  let at = 0;
  return few.filter((value) => {
    at = gallop(many, at, many.length, value);
    return many[at] === value;
  });
}
