/** Finds the fiscal quarter that a title states, as `2025-Q3`; nothing is computed from a date. */

import { LANGUAGES } from '../../../text/languages/languages.ts';

const ORDINALS = ['first', 'second', 'third', 'fourth'];
const ORDINAL = `(${ORDINALS.join('|')})[\\s-]+quarter`;
/** Between the quarter and its year: `Q4 and full year 2025`, `third quarter of fiscal 2025`, `Q1'25`, `Q2 & H1 FY26`. */
const BETWEEN =
  "(?:[\\s,/-]*(?:(?:of|and|full|fiscal|financial|fy|half|h[12]|9m|12m|years?|ended|end|the)\\b|&)){0,6}[\\s,_-]{0,2}(?:FY)?['’]?";
const YEAR = '(\\d{4}|\\d{2})(?!\\d)';

const QUARTER_FIRST: readonly RegExp[] = [
  new RegExp(`(?<![A-Za-z\\d])F?Q([1-4])${BETWEEN}${YEAR}`, 'i'),
  new RegExp(`(?<![A-Za-z\\d])F?([1-4])Q${BETWEEN}${YEAR}`, 'i'),
  new RegExp(`\\b${ORDINAL}${BETWEEN}(\\d{4})\\b`, 'i'),
];
const YEAR_FIRST: readonly RegExp[] = [
  /(?<!\d)(\d{4})[\s_,-]{0,3}Q([1-4])(?![A-Za-z\d])/i,
  new RegExp(`(?<!\\d)(\\d{4})\\s+${ORDINAL}\\b`, 'i'),
];

const FOREIGN = LANGUAGES.flatMap(({ quarter }) => quarter?.replaceAll('_', '\\s') ?? []);
/** `3. Quartal 2025`, `3º trimestre de 2025`; the number is the first group that matched, the year the last. */
const FOREIGN_QUARTER_FIRST = FOREIGN.map(
  (quarter) =>
    new RegExp(`(?<![\\p{L}\\d])(?:${quarter})[\\s,/-]*(?:\\p{L}{1,4}\\s+)?(\\d{4})(?!\\d)`, 'iu'),
);
/** `2025年第3四半期`, `2025년 3분기`. */
const FOREIGN_YEAR_FIRST = FOREIGN.map(
  (quarter) => new RegExp(`(?<!\\d)(\\d{4})\\s*(?:年度?|년)\\s*(?:${quarter})`, 'iu'),
);

/** Two-digit years below it belong to this century. */
const CENTURY_PIVOT = 80;

export interface QuarterMatch {
  readonly quarter: string;
  /** Range in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

function toQuarterMatch(match: RegExpExecArray, which = '', year = ''): QuarterMatch {
  const number = ORDINALS.indexOf(which.toLowerCase()) + 1 || Number(which);
  const full = year.length === 4 ? year : `${Number(year) < CENTURY_PIVOT ? '20' : '19'}${year}`;
  return { quarter: `${full}-Q${number}`, start: match.index, end: match.index + match[0].length };
}

/** The first quarter with its year: `Q3 FY2025`, `3Q25`, `FQ3 2025`, `third quarter of fiscal 2025`, `2025 Q3`. */
export function findQuarter(text: string): QuarterMatch | null {
  for (const pattern of QUARTER_FIRST) {
    const match = pattern.exec(text);
    if (match) return toQuarterMatch(match, match[1], match[2]);
  }
  for (const pattern of YEAR_FIRST) {
    const match = pattern.exec(text);
    if (match) return toQuarterMatch(match, match[2], match[1]);
  }
  for (const pattern of [...FOREIGN_QUARTER_FIRST, ...FOREIGN_YEAR_FIRST]) {
    const match = pattern.exec(text);
    const numbers = match?.slice(1).filter(Boolean) ?? [];
    const year = numbers.find((number) => number.length === 4);
    if (match)
      return toQuarterMatch(
        match,
        numbers.find((number) => number.length === 1),
        year,
      );
  }
  return null;
}
