/** Finds the sentence of a passage that answers the question best. */

import { SENTENCE_COSINE_WEIGHT } from '../domain/weights.ts';
import { blankAsides } from '../text/asides.ts';
import { splitSentences, type TextSpan } from '../text/sentences.ts';
import type { TermOccurrence } from '../text/tokenize.ts';

export interface ScoredSentence {
  readonly span: TextSpan;
  readonly score: number;
}

/** Offsets of the sentences that are not asides. */
export function findSentences(text: string, language: string | null = null): TextSpan[] {
  return splitSentences(blankAsides(text), language);
}

/**
 * The best sentence; `null` where there is none.
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
): ScoredSentence | null {
  let best: ScoredSentence | null = null;
  spans.forEach((span, at) => {
    const within = occurrences.filter(({ start, end }) => span[0] <= start && end <= span[1]);
    const shared = new Set(within.map(({ term }) => term)).size / Math.max(1, queryTerms);
    const score = SENTENCE_COSINE_WEIGHT * cosines[at] + (1 - SENTENCE_COSINE_WEIGHT) * shared;
    if (best === null || score > best.score) best = { span, score };
  });
  return best;
}
