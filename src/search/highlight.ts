/** What to mark in a passage: the sentence that answers, and the words of the question. */

import { speech } from '../text/aside.ts';
import { type Span, sentences } from '../text/sentences.ts';
import type { PlacedTerm } from '../text/words.ts';

/** How much of a sentence's worth is its meaning; the rest is the share of the question's words in it. */
const MEANING = 0.5;

/** The sentences of a passage that say something, as offsets into it; none of a single one, which needs no mark. */
export function spokenSentences(text: string): Span[] {
  const spans = sentences(speech(text));
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
export function answeringSentence(
  spans: readonly Span[],
  cosines: readonly number[],
  words: readonly PlacedTerm[],
  wanted: number,
): Span[] {
  if (spans.length === 0) return [];
  const scores = spans.map(([from, to], at) => {
    const within = words.filter(({ start, end }) => from <= start && end <= to);
    const said = new Set(within.map(({ term }) => term));
    const shared = said.size / Math.max(1, wanted);
    return MEANING * cosines[at] + (1 - MEANING) * shared;
  });
  return [spans[scores.indexOf(Math.max(...scores))]];
}
