/** Parses times in lines: `12:03`, `[1:02:03.5]`, `(0:10 - 0:15)`, `[0:10] to [0:15]`, `0:0:7.80 --> 0:0:9.120`. */

import { isDigit } from '../../util/ascii.ts';
import { stripDecoration } from './markdown.ts';

/** Seconds. */
export interface TimeRange {
  readonly start: number;
  readonly end: number | null;
}

/** A text split from a time at one end. */
export interface TimeSplit {
  readonly time: TimeRange;
  /** The trimmed rest. */
  readonly rest: string;
  /** In brackets or parentheses, unlike most times of day. */
  readonly bracketed: boolean;
}

/** `[hours:]minutes:seconds[:frames]`. */
const CLOCK = String.raw`\d{1,3}(?::\d{1,2}){1,3}(?:[.,]\d{1,3})?`;
const TIME_RANGE = String.raw`([[(]?) ?(${CLOCK})(?:[\])]?\s*(?:-->|->|→|–|—|-|to)\s*[[(]?(${CLOCK}))?(?: (?=[\])]))?([\])]?)`;
/** Excludes times of day: `10:30 am`. */
const LEADING_TIME = new RegExp(String.raw`^${TIME_RANGE}(?!\s*[ap]\.?m\b)`, 'i');
const TRAILING_TIME = new RegExp(String.raw`(?<![\w:.])${TIME_RANGE}$`);
/** Characters of the longest time range with brackets. */
const MAX_TIME_LENGTH = 50;

/** 0x5b `[`, 0x28 `(`; below, their closing counterparts. */
const mayBeginTime = (code: number): boolean => isDigit(code) || code === 0x5b || code === 0x28;
const mayEndTime = (code: number): boolean => isDigit(code) || code === 0x5d || code === 0x29;

/** `null` for a text that begins with no time. */
export function splitLeadingTime(text: string): TimeSplit | null {
  if (!mayBeginTime(text.charCodeAt(0))) return null;
  const match = LEADING_TIME.exec(text.slice(0, MAX_TIME_LENGTH));
  const time = match && toTimeRange(match);
  if (!time) return null;
  const bracketed = match[1] !== '';
  const rest = text.slice(match[0].length);
  return /^[:\w]/.test(rest) && !bracketed ? null : { time, rest: rest.trimStart(), bracketed };
}

/** `null` for a text that ends in no time. */
export function splitTrailingTime(text: string): TimeSplit | null {
  if (!mayEndTime(text.charCodeAt(text.length - 1))) return null;
  const match = TRAILING_TIME.exec(text.slice(-MAX_TIME_LENGTH));
  const time = match && toTimeRange(match);
  if (!time) return null;
  const rest = text.slice(0, -match[0].length).trimEnd();
  return { time, rest, bracketed: match[1] !== '' };
}

const isPair = (open: string, close: string): boolean =>
  open === '' ? close === '' : close === (open === '[' ? ']' : ')');

function toTimeRange([, open = '', from = '', to, close = '']: RegExpExecArray): TimeRange | null {
  const start = isPair(open, close) ? parseClock(from) : null;
  if (start === null) return null;
  const end = to === undefined ? null : parseClock(to);
  return { start, end: end !== null && end >= start ? end : null };
}

/** `12:03` and `1:02:03`, as most clocks are, without a pattern; `null` for all others. */
function parsePlainClock(clock: string): number | null {
  let [sum, part, digits, colons] = [0, 0, 0, 0];
  for (let i = 0; i < clock.length; i++) {
    const code = clock.charCodeAt(i);
    if (isDigit(code)) {
      part = 10 * part + code - 0x30;
      digits++;
      continue;
    }
    const isHour = colons === 0;
    if (code !== 0x3a || digits === 0 || colons === 2 || !(isHour || part < 60)) return null;
    sum = 60 * (sum + part);
    [part, digits] = [0, 0];
    colons++;
  }
  return colons > 0 && digits === 2 && part < 60 ? sum + part : null;
}

const CLOCK_PARTS = /^(?:(\d+):)?(\d+):(\d+(?:[.,]\d+)?)(?::\d+)?$/;

/** Seconds of `12:03`, `1:02:03.5` or `0:0:7.80`; `null` for impossible clocks: `10:3`, `1:75`. */
export function parseClock(clock: string): number | null {
  const plain = parsePlainClock(clock);
  if (plain !== null) return plain;
  const parts = CLOCK_PARTS.exec(clock);
  if (!parts) return null;
  const hours = parts[1];
  const minutes = Number(parts[2]);
  const written = parts[3] ?? '';
  if (hours === undefined && !/^\d\d/.test(written)) return null;
  const seconds = Number(written.includes(',') ? written.replace(',', '.') : written);
  if (seconds >= 60 || (hours !== undefined && minutes >= 60)) return null;
  return Number(hours ?? 0) * 3600 + minutes * 60 + seconds;
}

/** The time alone on a line, which may be a heading, emphasised or have a colon after it. */
export function parseTimeLine(line: string): TimeRange | null {
  if (line.length > MAX_TIME_LENGTH || !/\d:\d/.test(line)) return null;
  const split = splitLeadingTime(stripDecoration(line));
  if (split === null) return null;
  const { time, rest, bracketed } = split;
  return rest === '' || (bracketed && rest === ':') ? time : null;
}

/** `[1:02:03]`; `(1:02:03)` only with hours, since one speaks of `(10:30)`. */
const INLINE_TIME =
  /\[(\d{1,3}:\d{2}(?::\d{2})?(?:\.\d{1,3})?)\]|\((\d{1,3}:\d{2}:\d{2}(?:\.\d{1,3})?)\)/g;

/** Cuts a text at the times in brackets within it; the first piece has none. */
export function splitAtTimes(text: string): { start: number | null; text: string }[] {
  const pieces: { start: number | null; text: string }[] = [];
  let start: number | null = null;
  let from = 0;
  for (const { index, 0: time, 1: bracketed, 2: inParentheses } of text.matchAll(INLINE_TIME)) {
    const seconds = parseClock(bracketed ?? inParentheses ?? '');
    if (seconds === null) continue;
    pieces.push({ start, text: text.slice(from, index) });
    start = seconds;
    from = index + time.length;
  }
  return [...pieces, { start, text: text.slice(from) }];
}
