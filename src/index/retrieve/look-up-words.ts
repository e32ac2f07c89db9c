/** Which words of a question the library says, and what a word that it does not say may have been. */

import { findOccurrences, tokenize } from '../../text/tokenize.ts';
import type { KnownWord } from '../library.ts';
import { postingsFor } from '../postings/postings.ts';
import { findSimilarTerm } from '../postings/similar-terms.ts';
import type { Searcher } from './searcher.ts';

/** @param textOf a passage's text by its number in `library.sqlite`. */
export function lookUpWord(
  word: string,
  searcher: Searcher,
  textOf: (row: number) => string,
  isSimilarSought: boolean,
): KnownWord {
  const [term, ...others] = tokenize(word);
  if (term === undefined || others.length > 0) return { passages: null, similar: null };
  const passages = searcher.documentFrequency(term);
  const similar = passages > 0 || !isSimilarSought ? null : findSimilar(term, searcher, textOf);
  return { passages, similar };
}

function findSimilar(
  term: string,
  { segments }: Searcher,
  textOf: (row: number) => string,
): string | null {
  const found = segments
    .flatMap(({ segment }) => {
      const similar = findSimilarTerm(segment.columns, term);
      return similar === null ? [] : { ...similar, columns: segment.columns };
    })
    .sort((a, b) => a.edits - b.edits)
    .at(0);
  if (found === undefined) return null;
  for (const passage of postingsFor(found.columns, found.term).subarray(0, MAX_READ)) {
    const text = textOf(found.columns.rows[passage]);
    const [occurrence] = findOccurrences(text, new Set([found.term]));
    if (occurrence !== undefined) return text.slice(occurrence.start, occurrence.end);
  }
  return null;
}

/** Passages read to see how a word is written: the speaker's name is a term of a passage too. */
const MAX_READ = 5;
