/** Parses days that count from today: "yesterday", "last week", "past two months", "last Monday". */

import { addDays, type DayRange, parseDayRange, weekdayOf } from '../../util/calendar.ts';

const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const DAYS_OF_UNIT: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 };

const LAST = 'last|past|previous';
/** A pattern without groups. */
export const RELATIVE_DAYS =
  `(?:yesterday|today|(?:this|${LAST})\\s+(?:week|month|year)|(?:${LAST})\\s+(?:\\d{1,2}|${NUMBERS.join('|')}|few)\\s+(?:day|week|month|year)s?` +
  `|(?:last\\s+|this\\s+)?(?:${WEEKDAYS.join('|')}))`;
/** "Last few weeks". */
const FEW = 3;

/**
 * Weeks begin on Monday. "Monday" is the last one, today included.
 *
 * @param written as `RELATIVE_DAYS`.
 */
export function parseRelativeDays(written: string, today: string): DayRange | null {
  const words = written.toLowerCase().split(/\s+/);
  const last = words[words.length - 1];
  if (last === 'today') return { first: today, last: today };
  if (last === 'yesterday') return oneDay(addDays(today, -1));
  const weekday = WEEKDAYS.indexOf(last);
  if (weekday >= 0) return oneDay(addDays(today, -((weekdayOf(today) - weekday + 7) % 7)));
  const unit = last.replace(/s$/, '');
  if (words.length > 2) {
    const days = countOf(words[1]) * (DAYS_OF_UNIT[unit] ?? 1);
    return { first: addDays(today, -days), last: today };
  }
  const isThis = words[0] === 'this';
  if (unit === 'week') {
    const monday = addDays(today, -weekdayOf(today) - (isThis ? 0 : 7));
    return { first: monday, last: addDays(monday, 6) };
  }
  const [year, month] = today.split('-').map(Number);
  if (unit === 'year') return parseDayRange(String(isThis ? year : year - 1));
  const monthBefore =
    month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
  return parseDayRange(isThis ? today.slice(0, 7) : monthBefore);
}

const oneDay = (day: string): DayRange => ({ first: day, last: day });

function countOf(word: string): number {
  const at = NUMBERS.indexOf(word);
  return word === 'few' ? FEW : at >= 0 ? at + 1 : Number(word);
}
