/** Divides the time between months into months, quarters or years, depending on its length. */

export interface PeriodAxis {
  /** `2025-11`, `2025-Q4` or `2025`: every one from the first to the last. */
  readonly all: readonly string[];
  periodFor(month: string): string;
}

/** Longest times, in months, that are divided into months and into quarters. */
const MAX_MONTHS_BY_MONTH = 18;
const MAX_MONTHS_BY_QUARTER = 12 * 12;

/** @param months as `2025-11`, in any order. */
export function buildPeriodAxis(months: Iterable<string>): PeriodAxis {
  const numbers = [...months].sort().map(monthNumber);
  const [first = 0, last = first - 1] = [numbers.at(0), numbers.at(-1)];
  const length = last - first + 1;
  const unit = length <= MAX_MONTHS_BY_MONTH ? 1 : length <= MAX_MONTHS_BY_QUARTER ? 3 : 12;
  const unitOf = (number: number) => Math.floor(number / unit);
  const all: string[] = [];
  for (let at = unitOf(first); at <= unitOf(last); at++) all.push(formatPeriod(at, unit));
  return { all, periodFor: (month) => formatPeriod(unitOf(monthNumber(month)), unit) };
}

/** Months since the year 0. */
function monthNumber(month: string): number {
  const [year, number] = month.split('-').map(Number);
  return year * 12 + number - 1;
}

function formatPeriod(at: number, unit: number): string {
  const perYear = 12 / unit;
  const year = String(Math.floor(at / perYear)).padStart(4, '0');
  const number = (at % perYear) + 1;
  if (unit === 12) return year;
  return unit === 3 ? `${year}-Q${number}` : `${year}-${String(number).padStart(2, '0')}`;
}
