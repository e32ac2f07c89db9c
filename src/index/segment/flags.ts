/** The codec of a passage's section and flags: answer types it contains, and which kind of speech it is. */

import { ANSWER_TYPES, type AnswerType, type SpeechTraits } from '../../domain/candidate.ts';
import { SECTIONS, type Section } from '../../domain/transcript.ts';
import { containsAnswerType } from '../../text/answer-type.ts';
import { isFragment, isHousekeeping, pointsBack } from '../../text/discourse.ts';
import { isPrompt } from '../../text/prompt.ts';
import { hasQuestion } from '../../text/question-mark.ts';
import { splitSentences } from '../../text/sentences.ts';

/** Bits above those of the answer types. */
const [QUESTION_MARK, HOUSEKEEPING, FRAGMENT, POINTS_BACK] = [0, 1, 2, 3].map(
  (bit) => 1 << (ANSWER_TYPES.length + bit),
);
/** Set where the passage's turn answers the question that it is paired with. */
export const ANSWERS = POINTS_BACK << 1;
/** Set where a host asks by it, without a question mark. */
const PROMPT = ANSWERS << 1;
const ANSWER_TYPE_BITS = QUESTION_MARK - 1;

export function encodeFlags(text: string): number {
  const asks = hasQuestion(text);
  const told = asks ? withoutQuestions(text) : text;
  let flags = asks ? QUESTION_MARK : 0;
  ANSWER_TYPES.forEach((type, at) => {
    if (containsAnswerType(told, type)) flags |= 1 << at;
  });
  if (isHousekeeping(text)) flags |= HOUSEKEEPING;
  if (isFragment(text)) flags |= FRAGMENT;
  if (pointsBack(text)) flags |= POINTS_BACK;
  if (isPrompt(text, 'host')) flags |= PROMPT;
  return flags;
}

/** The time in "Who buys it these days?" is no answer. */
function withoutQuestions(text: string): string {
  return splitSentences(text)
    .map((span) => text.slice(...span))
    .filter((sentence) => !sentence.endsWith('?'))
    .join(' ');
}

export function decodeAnswerTypes(flags: number): readonly AnswerType[] {
  return ANSWER_TYPES_BY_FLAGS[flags & ANSWER_TYPE_BITS];
}

export function hasQuestionMark(flags: number): boolean {
  return (flags & QUESTION_MARK) !== 0;
}

export function isHostsPrompt(flags: number): boolean {
  return (flags & PROMPT) !== 0;
}

export function doesAnswer(flags: number): boolean {
  return (flags & ANSWERS) !== 0;
}

export function decodeTraits(flags: number): SpeechTraits {
  return {
    isHousekeeping: (flags & HOUSEKEEPING) !== 0,
    isFragment: (flags & FRAGMENT) !== 0,
    pointsBack: (flags & POINTS_BACK) !== 0,
  };
}

export function encodeSection(section: Section | null): number {
  return section === null ? 0 : 1 + SECTIONS.indexOf(section);
}

export function decodeSection(code: number): Section | null {
  return code === 0 ? null : SECTIONS[code - 1];
}

const ANSWER_TYPES_BY_FLAGS = Array.from({ length: ANSWER_TYPE_BITS + 1 }, (_, flags) =>
  ANSWER_TYPES.filter((_, at) => (flags & (1 << at)) !== 0),
);
