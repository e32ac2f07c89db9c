/** Titles and file names as recording tools make them: the words, and the moment that the tool added to them. */

import { toIsoDate } from './dates.ts';

/** `GMT20250917-140300`, `2025/09/17 14:03 CEST`, `20250917_140300`, `2025-09-17`. */
const TIMESTAMP =
  /(?:GMT)?(?<!\d)((?:19|20)\d{2})([-_/.]?)(\d{2})\2(\d{2})(?!\d)([T _-]{1,3}\d{2}[-_.:]?\d{2}(?:[-_.:]?\d{2})?(?!\d)(?: ?(?:UTC|GMT(?:[+-]\d{1,2})?|[A-Z]{3,4}\b))?)?/;
/** What tools call what they made. */
const TOOL_SUFFIX =
  /(?:^|[\s_.–—-]+)(?:(?:meeting )?(?:transcript(?:ion)?|recording)|notes by gemini|otter[._ ]ai)$/i;
/** Zoom's number of the meeting, after its name. */
const MEETING_ID = / \d{9,12}$/;
const EDGE_PUNCTUATION = /^[\s_.,:–—|-]+|[\s_.,:–—|-]+$/g;

export interface TitleAndDate {
  /** What is left of the title, which may be nothing. */
  readonly title: string;
  /** The day of the stamp, where the calendar has it. */
  readonly date: string | null;
}

/** Takes the moment and the tool's own words off a title. A day without a time of day is only taken off if `days` is set. */
export function stripTimestamp(text: string, days = false): TitleAndDate {
  const stamp = TIMESTAMP.exec(text);
  const date = stamp && toIsoDate(stamp[1], stamp[3], stamp[4]);
  const isTaken = stamp && date && (days || stamp[5] !== undefined || stamp[0].startsWith('GMT'));
  const words = isTaken ? text.replace(stamp[0], ' ').replace(/\( *\)/, ' ') : text;
  const bare = words.replace(isTaken ? MEETING_ID : '', '').replace(EDGE_PUNCTUATION, '');
  const once = bare.replace(TOOL_SUFFIX, '').replace(EDGE_PUNCTUATION, '');
  return { title: once.replace(TOOL_SUFFIX, '') || once || bare, date };
}

const EPISODE_NUMBER = /^(?:(?:episode|ep\.?|no\.?|#) ?)?([a-z]?\d[\w.-]{0,9})$/i;

/** The title with the show and the number of the episode before it, unless it has them itself. */
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
