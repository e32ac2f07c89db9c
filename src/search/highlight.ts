/** What to mark in a passage: the sentence that answers, and the words of the question. */

import { speech } from '../text/aside.ts';
import { type Span, sentences } from '../text/sentences.ts';
import { placedTerms, terms } from '../text/words.ts';

/** How much of a sentence's worth is its meaning; the rest is the share of the question's words in it. */
const MEANING = 0.5;

/** The sentences of a passage that say something, as offsets into it; none of a single one, which needs no mark. */
export function spokenSentences(text: string): Span[] {
  const spans = sentences(speech(text));
  return spans.length > 1 ? spans : [];
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
 * @returns none where there are none.
 */
export function answeringSentence(
  text: string,
  spans: readonly Span[],
  cosines: readonly number[],
  wanted: ReadonlySet<string>,
): Span[] {
  if (spans.length === 0) return [];
  const scores = spans.map((span, at) => {
    const said = new Set(terms(text.slice(...span)));
    const shared = [...wanted].filter((term) => said.has(term)).length / Math.max(1, wanted.size);
    return MEANING * cosines[at] + (1 - MEANING) * shared;
  });
  return [spans[scores.indexOf(Math.max(...scores))]];
}
