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
  let best: SimilarTerm | null = null;
  for (const term of termsWithInitial(postings, wanted[0])) {
    if (Math.abs(term.length - wanted.length) > maxEdits) continue;
    const edits = distance(term, wanted);
    if (edits <= maxEdits && (best === null || edits < best.edits)) best = { term, edits };
  }
  return best;
}

function* termsWithInitial({ termBytes, termEnds }: Postings, initial: string): Iterable<string> {
  const read = createTextReader(termBytes);
  const termAt = (at: number) => read(at === 0 ? 0 : termEnds[at - 1], termEnds[at]);
  let low = 0;
  let high = termEnds.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (termAt(middle) < initial) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < termEnds.length; at++) {
    const term = termAt(at);
    if (!term.startsWith(initial)) return;
    yield term;
  }
}
