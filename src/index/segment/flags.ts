/** The codec of a passage's section and flags: answer types it contains, and whether it has a question mark. */

import { ANSWER_TYPES, type AnswerType } from '../../domain/candidate.ts';
import { SECTIONS, type Section } from '../../domain/transcript.ts';
import { containsAnswerType } from '../../text/answer-type.ts';

const QUESTION_MARK_FLAG = 1 << ANSWER_TYPES.length;

export function encodeFlags(text: string): number {
  const answerTypes = ANSWER_TYPES.reduce(
    (bits, type, at) => bits | (containsAnswerType(text, type) ? 1 << at : 0),
    0,
  );
  return answerTypes | (text.includes('?') ? QUESTION_MARK_FLAG : 0);
}

export function decodeAnswerTypes(flags: number): readonly AnswerType[] {
  return ANSWER_TYPES_BY_FLAGS[flags & (QUESTION_MARK_FLAG - 1)];
}

export function hasQuestionMark(flags: number): boolean {
  return (flags & QUESTION_MARK_FLAG) !== 0;
}

export function encodeSection(section: Section | null): number {
  return section === null ? 0 : 1 + SECTIONS.indexOf(section);
}

export function decodeSection(code: number): Section | null {
  return code === 0 ? null : SECTIONS[code - 1];
}

const ANSWER_TYPES_BY_FLAGS = Array.from({ length: QUESTION_MARK_FLAG }, (_, flags) =>
  ANSWER_TYPES.filter((_, at) => (flags & (1 << at)) !== 0),
);
