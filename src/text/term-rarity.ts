/** How rare a term is in spoken English: what a library of a few transcripts cannot tell. */

import { SPOKEN_ENGLISH } from './spoken-english.ts';

/** Neighbouring classes of frequency differ by this factor. */
export const FREQUENCY_CLASS_BASE = Math.SQRT2;
/** The share of passages that contain a term which the table leaves out: names, and what is rarer than one in 6,000. */
const RARE = 1 / 20_000;

let shares: ReadonlyMap<string, number> | null = null;

/** The share of passages of spoken English that contain a term, above 0. */
export function expectedShare(term: string): number {
  shares ??= new Map(
    SPOKEN_ENGLISH.slice(1, -1)
      .split('\n')
      .flatMap((terms, number) =>
        terms.split(' ').map((one): [string, number] => [one, FREQUENCY_CLASS_BASE ** -number]),
      ),
  );
  return shares.get(term) ?? RARE;
}

/** Whether a term is so rare that it may well be a name. */
export const isRare = (term: string): boolean => expectedShare(term) === RARE;
