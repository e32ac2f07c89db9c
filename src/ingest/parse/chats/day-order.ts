/** In which order a chat writes day, month and year: what all its dates allow. */

import { toIsoDate } from '../head/dates.ts';

/** A date as written: its three numbers, in any order. */
export interface WrittenDay {
  readonly numbers: readonly [string, string, string];
  readonly separator: string;
  /** Whether the clock beside it counts to twelve, as in the United States. */
  readonly hasHalves: boolean;
}

/** Positions of year, month and day. */
type Order = readonly [number, number, number];
const YEAR_FIRST: Order = [0, 1, 2];
const DAY_FIRST: Order = [2, 1, 0];
const MONTH_FIRST: Order = [2, 0, 1];

/** `YYYY-MM-DD`, or `null` if there is no such day. */
export function toDay({ numbers }: WrittenDay, [year, month, day]: Order): string | null {
  const written = numbers[year];
  return toIsoDate(
    written.length < 3 ? String(2000 + Number(written)) : written,
    String(Number(numbers[month])),
    String(Number(numbers[day])),
  );
}

/** The order in which all dates exist and none is before the one above it. */
export function findOrder(days: readonly WrittenDay[]): {
  readonly order: Order;
  readonly isSure: boolean;
} {
  const isAscending = (order: Order): boolean => {
    let last = '';
    return days.every((written) => {
      const day = toDay(written, order);
      const fits = day !== null && day >= last;
      last = day ?? last;
      return fits;
    });
  };
  const [first] = days;
  if (Number(first?.numbers[0] ?? 0) > 31) return { order: YEAR_FIRST, isSure: true };
  const fitting = [DAY_FIRST, MONTH_FIRST].filter(isAscending);
  if (fitting.length === 1 && fitting[0]) return { order: fitting[0], isSure: true };
  if (first?.separator === '.') return { order: DAY_FIRST, isSure: true };
  /* Where months come first, nobody writes `03/12` with a clock of 24 hours. */
  const isPadded = days.some(({ numbers: [a, b] }) => /^0/.test(a) || /^0/.test(b));
  if (isPadded && first?.hasHalves === false) return { order: DAY_FIRST, isSure: true };
  return { order: first?.hasHalves ? MONTH_FIRST : DAY_FIRST, isSure: false };
}
