/** Phrases: which passages of a segment have their words, and whether a text has them as they are written. */

import { type AnalyzedText, isSingleWord, requiredTerms } from '../../text/tokenize.ts';
import { intersect, postingsFor } from '../postings/postings.ts';
import { passagesWithStopWords } from '../postings/stop-words.ts';
import type { DescribedSegment, Searcher, SegmentView } from './searcher.ts';

/**
 * Passages with all terms of a phrase in one of the languages, ascending; of a phrase of stop words alone, with all of
 * these.
 */
export function passagesContaining(
  phrase: string,
  view: SegmentView<DescribedSegment>,
  languages: Searcher['languages'],
): ArrayLike<number> & Iterable<number> {
  const distinct = new Map(
    languages.map((language) => {
      const required = requiredTerms(phrase, language);
      return [required.terms.join(' '), required] as const;
    }),
  );
  const [first = new Uint32Array(), ...others] = [...distinct.values()].map((required) =>
    passagesWithAll(required, view),
  );
  if (others.length === 0) return first;
  return [...new Set([first, ...others].flatMap((found) => [...found]))].sort((a, b) => a - b);
}

function passagesWithAll(
  { terms, stopWords }: AnalyzedText,
  { segment: { columns } }: SegmentView<DescribedSegment>,
): ArrayLike<number> & Iterable<number> {
  const lists = [...new Set(terms)].map((term) => postingsFor(columns, term));
  const [rarest, ...others] = lists.sort((a, b) => a.length - b.length);
  return rarest === undefined
    ? passagesWithStopWords(columns.stops, stopWords)
    : others.reduce(intersect, rarest);
}

/** Whether a text contains every phrase as written, and no excluded text of several words. */
export function createTextTest(
  phrases: readonly string[],
  excluded: readonly string[],
): (text: string) => boolean {
  const required = phrases.map(trimPunctuation);
  const forbidden = excluded.filter((words) => !isSingleWord(words)).map(trimPunctuation);
  return (text) => {
    const folded = foldSpace(text);
    const contains = (phrase: string) => folded.includes(phrase);
    return required.every(contains) && !forbidden.some(contains);
  };
}

/** A quotation may end in the middle of a sentence. */
function trimPunctuation(phrase: string): string {
  return foldSpace(phrase).replace(/^[\s.,;:!?…–—-]+|[\s.,;:!?…–—-]+$/g, '');
}

/** A single space is left as it is: most are, and replacing each would take most of the time. */
function foldSpace(text: string): string {
  return text
    .replace(/[’‘]/g, "'")
    .replace(/ \s+|[^\S ]\s*/g, ' ')
    .toLowerCase()
    .trim();
}
