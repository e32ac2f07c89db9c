/** Dates in transcripts; a date that does not exist or can be read two ways is `null`. */

import { LANGUAGES } from '../../../text/languages/languages.ts';
import { MONTH_PATTERN, monthNumber } from '../../../text/languages/patterns.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = `(${MONTHS.join('|')})[a-z]*\\.?`;
const ISO_DATE = /(?<!\d)(\d{4})([-/.])(\d{2})\2(\d{2})(?!\d)/;
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i');
const DAY_FIRST = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+${MONTH}(?:,?\\s+|-)(\\d{4})\\b`,
  'i',
);
/** Month names of all languages: `4. März 2025`, `4 de marzo de 2025`, `2025. március 4.`, `1er mars 2025`. */
const MONTH_WORD = `(?<month>(?:${MONTH_PATTERN})[\\p{L}\\p{M}]*)\\.?`;
const YEAR = '(?<year>\\d{4})(?![\\d])';
const ANY_DAY_FIRST = new RegExp(
  `(?<![\\d\\p{L}])(?<day>\\d{1,2})(?:er|st|nd|rd|th|[.ºª°e])?\\s*(?:(?:de |d['’]|di |-|ב)\\s*)?${MONTH_WORD}[\\s,]*(?:del? |พ\\.ศ\\. ?|ค\\.ศ\\. ?)?${YEAR}(?:\\s(?:года?|року)(?!\\p{L}))?`,
  'iu',
);
const ANY_YEAR_FIRST = new RegExp(
  `(?<!\\d)(?<year>\\d{4})\\.?\\s+${MONTH_WORD}\\s+(?<day>\\d{1,2})(?!\\d)`,
  'iu',
);
/** `2025年3月4日`, `令和7年3月4日`, `2025년 3월 4일`. */
const EAST_ASIAN =
  /(?:(?<era>令和|平成|民國|民国)\s*)?(?<!\d)(?<year>\d{1,4}|元)\s*[年년]\s*(?<month>\d{1,2})\s*[月월]\s*(?<day>\d{1,2})\s*[日号號일]/u;
const VIETNAMESE = /(?<!\d)(?<day>\d{1,2}) tháng (?<month>\d{1,2})(?:,? năm |, ?)(?<year>\d{4})/iu;
/** `2025/3/4`, `2025. 3. 4.` */
const YEAR_FIRST_NUMBERS =
  /(?<!\d)(?<year>(?:19|20)\d{2})\s?([./-])\s?(?<month>\d{1,2})\s?\2\s?(?<day>\d{1,2})(?!\d)/;
/** The day comes first between dots; otherwise only where the other is no month. */
const YEAR_LAST_NUMBERS =
  /(?<!\d)(?<first>\d{1,2})\s?(?<mark>[./-])\s?(?<second>\d{1,2})\s?\k<mark>\s?(?<year>(?:19|20)\d{2})(?!\d)/;
/** Years of these eras begin after. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 民國: 1911, 民国: 1911 };
/** Later years are counted from the Buddha, as in Thailand. */
const LAST_YEAR = 2400;
const BUDDHIST_OFFSET = 543;
/** Zeros of the digits of other scripts: Arabic, Persian, Devanagari, Thai, full width. */
const ZEROS = [0x660, 0x6f0, 0x966, 0xe50, 0xff10];
const FOREIGN_DIGIT = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u0e50-\u0e59\uff10-\uff19]/g;

const CHINESE_DIGITS = '〇一二三四五六七八九十';
const TEN = 10;
const CHINESE_NUMBER = /[〇一二三四五六七八九十]{1,4}(?=[年月日])/g;

/** Characters; longer lines say more than a date. */
const MAX_DATE_LINE_LENGTH = 60;
/** From Monday to Sunday. */
const WEEK = Array.from({ length: 7 }, (_, day) => Date.UTC(2024, 0, day + 1));
/** Allowed beside the date on a date line: weekday, time of day, zone. */
const BESIDE_DATE =
  /\b(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|at|\d{1,2}(?::\d{2}){0,2}(?:[ap]m)?|[ap]\.?m|[ecmp][sd]?t|utc|gmt|bst|cest?|t|z)\b|[\s,.;:+|·•/–-]/gi;

/** `YYYY-MM-DD`, or `null` if the calendar has no such day. */
export function toIsoDate(year = '', month = '', day = ''): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
}

const englishMonth = (name = ''): string =>
  String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);

/** Digits of all scripts, and Chinese numbers of a date, as ASCII. */
const toAsciiDigits = (text: string): string =>
  text
    .replace(FOREIGN_DIGIT, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code));
    })
    .replace(CHINESE_NUMBER, fromChineseNumber);

/** `三十一日` is 31; `二〇二四年` writes each digit. */
function fromChineseNumber(written: string): string {
  const digits = [...written].map((letter) => CHINESE_DIGITS.indexOf(letter));
  if (!digits.includes(TEN)) return digits.join('');
  const at = digits.indexOf(TEN);
  const tens = at === 0 ? 1 : digits[at - 1];
  return String(tens * TEN + (digits[at + 1] ?? 0));
}

interface DateMatch {
  readonly day: string | null;
  readonly before: string;
  readonly after: string;
}

/** In ASCII, another script, or Chinese words: no date is without one. */
const DIGIT =
  /[\d\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u0e50-\u0e59\uff10-\uff19〇一二三四五六七八九十]/;

function matchDate(written: string): DateMatch | null {
  if (!DIGIT.test(written)) return null;
  const text = toAsciiDigits(written);
  const toMatch = (match: RegExpExecArray, day: string | null): DateMatch => ({
    day,
    before: text.slice(0, match.index),
    after: text.slice(match.index + match[0].length),
  });
  const iso = ISO_DATE.exec(text);
  if (iso) return toMatch(iso, toIsoDate(iso[1], iso[3], iso[4]));
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) {
    return toMatch(
      monthFirst,
      toIsoDate(monthFirst[3], englishMonth(monthFirst[1]), monthFirst[2]),
    );
  }
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst)
    return toMatch(dayFirst, toIsoDate(dayFirst[3], englishMonth(dayFirst[2]), dayFirst[1]));
  for (const pattern of OTHER_DATES) {
    const match = pattern.exec(text);
    if (match) return toMatch(match, toDay(match.groups ?? {}));
  }
  return null;
}

const OTHER_DATES = [
  EAST_ASIAN,
  ANY_DAY_FIRST,
  ANY_YEAR_FIRST,
  VIETNAMESE,
  YEAR_FIRST_NUMBERS,
  YEAR_LAST_NUMBERS,
];

/** `null` where day and month can be taken for each other. */
function toOnlyDay(
  first: string,
  second: string,
  isDayFirst: boolean,
  year: string,
): string | null {
  const dayFirst = toIsoDate(year, second, first);
  if (isDayFirst) return dayFirst;
  const monthFirst = toIsoDate(year, first, second);
  if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst) return null;
  return dayFirst ?? monthFirst;
}

function toDay(groups: Readonly<Record<string, string | undefined>>): string | null {
  const { era, month = '', day = '', first, second, year: written = '' } = groups;
  const counted = (written === '元' ? 1 : Number(written)) + (ERAS[era ?? ''] ?? 0);
  const year = String(counted > LAST_YEAR ? counted - BUDDHIST_OFFSET : counted);
  if (first !== undefined && second !== undefined)
    return toOnlyDay(first, second, groups.mark === '.', year);
  const number = /^\d/.test(month) ? month : String(monthNumber(month));
  return toIsoDate(year, number, day);
}

/**
 * The first date in the text: `2025-09-17`, `2025/09/17`, `September 17, 2025`, `17 Sep 2025`, `4 de marzo de 2025`,
 * `2025年3月4日`, `25/03/2025`.
 */
export const findDate = (text: string): string | null => matchDate(text)?.day ?? null;

/** The first `YYYY-MM-DD` in the text, or `YYYY/MM/DD`, `YYYY.MM.DD`. */
export function findIsoDate(text: string): string | null {
  const iso = ISO_DATE.exec(text);
  return iso && toIsoDate(iso[1], iso[3], iso[4]);
}

/** The date at a title's end after a comma or a dash; `the quarter ended June 30, 2025` has none. */
export function findTrailingDate(title: string): string | null {
  const date = matchDate(title);
  const isTrailing =
    date &&
    (endsWithWeekday(date.before) ||
      (/\S\s$/.test(date.before) && /^\p{Nd}{4}/u.test(title.slice(date.before.length))) ||
      /(?:[,:|·(–—、，：（-]|\s(?:vom|am|du|de|del|di|do|van|от))\s*$/.test(date.before)) &&
    /^[)）]?$/.test(date.after);
  return isTrailing ? date.day : null;
}

/** `06.02.24`, where it is known to be a date. */
export function findShortDate(value: string): string | null {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{2})$/.exec(value.trim()) ?? [];
  return year === undefined ? null : toIsoDate(`20${year}`, month, day?.padStart(2, '0'));
}

/** What is said of a recording before its date. */
const RECORDED =
  /\b(?:aired|recorded|published|posted|broadcast|held|taken|delivered|filmed|conducted|released|w dniu|z dnia|ze dne)(?: on)?:? (?:\p{L}+, )?$/iu;

/** `on February 6, 2024, at 9:00 a.m.` */
const AT_TIME = /^,? (?:commencing |beginning )?at \d{1,2}[:.]\d{2}/;

/** The date within a longer line, with its weekday or behind `Aired`: `[Volume 170, Number 22 (Tuesday, February 6, 2024)]`. */
export function findMarkedDate(line: string): string | null {
  const date = /\p{Nd}{4}/u.test(line) && !line.includes('="') ? matchDate(line) : null;
  const isMarked =
    date !== null &&
    (endsWithWeekday(date.before) || RECORDED.test(date.before) || AT_TIME.test(date.after));
  return isMarked ? date.day : null;
}

/** A place behind the date: `6 February 2024, Penwick`. */
const PLACE = /^(?:,| [–·|-]) \p{Lu}[\p{L}\p{M}'’., -]{2,40}$/u;

/** The date that opens a line with a time of day or a place: `2025年5月14日 下午 2:00|32分钟`. */
export function findOpeningDate(line: string): string | null {
  if (line.length > MAX_DATE_LINE_LENGTH) return null;
  const date = matchDate(line);
  if (date === null || date.before.trim() !== '') return null;
  return /\d[:.]\d{2}/.test(date.after) || PLACE.test(date.after) ? date.day : null;
}

/** `Berlin, Dienstag, den`, `Séance du mardi`. */
function endsWithWeekday(before: string): boolean {
  const [, word] = /(?<!\p{L})(\p{L}{3,20})[.,]?\s+(?:(?:den|the|le) +)?$/iu.exec(before) ?? [];
  return word !== undefined && word.toLowerCase().replace(weekdays(), '') === '';
}

let weekdayPattern: RegExp | undefined;

/** Weekdays of all languages, and what stands beside a time of day. */
function weekdays(): RegExp {
  weekdayPattern ??= new RegExp(
    LANGUAGES.flatMap(({ code }) =>
      (['long', 'short'] as const).flatMap((weekday) => {
        const { format } = new Intl.DateTimeFormat(code, { weekday, timeZone: 'UTC' });
        return WEEK.map((day) =>
          format(day)
            .toLowerCase()
            .replace(/[\s.,-]/g, ''),
        );
      }),
    )
      .concat(
        'uhr',
        'heures',
        'h',
        'hora',
        'horas',
        'ore',
        'kl',
        'den',
        'el',
        'le',
        'em',
        'г',
        'ngày',
        'dnia',
        'dne',
        'r',
        'vastgesteld',
      )
      .sort((a, b) => b.length - a.length)
      .concat('[()（）、，。]')
      .join('|'),
    'giu',
  );
  return weekdayPattern;
}

/** The line is a date, alone or with weekday and time of day. */
export function isDateLine(line: string): boolean {
  if (line.length > MAX_DATE_LINE_LENGTH) return false;
  const date = matchDate(line);
  if (date === null) return false;
  const rest = (date.before + date.after).replace(BESIDE_DATE, '').toLowerCase();
  return rest === '' || rest.replace(weekdays(), '') === '';
}
