/** What to mark in a passage: the sentence that answers, and the words of the question. */

import { speech } from '../text/aside.ts';
import { type Span, sentences } from '../text/sentences.ts';
import { placedTerms, terms } from '../text/words.ts';

/** How much of a sentence's worth is its meaning; the rest is the share of the question's words in it. */
const MEANING = 0.5;

/** The sentences of a passage that say something, as offsets into it. */
export function spokenSentences(text: string): Span[] {
  return sentences(speech(text));
}

/** The places of the question's words. */
export function matchingWords(text: string, wanted: ReadonlySet<string>): Span[] {
  return placedTerms(text)
    .filter(({ term }) => wanted.has(term))
    .map(({ start, end }) => [start, end] as const);
}

/**
 * The sentence that answers best.
 *
 * @param spans the passage's sentences.
 * @param cosines of the question with each of them.
 * @returns none for a passage of one sentence: all of it would tell nothing.
 */
export function answeringSentence(
  text: string,
  spans: readonly Span[],
  cosines: readonly number[],
  wanted: ReadonlySet<string>,
): Span[] {
  if (spans.length < 2) return [];
  const scores = spans.map((span, at) => {
    const said = new Set(terms(text.slice(...span)));
    const shared = [...wanted].filter((term) => said.has(term)).length / Math.max(1, wanted.size);
    return MEANING * cosines[at] + (1 - MEANING) * shared;
  });
  return [spans[scores.indexOf(Math.max(...scores))]];
}
