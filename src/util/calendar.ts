/** Day arithmetic on ISO dates. */

/** ISO days, both included. */
export interface DayRange {
  readonly first: string;
  readonly last: string;
}

const DAY_MILLISECONDS = 86_400_000;
const PARTIAL_ISO_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The days of "2025", "2025-03" or "2025-03-31"; `null` where no such day exists. */
export function parseDayRange(written: string): DayRange | null {
  const match = PARTIAL_ISO_DATE.exec(written);
  if (match === null) return null;
  const [, year, month = '01', day = '01'] = match;
  const first = `${year}-${month}-${day}`;
  const date = new Date(`${first}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return null;
  if (toIsoDay(date) !== first) return null; // JavaScript reads February 30 as March 2
  if (match[3] === undefined) {
    date.setUTCMonth(match[2] === undefined ? 12 : date.getUTCMonth() + 1, 0);
  }
  return { first, last: toIsoDay(date) };
}

export const dayBefore = (day: string): string => addDays(day, -1);
export const dayAfter = (day: string): string => addDays(day, 1);

export function addDays(day: string, days: number): string {
  if (days === 0) return day;
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return toIsoDay(date);
}

/** Days from one to another; negative where that is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MILLISECONDS);
}

/** 0 for Monday. */
export const weekdayOf = (day: string): number =>
  (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** Today where this program runs. */
export function currentDay(): string {
  const now = new Date();
  return toIsoDay(new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())));
}

const toIsoDay = (date: Date): string => date.toISOString().slice(0, 10);
