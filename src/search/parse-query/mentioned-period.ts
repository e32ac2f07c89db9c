/** Finds the time that a question names, wherever it stands: "in October 2023", "on 3 May", "the first weekend of June". */

import type { Period } from '../../domain/query.ts';
import { addDays, type DayRange, dayAfter, parseDayRange, weekdayOf } from '../../util/calendar.ts';
import { translateMonths } from './foreign-months.ts';
import { MONTH_DAY_PATTERN, MONTH_PATTERN, parseDays, type TimeContext } from './when.ts';

const YEAR = '(?:19|20)\\d{2}';
const BEGINS = '(?<![\\p{L}\\p{N}-])';
const ENDS = '(?![\\p{L}\\p{N}-])';
const WORD = '(?:in|on|of|during|since|after|from|before|until|till|by|around)';
const NTH = '(?:first|second|third|fourth|last)';
const PART = `(?:(?:${NTH}\\s+(?:half|week|weekend)|beginning|start|middle|end)\\s+of|early|mid|late)`;
/** Without a year, "May" is a month only behind such a word. */
const DATED = [
  `${YEAR}-\\d{2}(?:-\\d{2})?`,
  `(?:${MONTH_DAY_PATTERN}|${MONTH_PATTERN}),?\\s+(?:of\\s+)?${YEAR}`,
  `(?<=${WORD}\\s+(?:the\\s+)?)${MONTH_DAY_PATTERN}`,
  `(?<=(?:${WORD}|${PART})[\\s-]+)${MONTH_PATTERN}`,
].join('|');
const PATTERN = new RegExp(
  `${BEGINS}(?:(?<word>${WORD})\\s+)?(?:the\\s+)?(?:(?<part>${PART})[\\s-]+)?(?<dated>${DATED})${ENDS}`,
  'iu',
);
const SEASON = new RegExp(
  `${BEGINS}(?<season>spring|summer|autumn|fall|winter)\\s+(?:of\\s+)?(?<year>${YEAR})${ENDS}`,
  'iu',
);

const SEASON_MONTHS: Readonly<Record<string, readonly [from: string, to: string]>> = {
  spring: ['03', '05'],
  summer: ['06', '08'],
  autumn: ['09', '11'],
  fall: ['09', '11'],
};
const ORDINALS = ['first', 'second', 'third', 'fourth'];
const WEEK_DAYS = 7;
const SATURDAY = 5;
/** Days of a month that its beginning and its end have. */
const EDGE_DAYS = 10;

/** `null` where it names none, or none that is known: "in June" where nothing was said by then. */
export function findMentionedPeriod(question: string, times: TimeContext): Period | null {
  const text = translateMonths(question);
  const season = SEASON.exec(text)?.groups;
  if (season !== undefined) return seasonOf(season.season.toLowerCase(), Number(season.year));
  const { word = '', part, dated = '' } = PATTERN.exec(text)?.groups ?? {};
  if (dated === '') return null;
  const written = dated.replace(/\s+of\s+(?=\d{4}$)/iu, ' ');
  const days = parseDays(written, times) ?? daysOfStartedYear(written, times);
  if (days === null) return null;
  if (/^(?:since|from)$/iu.test(word)) return { after: days.first };
  if (/^after$/iu.test(word)) return { after: dayAfter(days.last) };
  const { first, last } = part === undefined ? days : partOf(days, part.toLowerCase());
  return { after: first, before: last };
}

/** A conversation goes on behind its first day: "in June" is the June of the year in which the latest began, if it began before. */
function daysOfStartedYear(written: string, times: TimeContext): DayRange | null {
  const latest = times.days.reduce((a, b) => (a > b ? a : b), '');
  const days = latest === '' ? null : parseDays(`${written} ${latest.slice(0, 4)}`, times);
  return days !== null && latest <= days.last ? days : null;
}

function seasonOf(season: string, year: number): Period | null {
  const [from, to] = SEASON_MONTHS[season] ?? ['12', '02'];
  const first = parseDayRange(`${year}-${from}`);
  const last = parseDayRange(`${to < from ? year + 1 : year}-${to}`);
  return first && last && { after: first.first, before: last.last };
}

/** @param days of a month. */
function partOf({ first, last }: DayRange, part: string): DayRange {
  const middle = addDays(first, 14);
  const edge = addDays(first, EDGE_DAYS - 1);
  const words = part.split(/\s+/);
  const at = ORDINALS.indexOf(words[0]);
  switch (words[1]) {
    case 'half':
      return at === 0 ? { first, last: middle } : { first: dayAfter(middle), last };
    case 'week':
      return at < 0 ? daysFrom(addDays(last, 1 - WEEK_DAYS), WEEK_DAYS) : weekOf(first, at);
    case 'weekend':
      return at < 0
        ? daysFrom(lastSaturday(addDays(last, -1)), 2)
        : daysFrom(addDays(lastSaturday(addDays(first, WEEK_DAYS - 1)), at * WEEK_DAYS), 2);
  }
  if (/^(?:early|beginning|start)/u.test(part)) return { first, last: edge };
  if (/^mid/u.test(part)) return { first: edge, last: addDays(edge, EDGE_DAYS) };
  return { first: addDays(last, 1 - EDGE_DAYS), last };
}

const weekOf = (first: string, at: number) => daysFrom(addDays(first, at * WEEK_DAYS), WEEK_DAYS);

/** The Saturday on or before a day. */
const lastSaturday = (day: string) =>
  addDays(day, -((weekdayOf(day) - SATURDAY + WEEK_DAYS) % WEEK_DAYS));

const daysFrom = (first: string, count: number): DayRange => ({
  first,
  last: addDays(first, count - 1),
});
