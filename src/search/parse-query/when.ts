/** Parses periods into days: "in 2024", "since March 2024", "on 22 September", "last week". */

import type { Period } from '../../domain/query.ts';
import { type DayRange, dayAfter, dayBefore, parseDayRange } from '../../util/calendar.ts';
import { parseRelativeDays, RELATIVE_DAYS } from './relative-days.ts';

/** What "last week" and "in March" count from. */
export interface TimeContext {
  /** ISO day of the question; `null` where no day is today. */
  readonly today: string | null;
  /** ISO days of the library's transcripts: "in March" is the latest March among them. */
  readonly days: readonly string[];
}

const TIMELESS: TimeContext = { today: null, days: [] };

export const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

export const MONTH_PATTERN = `(?:${MONTH_NAMES.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|sept)\\.?`;
export const DAY_PATTERN = '\\d{1,2}(?:st|nd|rd|th)?';
/** "September 22", "22 September", "the 22nd of September". */
export const MONTH_DAY_PATTERN = `(?:${MONTH_PATTERN}\\s+${DAY_PATTERN}|(?:the\\s+)?${DAY_PATTERN}\\s+(?:of\\s+)?${MONTH_PATTERN})`;
const DATE =
  `((?:${MONTH_DAY_PATTERN},?\\s+|${MONTH_PATTERN}\\s+)?(?:19|20)\\d{2}` +
  `|(?:19|20)\\d{2}-\\d{2}(?:-\\d{2})?|${MONTH_DAY_PATTERN}|${MONTH_PATTERN}|${RELATIVE_DAYS})(?![\\p{L}\\p{N}-])`;
const PERIOD = new RegExp(
  `^\\s*(?:(in|during|on|from|since|after|before|until|till|between|within|over)\\s+)?(?:the\\s+(?=last|past|previous))?${DATE}(?:\\s+(?:and|to|until|till)\\s+${DATE})?`,
  'iu',
);
const ONE_DAY = new RegExp(
  `^(?:${MONTH_DAY_PATTERN}(?:,?\\s+\\d{4})?|\\d{4}-\\d{2}-\\d{2})$`,
  'iu',
);
const RELATIVE = new RegExp(`^${RELATIVE_DAYS}$`, 'iu');
const MONTH_WORD = new RegExp(`(?:^|\\s)(${MONTH_PATTERN})(?=\\s|,|$)`, 'iu');
const DAY_WORD = /(?:^|\s)(\d{1,2})(?:st|nd|rd|th)?(?=\s|,|$)/iu;
const YEAR_WORD = /(?:^|\s)(\d{4})$/u;

export interface ParsedPeriod {
  readonly period: Period;
  readonly rest: string;
  /** Whether it says when people met rather than what they spoke of: "last week", "on 22 September", but not "in 2024". */
  readonly isMeetingTime: boolean;
}

/** Parses the period at the start of a text. */
export function parseLeadingPeriod(text: string, times = TIMELESS): ParsedPeriod | null {
  const match = PERIOD.exec(text);
  if (match === null) return null;
  const [all, word, from, to] = match;
  const isRelative = RELATIVE.test(from);
  /* "Say 2024", "said March" are no times. */
  if (word === undefined && !isRelative) return null;
  const first = parseDays(from, times);
  const last = to === undefined ? first : parseDays(to, times);
  if (first === null || last === null || last.last < first.first) return null;
  const isOpen = to === undefined;
  return {
    period: toPeriod(isOpen ? (word ?? 'in').toLowerCase() : 'in', first, last),
    rest: text.slice(all.length),
    isMeetingTime: (isRelative && !/year/i.test(from)) || ONE_DAY.test(from),
  };
}

function toPeriod(word: string, { first, last }: DayRange, { last: end }: DayRange): Period {
  switch (word) {
    case 'since':
    case 'from':
      return { after: first };
    case 'after':
      return { after: dayAfter(last) };
    case 'before':
      return { before: dayBefore(first) };
    case 'until':
    case 'till':
      return { before: last };
    default:
      return { after: first, before: end };
  }
}

/** Of one date: "2024", "March 2024", "22 September". */
export function parseDays(written: string, { today, days }: TimeContext): DayRange | null {
  if (RELATIVE.test(written)) return today === null ? null : parseRelativeDays(written, today);
  const month = MONTH_WORD.exec(written)?.[1];
  if (month === undefined) return parseDayRange(written);
  const number = MONTH_NAMES.findIndex((name) => name.startsWith(month.slice(0, 3).toLowerCase()));
  const day = DAY_WORD.exec(written)?.[1];
  const monthAndDay = [number + 1, ...(day ? [day] : [])]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const year = YEAR_WORD.exec(written)?.[1] ?? latestYearOf(monthAndDay, days);
  return year === null ? null : parseDayRange(`${year}-${monthAndDay}`);
}

function latestYearOf(monthAndDay: string, days: readonly string[]): string | null {
  const latest = days
    .filter((day) => day.slice(5).startsWith(monthAndDay))
    .reduce((a, b) => (a > b ? a : b), '');
  return latest === '' ? null : latest.slice(0, 4);
}

/** An unknown day is in no period. */
export function isWithin(day: string | null, period: Period): boolean {
  if (day === null) return false;
  const { after = day, before = day } = period;
  return after <= day && day <= before;
}
