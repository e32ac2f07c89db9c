/** The postings on disk: read as they are, without parsing a posting. */

import { readArrays, writeArrays } from '../files.ts';
import type { Postings } from './postings.ts';

/** What postings were made from; others of the same library answer for another state of it. */
export interface WordsHeader {
  readonly kind: 'whosaid words';
  readonly rules: number;
  readonly generation: number;
}

export function writePostings(path: string, of: WordsHeader, postings: Postings): void {
  const { terms, ...numbers } = postings;
  writeArrays(path, of, { names: [...terms.keys()], numbers });
}

/** `null` where there are none made of just this. */
export function readPostings(path: string, of: WordsHeader): Postings | null {
  const arrays = readArrays(path, of);
  if (arrays === null) return null;
  const { starts, passages, saidBefore, lengthBefore } = arrays.numbers;
  const terms = new Map(arrays.names.map((term, number) => [term, number]));
  return { terms, starts, passages, saidBefore, lengthBefore };
}
