/** Pairs questions with answers by roles and question marks, not by meaning. */

import type { Role, Speaker, Turn } from '../domain/transcript.ts';
import { blankAsides } from '../text/asides.ts';
import { isPrompt } from '../text/prompt.ts';
import { hasQuestion } from '../text/question-mark.ts';

/** The first of these that takes part asks all the questions; without any, everyone may ask. */
const ASKER_ROLES: readonly Role[] = ['analyst', 'host'];
/** An analyst who says this many words asks, even without a question mark. */
const MIN_QUESTION_WORDS = 8;
/** Turns back to a question: on a call, one question passes from manager to manager. */
const MAX_TURNS_BACK: Readonly<Record<'analyst' | 'other', number>> = { analyst: 10, other: 4 };
/** "Next question, please." answers nothing. */
const MODERATION = /\b(?:next|first|last|final|another) question\b/i;
const MAX_MODERATION_WORDS = 14;

export interface ExchangeTurn extends Pick<Turn, 'section' | 'text'> {
  /** One of the participants, the same object. */
  readonly speaker: Pick<Speaker, 'role'>;
}

/** For each turn the position of the turn whose question it answers, or `null`. */
export function findAnsweredQuestions({
  participants,
  turns,
}: {
  readonly participants: readonly ExchangeTurn['speaker'][];
  readonly turns: readonly ExchangeTurn[];
}): (number | null)[] {
  const asker = ASKER_ROLES.find((role) => participants.some((speaker) => speaker.role === role));
  const maxBack = asker === 'analyst' ? MAX_TURNS_BACK.analyst : MAX_TURNS_BACK.other;
  return turns.map((turn, at) => {
    if (!mayAnswer(turn, asker)) return null;
    for (let back = at - 1; back >= Math.max(0, at - maxBack); back--) {
      const earlier = turns[back];
      if (asker === 'analyst' && earlier.speaker.role === 'operator') return null;
      if (earlier.speaker !== turn.speaker && isQuestion(earlier, asker)) return back;
    }
    return null;
  });
}

function mayAnswer({ speaker, section, text }: ExchangeTurn, asker: Role | undefined): boolean {
  if (section === 'prepared' || speaker.role === 'operator' || speaker.role === asker) return false;
  return !(MODERATION.test(text) && countWords(text) <= MAX_MODERATION_WORDS);
}

function isQuestion({ speaker, text }: ExchangeTurn, asker: Role | undefined): boolean {
  if (asker !== undefined && speaker.role !== asker) return false;
  return (
    hasQuestion(text) ||
    isPrompt(text, speaker.role) ||
    (asker === 'analyst' && countWords(text) >= MIN_QUESTION_WORDS)
  );
}

function countWords(text: string): number {
  return blankAsides(text).match(/\S+/g)?.length ?? 0;
}
