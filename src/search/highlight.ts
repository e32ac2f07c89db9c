/** What to mark in a passage: the sentence that answers, and the words of the question. */

import { blankAsides } from '../text/asides.ts';
import { splitSentences, type TextSpan } from '../text/sentences.ts';
import type { TermOccurrence } from '../text/tokenize.ts';

/** How much of a sentence's worth is its meaning; the rest is the share of the question's words in it. */
const COSINE_WEIGHT = 0.5;

/** The sentences of a passage that say something, as offsets into it; none of a single one, which needs no mark. */
export function findHighlightableSentences(text: string): TextSpan[] {
  const spans = splitSentences(blankAsides(text));
  return spans.length > 1 ? spans : [];
}

/**
 * The sentence of a passage that answers best.
 *
 * @param spans its sentences.
 * @param cosines of the question with each of them.
 * @param words of the question, where the passage says them.
 * @param wanted how many words the question has.
 * @returns none where there are none.
 */
export function selectSentence(
  spans: readonly TextSpan[],
  cosines: readonly number[],
  words: readonly TermOccurrence[],
  wanted: number,
): TextSpan[] {
  if (spans.length === 0) return [];
  const scores = spans.map(([from, to], at) => {
    const within = words.filter(({ start, end }) => from <= start && end <= to);
    const said = new Set(within.map(({ term }) => term));
    const shared = said.size / Math.max(1, wanted);
    return COSINE_WEIGHT * cosines[at] + (1 - COSINE_WEIGHT) * shared;
  });
  return [spans[scores.indexOf(Math.max(...scores))]];
}
