/** Finds where a call without headings turns to Q&A: the operator says so, or someone calls the first question. */

import { splitSentences } from '../../../text/sentences.ts';
import type { DraftTurn } from '../format.ts';

/** "We will now begin the question-and-answer session", "At this time we'll open the floor for questions". */
const QUESTIONS_OPEN =
  /\b(?:now|at this time|(?:let['’]s|let us)|ready to)\b.{0,80}?\b(?:question[- ]and[- ]answers?|q ?& ?a|questions)\b/i;
/** Announces Q&A for later. */
const QUESTIONS_LATER =
  /\b(?:after|following|follow|later|at the end|conclusion|once|when|until|before|there will be|listen[- ]only|like to (?:turn|hand|introduce))\b/i;
/** "Our first question comes from the line of …", by anyone. */
const FIRST_QUESTION = /\b(?:our|your|the) first question\b.{0,40}?\b(?:from|line of)\b/i;
/** Characters; hand-offs are short. */
const MAX_SENTENCE_LENGTH = 400;

const hasSentence = (text: string, matches: (sentence: string) => boolean): boolean =>
  splitSentences(text).some(
    ([start, end]) => end - start <= MAX_SENTENCE_LENGTH && matches(text.slice(start, end)),
  );

function isStartOfQuestions({ speaker, text }: DraftTurn): boolean {
  const isOperator = speaker.role === 'operator';
  const isOpening = (sentence: string): boolean =>
    FIRST_QUESTION.test(sentence) ||
    (isOperator && (QUESTIONS_OPEN.test(sentence) || /\bfirst question\b/i.test(sentence)));
  return hasSentence(text, (sentence) => isOpening(sentence) && !QUESTIONS_LATER.test(sentence));
}

/** Returns the turns unchanged if they have sections already or none opens Q&A. */
export function assignSections(turns: readonly DraftTurn[]): readonly DraftTurn[] {
  if (turns.some(({ section }) => section !== null)) return turns;
  const first = turns.findIndex(isStartOfQuestions);
  if (first < 0) return turns;
  return turns.map((turn, i) => ({ ...turn, section: i < first ? 'prepared' : 'qa' }));
}
