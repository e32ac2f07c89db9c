/** Titles: their words, the timestamp that a recording tool added, the kind that they name. */

import type { Kind } from '../../../domain/transcript.ts';
import { kindPattern } from '../../../text/languages/patterns.ts';
import { toIsoDate } from './dates.ts';

/** `GMT20250917-140300`, `2025/09/17 14:03 CEST`, `20250917_140300`, `2025-09-17`. */
const TIMESTAMP =
  /(?:GMT)?(?<!\d)((?:19|20)\d{2})([-_/.]?)(\d{2})\2(\d{2})(?!\d)([T _-]{1,3}\d{2}[-_.:]?\d{2}(?:[-_.:]?\d{2})?(?!\d)(?: ?(?:UTC|GMT(?:[+-]\d{1,2})?|[A-Z]{3,4}\b))?)?/;
/** Words that tools add. */
const TOOL_SUFFIX =
  /(?:^|(?<![\s_.–—-])[\s_.–—-]+)(?:(?:meeting )?(?:transcript(?:ion)?|transkript|transcripción|transcrição|trascrizione|recording|besprechungsaufzeichnung)|notes by gemini|otter[._ ]ai)$/i;
/** Zoom's meeting number, after the name. */
const MEETING_ID = / \d{9,12}$/;
const EDGE_PUNCTUATION = /^[\s_.,:–—|-]+|(?<![\s_.,:–—|-])[\s_.,:–—|-]+$/g;

export interface TitleAndDate {
  /** Without the timestamp; may be empty. */
  readonly title: string;
  /** The timestamp's day, if the calendar has it. */
  readonly date: string | null;
}

/** Removes the timestamp and the tool's own words. A day without a time is only removed if `days` is set. */
export function stripTimestamp(text: string, days = false): TitleAndDate {
  const stamp = TIMESTAMP.exec(text);
  const date = stamp && toIsoDate(stamp[1], stamp[3], stamp[4]);
  const isRemoved = stamp && date && (days || stamp[5] !== undefined || stamp[0].startsWith('GMT'));
  const words = isRemoved ? text.replace(stamp[0], ' ').replace(/\( *\)/, ' ') : text;
  const bare = words.replace(isRemoved ? MEETING_ID : '', '').replace(EDGE_PUNCTUATION, '');
  const stripped = bare.replace(TOOL_SUFFIX, '').replace(EDGE_PUNCTUATION, '');
  return { title: stripped.replace(TOOL_SUFFIX, '') || stripped || bare, date };
}

const EPISODE_NUMBER = /^(?:(?:episode|ep\.?|no\.?|#) ?)?([a-z]?\d[\w.-]{0,9})$/i;

/** Puts show and episode number before the title unless it contains them. */
export function buildEpisodeTitle(
  title: string | null,
  show: string | null,
  episode: string | null,
): string | null {
  const [, number = null] = EPISODE_NUMBER.exec(episode ?? '') ?? [];
  const own = title ?? (number === null ? episode : null) ?? '';
  const isShown = show === null || own.toLowerCase().includes(show.toLowerCase());
  const isNumbered = number === null || own.split(/[^\w.-]+/).includes(number);
  const before = [isShown ? '' : show, isNumbered ? '' : `episode ${number}`].filter(Boolean);
  const whole = [before.join(', '), own].filter(Boolean).join(': ');
  return whole === '' ? null : whole.charAt(0).toUpperCase() + whole.slice(1);
}

const KIND_WORDS: readonly [RegExp, Kind][] = [
  [/\bearnings[ _-](?:(?:conference |results )?call|transcript|presentation)\b/i, 'earnings-call'],
  [/\bhearing\b/i, 'hearing'],
  [/\b(?:podcast|episode)\b/i, 'podcast'],
  [/\bmeeting\b/i, 'meeting'],
  [/\bconversation\b/i, 'conversation'],
  [/\bchat\b/i, 'chat'],
];

const FOREIGN_KIND_WORDS: readonly [RegExp, Kind][] = (
  ['earnings-call', 'hearing', 'podcast', 'meeting', 'conversation'] as const
).flatMap((kind): [RegExp, Kind][] => {
  const words = kindPattern(kind);
  return words === null ? [] : [[words, kind]];
});

/** The kind of conversation whose word the text contains. */
export const findKind = (text: string | null): Kind | null =>
  [...KIND_WORDS, ...FOREIGN_KIND_WORDS].find(([word]) => word.test(text ?? ''))?.[1] ?? null;
