/** Finds the sentence of a passage that answers the question best. */

import { MAX_WORDS_OUTWEIGHED, SENTENCE_COSINE_WEIGHT } from '../domain/weights.ts';
import { blankAsides } from '../text/asides.ts';
import { splitSentences, type TextSpan } from '../text/sentences.ts';
import type { TermOccurrence } from '../text/tokenize.ts';

export interface Sentence {
  readonly span: TextSpan;
  /** The share of the question's terms that it has. */
  readonly shared: number;
}

export interface ScoredSentence {
  readonly span: TextSpan;
  readonly score: number;
}

/**
 * The sentences of a text that are not asides.
 *
 * @param occurrences of the query terms in the text.
 * @param queryTerms how many distinct terms the query has.
 */
export function findSentences(
  text: string,
  language: string | null,
  occurrences: readonly TermOccurrence[],
  queryTerms: number,
): Sentence[] {
  return splitSentences(blankAsides(text), language).map((span) => {
    const within = occurrences.filter(({ start, end }) => span[0] <= start && end <= span[1]);
    const shared = new Set(within.map(({ term }) => term)).size / Math.max(1, queryTerms);
    return { span, shared };
  });
}

/** Those that may be the best, whatever they mean: comparing meanings takes most of the time. */
export function keepLikely(sentences: readonly Sentence[]): Sentence[] {
  const most = Math.max(...sentences.map(({ shared }) => shared));
  return sentences.filter(({ shared }) => shared > most - MAX_WORDS_OUTWEIGHED);
}

/** @param cosine with the question. */
export function scoreSentence({ shared }: Sentence, cosine: number): number {
  return SENTENCE_COSINE_WEIGHT * cosine + (1 - SENTENCE_COSINE_WEIGHT) * shared;
}

/** The best sentence; `null` where there is none. @param cosines of each with the question. */
export function selectSentence(
  sentences: readonly Sentence[],
  cosines: readonly number[],
): ScoredSentence | null {
  let best: ScoredSentence | null = null;
  sentences.forEach((sentence, at) => {
    const score = scoreSentence(sentence, cosines[at]);
    if (best === null || score > best.score) best = { span: sentence.span, score };
  });
  return best;
}
