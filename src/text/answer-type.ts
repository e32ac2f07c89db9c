/** Expected answer types (number, time): which one a question asks for, and whether a passage contains it. */

import type { AnswerType } from '../domain/candidate.ts';

/** Raise it with every change of the rules, so that segments on disk are rebuilt. */
export const ANSWER_TYPE_RULES_VERSION = 2;

const NUMBER_WORDS =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|' +
  'ninety|hundred|thousand|million|billion|trillion|dozen|half|third|quarter|couple|percent|twice|double';
const NUMBER = new RegExp(`\\p{N}|\\b(?:${NUMBER_WORDS})s?\\b`, 'iu');

const MONTH_PATTERN =
  'january|february|march|april|june|july|august|september|october|november|december';
const WEEKDAY_PATTERN = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';
const TIME_UNIT_PATTERN = 'year|month|week|day|hour|minute';
const TIME = new RegExp(
  `\\b(?:${MONTH_PATTERN}|${WEEKDAY_PATTERN}|(?:${TIME_UNIT_PATTERN})s?|(?:decade|season|summer|winter|autumn|fortnight)s|yesterday|today|tomorrow|tonight|morning|evening|ago|` +
    `(?:last|next|this) (?:night|quarter|weekend|summer|spring|fall|winter|time)|o['’]clock|` +
    `(?:19|20)\\d\\d|\\d(?:st|nd|rd|th))\\b`,
  'i',
);

const ASKS_FOR_TIME =
  /^(?:when|since when|until when|how long|(?:at |on |by |in )?(?:what|which) (?:time|day|date|year|month|week)s?)\b/i;
const ASKS_FOR_NUMBER =
  /^(?:(?:by|for|at|to) )?(?:how (?:many|much|often|old|far|big|large|high|long)|what (?:percentage|percent|number|share|price|amount|cost))\b/i;

export function containsAnswerType(text: string, type: AnswerType): boolean {
  return (type === 'number' ? NUMBER : TIME).test(text);
}

/** The answer type that the beginning of a question states. */
export function expectedAnswerType(question: string): AnswerType | null {
  const text = question.trim();
  if (ASKS_FOR_TIME.test(text)) return 'time';
  return ASKS_FOR_NUMBER.test(text) ? 'number' : null;
}
