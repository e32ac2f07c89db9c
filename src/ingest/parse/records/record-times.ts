/** Times as records write them: numbers of any unit, clocks, ISO 8601 dates and durations, objects and pairs. */

import { toMoment, toSecondsOfDay } from '../clock.ts';
import { findDate } from '../head/dates.ts';
import { isRecord } from '../head/front-matter-values.ts';
import { parseClock } from '../times.ts';

export type TimeUnit = 'seconds' | 'milliseconds' | 'microseconds' | 'ticks' | 'nanoseconds';

const PER_SECOND: Readonly<Record<TimeUnit, number>> = {
  seconds: 1,
  milliseconds: 1e3,
  microseconds: 1e6,
  /** Of 100 nanoseconds, as .NET counts. */
  ticks: 1e7,
  nanoseconds: 1e9,
};

/** Seconds since 1970 above which a number is a moment, not a time in a recording: 1973. */
export const FIRST_MOMENT = 1e8;
/** Moments in milliseconds, microseconds and nanoseconds, of the years 2001 to 2200, by magnitude. */
const MOMENT_MAGNITUDES: readonly (readonly [least: number, perSecond: number])[] = [
  [1e18, 1e9],
  [1e15, 1e6],
  [1e11, 1e3],
];

/** Inside an object: `{ "relative": 1.2 }`, `{ "seconds": 1, "nanos": 5 }`, `{ "start": 1, "end": 2 }`. */
const START_KEYS = ['relative', 'seconds', 'start', 'from', 'begin', 'offset', 'value', 'absolute'];
const END_KEYS = ['relative', 'seconds', 'end', 'to', 'stop', 'value', 'absolute'];

const ISO_DURATION = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/i;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$/i;
const WITH_UNIT = /^(\d+(?:\.\d+)?) ?(ms|s|sec|secs|seconds?)$/i;
const ISO_MOMENT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/;

/** The unit that a field's name states: `start_ms`, `offsetInTicks`. */
export function unitInName(name: string): TimeUnit | null {
  if (/(?:[a-z]Ms|(?:^|_)ms|millis|milliseconds|millisec)$/i.test(name) && !/items$/i.test(name))
    return 'milliseconds';
  if (/ticks$/i.test(name)) return 'ticks';
  if (/(?:_us|micros|microseconds)$/i.test(name)) return 'microseconds';
  if (/(?:_ns|nanos|nanoseconds)$/i.test(name)) return 'nanoseconds';
  return null;
}

/** Seconds, of a recording or since 1970 (from `FIRST_MOMENT` on); `null` if it is no time. */
export function parseRecordTime(
  written: unknown,
  unit: TimeUnit,
  edge: 'start' | 'end' = 'start',
): number | null {
  if (typeof written === 'number')
    return Number.isFinite(written) ? toSeconds(written, unit) : null;
  if (typeof written === 'string') return parseWrittenTime(written.trim(), unit);
  if (Array.isArray(written)) return parseRecordTime(written[edge === 'start' ? 0 : 1], unit, edge);
  if (!isRecord(written)) return null;
  const nanos = Number(written.nanos ?? 0) / 1e9 || 0;
  if ('nanos' in written && !('seconds' in written)) return nanos;
  const key = (edge === 'start' ? START_KEYS : END_KEYS).find(
    (one) => written[one] !== undefined && written[one] !== null,
  );
  const value = key === undefined ? null : parseRecordTime(written[key], unit, edge);
  return value === null ? null : value + nanos;
}

function toSeconds(number: number, unit: TimeUnit): number {
  if (unit === 'seconds' || unit === 'milliseconds') {
    const moment = MOMENT_MAGNITUDES.find(([least]) => number >= least);
    if (moment !== undefined) return number / moment[1];
  }
  return number / PER_SECOND[unit];
}

function parseWrittenTime(text: string, unit: TimeUnit): number | null {
  if (NUMBER.test(text)) return toSeconds(Number(text.replace(',', '.')), unit);
  const [, amount, of = ''] = WITH_UNIT.exec(text) ?? [];
  if (amount !== undefined) return Number(amount) / (of.toLowerCase() === 'ms' ? 1e3 : 1);
  const duration = text.length > 2 ? ISO_DURATION.exec(text) : null;
  if (duration !== null) {
    const [, hours = 0, minutes = 0, seconds = 0] = duration;
    return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  }
  if (ISO_MOMENT.test(text)) return parseMoment(text);
  return parseClock(text) ?? parseWords(text);
}

/** `Wednesday, March 12, 2025 at 2:05:00 PM UTC`, `12 Mar 2025, 14:05`. */
const IN_WORDS =
  /^(?:\p{L}{3,9},? )?(?:\p{L}{3,9}\.? \d{1,2}|\d{1,2} \p{L}{3,9}\.?),? \d{4},?(?: at)? (\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([AP])M)?(?: [A-Z]{3,4})?$/iu;

function parseWords(text: string): number | null {
  const match = text.length < 60 ? IN_WORDS.exec(text) : null;
  const day = match && findDate(text);
  if (!match || !day) return null;
  const [, hour, minute, second = 0, half] = match;
  return toMoment(day, toSecondsOfDay(hour, minute, second, half));
}

/** Seconds since 1970; without a zone as if in UTC, so that the day stays as written. */
function parseMoment(text: string): number | null {
  const iso = text
    .replace(' ', 'T')
    .replace(/ UTC$/i, 'Z')
    .replace(/T([\d:.]+) /, 'T$1');
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(iso) ? iso : `${iso}Z`;
  const milliseconds = Date.parse(zoned);
  return Number.isNaN(milliseconds) ? null : milliseconds / 1000;
}

/** The day of a moment, `YYYY-MM-DD`, as written where it is a text. */
export function dayOfMoment(written: unknown, seconds: number): string | null {
  const day = typeof written === 'string' ? /^\d{4}-\d{2}-\d{2}/.exec(written.trim()) : null;
  const date = new Date(seconds * 1000);
  return day?.[0] ?? (Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10));
}
