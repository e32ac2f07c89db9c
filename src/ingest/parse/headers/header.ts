/** Parses a line above speech with name and time: `Ana Silva 12:03`, `[0:12] Ana Silva`, `*Ana Silva (12:03)*`. */

import { toSecondsOfDay } from '../clock.ts';
import { findDate } from '../head/dates.ts';
import { stripDecoration, unescapeMarkdown } from '../markdown.ts';
import { isSpeakerLabel, isStructureLabel } from '../people/names.ts';
import { splitLeadingTime, splitTrailingTime, type TimeRange } from '../times.ts';

export interface SpeakerHeader {
  /** `null` for a time alone. */
  readonly name: string | null;
  readonly time: TimeRange;
  /** More than one space separates the two, which is rare in speech. */
  readonly isSetApart: boolean;
  /** `10:03:22 AM` */
  readonly isTimeOfDay: boolean;
}

/** Over one line or two. */
export interface PlacedHeader extends SpeakerHeader {
  readonly line: number;
  readonly lineCount: number;
}

/** Characters. */
const MAX_HEADER_LENGTH = 120;
const MAX_NAME_LENGTH = 60;
const MAX_NAME_WORDS = 8;

/** Between a name and a time. */
const EDGES = /^[\s|·•,–—-]+|(?<![\s|·•,–—-])[\s|·•,–—-]+$/g;
const BRACKETED = /^(?:\[([^[\]]+)\]|<([^<>]+)>)$/;
/** A colon before a space or the end: a label with its speech. */
const LABEL = /:(?:\s|$)/;
/** `[Ana Silva] 10:03:22` has a time of day. */
const TIME_OF_DAY = /^\[[^[\]]+\]\s+\d/;

const HAS_EDGE = /^[\s|·•,–—-]|[\s|·•,–—-]$/;

/** Looks before it replaces: most names are clean. */
function cleanName(written: string): string {
  const name = HAS_EDGE.test(written) ? written.replace(EDGES, '') : written;
  const whole =
    name.endsWith(' at') && isSpeakerLabel(name.slice(0, -3), MAX_NAME_WORDS)
      ? name.slice(0, -3)
      : name;
  const bare = /^[[<]/.test(whole) ? whole.replace(BRACKETED, '$1$2') : whole;
  return /\s\s|\t/.test(bare) ? bare.replace(/\s+/g, ' ') : bare;
}

/** Memoises: a few names occur thousands of times. */
export function createHeaderParser(): (line: string) => SpeakerHeader | null {
  const names = new Map<string, boolean>();
  const isName = (name: string): boolean => {
    let isNameLine = names.get(name);
    if (isNameLine === undefined) {
      isNameLine = isNameBesideTime(name);
      names.set(name, isNameLine);
    }
    return isNameLine;
  };
  return (line) => {
    if (line.length > MAX_HEADER_LENGTH || !line.includes(':')) return null;
    if (!/\d:\d/.test(line) || LABEL.test(line)) return null;
    const text = stripDecoration(unescapeMarkdown(line));
    if (TIME_OF_DAY.test(text)) return null;
    const half = /m\.?$/i.test(text.slice(-2)) ? HALF_OF_DAY.exec(text) : null;
    if (half) return toHeaderAt(text.slice(0, half.index), half, isName);
    const split = splitLeadingTime(text) ?? splitTrailingTime(text);
    if (split === null) return null;
    const { time, rest, bracketed } = split;
    if (rest === '') return { name: null, time, isSetApart: true, isTimeOfDay: false };
    const name = cleanName(rest);
    if (!isName(name)) return null;
    const isSetApart = bracketed || name !== rest || /\s\s/.test(text);
    return { name, time, isSetApart, isTimeOfDay: false };
  };
}

/** With seconds, which a time of day that somebody speaks of has not. */
const HALF_OF_DAY = /\s(1?\d):(\d{2}):(\d{2}) ?([ap])\.?m\.?$/i;

function toHeaderAt(
  before: string,
  [, hour, minute, second, half]: RegExpExecArray,
  isName: (name: string) => boolean,
): SpeakerHeader | null {
  const name = cleanName(before.trim());
  if (!isName(name)) return null;
  const start = toSecondsOfDay(hour, minute, second, half);
  return { name, time: { start, end: null }, isSetApart: false, isTimeOfDay: true };
}

/** Screen names are free text, but not a sentence, a date or a field of the document. */
export const isNameBesideTime = (name: string): boolean =>
  name.length <= MAX_NAME_LENGTH &&
  /^[\p{L}\p{N}+@]/u.test(name) &&
  /\p{L}|\d{4}/u.test(name) &&
  !/[.?!:;,…"“”]$/.test(name.replace(/\b(?:jr|sr|[a-z])\.$/i, '')) &&
  !/\d:\d|\b[ap]\.?m\b|-->|https?:/i.test(name) &&
  name.split(/\s+/).length <= MAX_NAME_WORDS &&
  !(/\d{4}/.test(name) && findDate(name) !== null) &&
  !isStructureLabel(name);
