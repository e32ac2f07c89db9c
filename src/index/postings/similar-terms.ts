/** Terms of a segment that are nearly a given one: what a mistyped or misheard name may have been. */

import { distance } from 'fastest-levenshtein';
import { LETTERS_PER_MISTAKE } from '../../domain/weights.ts';
import { createTextReader } from '../../util/utf-8.ts';
import type { Postings } from './postings.ts';

export interface SimilarTerm {
  readonly term: string;
  readonly edits: number;
}

/** The nearest term with the same first letter, which people seldom mistake; `null` where none is near. */
export function findSimilarTerm(postings: Postings, wanted: string): SimilarTerm | null {
  const maxEdits = Math.floor(wanted.length / LETTERS_PER_MISTAKE);
  if (maxEdits === 0) return null;
  const { termBytes, termEnds } = postings;
  const read = createTextReader(termBytes);
  const startOf = (at: number) => (at === 0 ? 0 : termEnds[at - 1]);
  const termAt = (at: number) => read(startOf(at), termEnds[at]);
  const mayBeNear = createNearTest(wanted, maxEdits, termBytes);
  let best: SimilarTerm | null = null;
  const [from, to] = termsWithInitial(wanted[0], termEnds.length, termAt);
  for (let at = from; at < to; at++) {
    if (!mayBeNear(startOf(at), termEnds[at])) continue;
    const term = termAt(at);
    if (Math.abs(term.length - wanted.length) > maxEdits) continue;
    const edits = distance(term, wanted);
    if (edits <= maxEdits && (best === null || edits < best.edits)) best = { term, edits };
  }
  return best;
}

/** The range of the sorted terms that begin with a letter. */
function termsWithInitial(
  initial: string,
  count: number,
  termAt: (at: number) => string,
): [from: number, to: number] {
  const firstWhere = (isReached: (term: string) => boolean) => {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isReached(termAt(middle))) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const from = firstWhere((term) => term >= initial);
  return [from, firstWhere((term) => term >= initial && !term.startsWith(initial))];
}

const ASCII = 0x80;
/** UTF-8 takes at most so many bytes for a UTF-16 code unit. */
const MAX_BYTES = 3;

/**
 * Most terms are left by their bytes, which is cheaper than reading them: an edit adds or takes one letter at most, or both.
 *
 * @returns whether the bytes may be a term within the edits; letters beyond ASCII may be any.
 */
function createNearTest(
  wanted: string,
  maxEdits: number,
  bytes: Uint8Array,
): (from: number, to: number) => boolean {
  const [shortest, longest] = [wanted.length - maxEdits, wanted.length + maxEdits];
  let wantedLetters = 0;
  for (let at = 0; at < wanted.length; at++) wantedLetters |= letterBit(wanted.charCodeAt(at));
  return (from, to) => {
    if (to - from < shortest || to - from > MAX_BYTES * longest) return false;
    let letters = 0;
    for (let at = from; at < to; at++) {
      if (bytes[at] >= ASCII) return true;
      letters |= letterBit(bytes[at]);
    }
    if (to - from > longest) return false;
    return (
      countBits(letters & ~wantedLetters) <= maxEdits &&
      countBits(wantedLetters & ~letters) <= maxEdits
    );
  };
}

/** Different characters may share a bit, which lets a term through that is read for nothing. */
const letterBit = (code: number): number => 1 << (code & 31);

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
