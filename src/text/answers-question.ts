/**
 * Whether a turn that may answer a question does so, where everyone may ask: the next turn answers, and so do later ones of
 * its speaker, until somebody else says more than an aside. Whoever asks in between answers no longer.
 */

import { blankAsides } from './asides.ts';
import { hasQuestion } from './question-mark.ts';

/** Raise it with every change of the rules, so that segments on disk are rebuilt. */
export const ANSWER_RULES_VERSION = 1;

/** A turn of so few words neither settles a question nor answers one from afar: "Since February." */
const MAX_ASIDE_WORDS = 2;
/** Words behind its last question mark with which a turn still asks. */
const MAX_WORDS_AFTER_QUESTION = 35;
/** "Does anyone object? No? Then that's decided." */
const SETTLES_ITSELF = /\?\s+(?:no|none|nothing|nobody|yes)\b[?.]/iu;
/** "Good. Onboarding." */
const ACKNOWLEDGES =
  /^\W*(?:good|okay|ok|all right|alright|right|great|fine|perfect|lovely|thanks|thank you|noted|agreed|done|got it|i see)\b/iu;

export interface SpokenTurn {
  /** Equal for the same person. */
  readonly speaker: unknown;
  readonly text: string;
}

/** @param turns from the question, by another person, to the turn that may answer it. */
export function answersQuestion(turns: readonly SpokenTurn[]): boolean {
  const answer = turns[turns.length - 1];
  const isAside = countWords(answer.text) <= MAX_ASIDE_WORDS;
  for (let at = turns.length - 2; at > 0; at--) {
    const { speaker, text } = turns[at];
    const isOwn = speaker === answer.speaker;
    if (isOpenQuestion(text) || isAside || !(isOwn || isInterjection(text))) return false;
  }
  return isOpenQuestion(turns[0].text);
}

const isInterjection = (text: string): boolean =>
  countWords(text) <= MAX_ASIDE_WORDS && !ACKNOWLEDGES.test(text);

function isOpenQuestion(text: string): boolean {
  if (!hasQuestion(text) || SETTLES_ITSELF.test(text)) return false;
  const mark = Math.max(...['?', '？', '؟'].map((one) => text.lastIndexOf(one)));
  return mark < 0 || countWords(text.slice(mark + 1)) <= MAX_WORDS_AFTER_QUESTION;
}

const countWords = (text: string): number => blankAsides(text).match(/\S+/g)?.length ?? 0;
