/** Finds the sentence of a passage that answers the question best. */

import { blankAsides } from '../text/asides.ts';
import { splitSentences, type TextSpan } from '../text/sentences.ts';
import type { TermOccurrence } from '../text/tokenize.ts';

/** Weight of the cosine in a sentence's score; the rest is the share of the query terms in it. */
const COSINE_WEIGHT = 0.5;

/** Offsets of the sentences that are not asides; none for a single sentence, which needs no highlight. */
export function findHighlightableSentences(text: string): TextSpan[] {
  const spans = splitSentences(blankAsides(text));
  return spans.length > 1 ? spans : [];
}

/**
 * The best sentence, if there is one.
 *
 * @param cosines of each sentence with the question.
 * @param occurrences of the query terms in the passage.
 * @param queryTerms how many distinct terms the query has.
 */
export function selectSentence(
  spans: readonly TextSpan[],
  cosines: readonly number[],
  occurrences: readonly TermOccurrence[],
  queryTerms: number,
): TextSpan[] {
  if (spans.length === 0) return [];
  const scores = spans.map(([from, to], at) => {
    const within = occurrences.filter(({ start, end }) => from <= start && end <= to);
    const terms = new Set(within.map(({ term }) => term));
    const shared = terms.size / Math.max(1, queryTerms);
    return COSINE_WEIGHT * cosines[at] + (1 - COSINE_WEIGHT) * shared;
  });
  return [spans[scores.indexOf(Math.max(...scores))]];
}
