/** What kind of fact a passage tells, by its form: what questions of "how much" and "when" are looking for. */

/** Raised whenever a text would tell other facts, so that what is kept of it is found out anew. */
export const FACT_RULES_VERSION = 1;

/** What a question seeks, and a passage may tell. */
export const FACTS = ['number', 'time'] as const;
export type Fact = (typeof FACTS)[number];

const NUMBER_WORDS =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|' +
  'ninety|hundred|thousand|million|billion|trillion|dozen|half|third|quarter|couple|percent|twice|double';
const NUMBER = new RegExp(`\\p{N}|\\b(?:${NUMBER_WORDS})s?\\b`, 'iu');

const MONTHS = 'january|february|march|april|june|july|august|september|october|november|december';
const DAYS = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';
const PERIODS = 'year|month|week|day|hour|minute';
const TIME = new RegExp(
  `\\b(?:${MONTHS}|${DAYS}|(?:${PERIODS})s?|yesterday|today|tomorrow|tonight|morning|evening|ago|` +
    `(?:last|next|this) (?:night|quarter|weekend|summer|spring|fall|winter|time)|o['’]clock|` +
    `(?:19|20)\\d\\d|\\d(?:st|nd|rd|th))\\b`,
  'i',
);

const SEEKS_TIME =
  /^(?:when|since when|until when|how long|(?:at |on |by |in )?(?:what|which) (?:time|day|date|year|month|week)s?)\b/i;
const SEEKS_NUMBER =
  /^(?:(?:by|for|at|to) )?(?:how (?:many|much|often|old|far|big|large|high|long)|what (?:percentage|percent|number|share|price|amount|cost))\b/i;

/** Whether a text tells a fact of this kind. */
export function tells(text: string, fact: Fact): boolean {
  return (fact === 'number' ? NUMBER : TIME).test(text);
}

/** What kind of fact a question seeks, if its beginning says so. */
export function seeks(question: string): Fact | null {
  const text = question.trim();
  if (SEEKS_TIME.test(text)) return 'time';
  return SEEKS_NUMBER.test(text) ? 'number' : null;
}
