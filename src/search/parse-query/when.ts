/** Parses periods into days: "in 2024", "since March 2024", "before 2023". */

import type { Filters } from '../../domain/query.ts';
import { type DayRange, dayAfter, dayBefore, parseDayRange } from '../../util/calendar.ts';

export type Period = Pick<Filters, 'after' | 'before'>;

export const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

const MONTH = MONTH_NAMES.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|');
const DATE =
  `((?:(?:${MONTH}|sept)\\.?\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s+)?(?:19|20)\\d{2}` +
  '|(?:19|20)\\d{2}-\\d{2}(?:-\\d{2})?)(?![\\p{L}\\p{N}-])';
const PERIOD = new RegExp(
  `^\\s*(in|during|on|from|since|after|before|until|till|between)\\s+${DATE}(?:\\s+(?:and|to|until|till)\\s+${DATE})?`,
  'iu',
);
const SPELLED_DATE = /^(?:([a-z]{3})[a-z]*\.?\s+)?(?:(\d{1,2})[a-z]*,?\s+)?(\d{4})$/i;

/** Parses the period at the start of a text. */
export function parseLeadingPeriod(text: string): { period: Period; rest: string } | null {
  const match = PERIOD.exec(text);
  if (match === null) return null;
  const [all, word, from, to] = match;
  const first = parseSpelledDate(from);
  const last = to === undefined ? first : parseSpelledDate(to);
  if (first === null || last === null || last.last < first.first) return null;
  const isOpen = to === undefined;
  return {
    period: toPeriod(isOpen ? word.toLowerCase() : 'in', first, last),
    rest: text.slice(all.length),
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

function parseSpelledDate(written: string): DayRange | null {
  const [, month, day, year] = SPELLED_DATE.exec(written) ?? [];
  if (year === undefined) return parseDayRange(written);
  if (month === undefined) return day === undefined ? parseDayRange(year) : null;
  const number = MONTH_NAMES.findIndex((name) => name.startsWith(month.toLowerCase())) + 1;
  const parts = [year, String(number).padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])];
  return parseDayRange(parts.join('-'));
}

/** An unknown day is in no period. */
export function isWithin(day: string | null, period: Period): boolean {
  if (day === null) return false;
  const { after = day, before = day } = period;
  return after <= day && day <= before;
}
