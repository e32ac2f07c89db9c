/** Dates in transcripts; a date that does not exist or can be read two ways is `null`. */

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = `(${MONTHS.join('|')})[a-z]*\\.?`;
const ISO_DATE = /(?<!\d)(\d{4})([-/.])(\d{2})\2(\d{2})(?!\d)/;
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i');
const DAY_FIRST = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+${MONTH}(?:,?\\s+|-)(\\d{4})\\b`,
  'i',
);
/** Characters; longer lines say more than a date. */
const MAX_DATE_LINE_LENGTH = 60;
/** Allowed beside the date on a date line: weekday, time of day, zone. */
const BESIDE_DATE =
  /\b(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|at|\d{1,2}(?::\d{2}){0,2}(?:[ap]m)?|[ap]\.?m|[ecmp][sd]?t|utc|gmt|bst|cest?|t|z)\b|[\s,.;:+|·•/–-]/gi;

/** `YYYY-MM-DD`, or `null` if the calendar has no such day. */
export function toIsoDate(year = '', month = '', day = ''): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
}

const monthNumber = (name = ''): string =>
  String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);

interface DateMatch {
  readonly day: string | null;
  readonly before: string;
  readonly after: string;
}

function matchDate(text: string): DateMatch | null {
  const toMatch = (match: RegExpExecArray, day: string | null): DateMatch => ({
    day,
    before: text.slice(0, match.index),
    after: text.slice(match.index + match[0].length),
  });
  const iso = ISO_DATE.exec(text);
  if (iso) return toMatch(iso, toIsoDate(iso[1], iso[3], iso[4]));
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) {
    return toMatch(monthFirst, toIsoDate(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]));
  }
  const dayFirst = DAY_FIRST.exec(text);
  return (
    dayFirst && toMatch(dayFirst, toIsoDate(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]))
  );
}

/** The first date in the text: `2025-09-17`, `2025/09/17`, `September 17, 2025`, `17 Sep 2025`. */
export const findDate = (text: string): string | null => matchDate(text)?.day ?? null;

/** The first `YYYY-MM-DD` in the text, or `YYYY/MM/DD`, `YYYY.MM.DD`. */
export function findIsoDate(text: string): string | null {
  const iso = ISO_DATE.exec(text);
  return iso && toIsoDate(iso[1], iso[3], iso[4]);
}

/** The date at a title's end after a comma or a dash; `the quarter ended June 30, 2025` has none. */
export function findTrailingDate(title: string): string | null {
  const date = matchDate(title);
  const isTrailing = date && /[,:|·(–—-]\s*$/.test(date.before) && /^\)?$/.test(date.after);
  return isTrailing ? date.day : null;
}

/** The line is a date, alone or with weekday and time of day. */
export function isDateLine(line: string): boolean {
  if (line.length > MAX_DATE_LINE_LENGTH) return false;
  const date = matchDate(line);
  return date !== null && (date.before + date.after).replace(BESIDE_DATE, '') === '';
}
