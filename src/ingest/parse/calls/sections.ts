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

/** The first question of an analyst, with the words that call it. */
function findFirstAnalyst(turns: readonly DraftTurn[]): number {
  const first = turns.findIndex(({ speaker }) => speaker.role === 'analyst');
  const isAnswered = turns.slice(first).some(({ speaker }) => speaker.role === 'management');
  const isAfterRemarks = turns.slice(0, first).some(({ speaker }) => speaker.role === 'management');
  if (first < 0 || !(isAnswered || isAfterRemarks)) return -1;
  return turns[first - 1]?.speaker.role === 'operator' ? first - 1 : first;
}

/** Returns the turns unchanged if they have sections already, or if nobody opens Q&A and no analyst speaks. */
export function assignSections(turns: readonly DraftTurn[]): readonly DraftTurn[] {
  if (turns.some(({ section }) => section !== null)) return turns;
  const opening = turns.findIndex(isStartOfQuestions);
  const first = opening < 0 ? findFirstAnalyst(turns) : opening;
  if (first < 0) return turns;
  return turns.map((turn, i) => ({ ...turn, section: i < first ? 'prepared' : 'qa' }));
}
