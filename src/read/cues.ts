/**
 * Cues, as subtitles and speech recognition give them, to turns: one speaker's successive cues are one turn
 * that keeps their times. Cues may be lines or single words, in any order, with or without a possible time.
 */

import type { Cue } from '../transcript.ts';
import { clean } from './decode.ts';
import { type Draft, type DraftTurn, NOBODY, type Person } from './format.ts';
import { collapse } from './prose.ts';

export interface SpokenCue {
  /** `null` where none is named. */
  readonly speaker: Person | null;
  /** Seconds from the beginning of the recording; `null` where none is given. What cannot be a time counts as none. */
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string;
  /** Whether it goes on with the cue before it without a space, as punctuation and parts of words do. */
  readonly glued?: boolean;
  /** Whether someone else begins to speak here, though the name may be the same or none. */
  readonly changes?: boolean;
}

/** In seconds: what is shorter than `SHORT` is a word or two and shares the time of what is said right before it. */
const SHORT = 1;
const PAUSE = 1;
const LONGEST = 10;
/** Four months: no recording is longer, but dates and times in other units are. */
const LAST = 1e7;

/** A sentence end, in the last characters of a text. */
const CLOSED = /[.?!…。！？।؟]["'”’)\]»]*$/;
const LAST_MARKS = 6;

/** Of scripts that put no space between words, and their stops. */
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}！，：；？]/u;

/** The first letter of Thai, before which no script is among them. */
const FIRST_UNSPACED = 0x0e01;

/** Most speech by far: printable ASCII with single spaces. */
const TIDY = /^[!-~]+(?: [!-~]+)*$/;

/** Cues under one time. */
interface Stretch {
  readonly speaker: Person;
  readonly changes: boolean;
  readonly glued: boolean;
  /** What it is sorted by: its beginning or, where it has none, that of what stands before it in the file. */
  readonly place: number;
  readonly start: number | null;
  end: number | null;
  /** Where its last cue ends or, where that is not told, begins. */
  until: number;
  text: string;
  /** The last cue's text alone. */
  tail: string;
}

interface Growing {
  readonly speaker: Person;
  start: number | null;
  end: number | null;
  readonly cues: Cue[];
  readonly texts: string[];
  tail: string;
  /** Of all texts. */
  length: number;
}

/** A draft of nothing but cues. */
export const draftOfCues = (
  cues: Iterable<SpokenCue>,
  head: Partial<Omit<Draft, 'turns'>> = {},
): Draft => ({
  title: null,
  date: null,
  kind: null,
  people: [],
  ...head,
  turns: turnsOfCues(cues),
});

/** What follows one another in time and is said by one name is one turn; files may have it out of order. */
export function turnsOfCues(cues: Iterable<SpokenCue>): DraftTurn[] {
  const turns: Growing[] = [];
  // Sorting is stable: what begins together stays as the file has it.
  for (const stretch of stretchesOf(cues).sort((a, b) => a.place - b.place)) {
    const { speaker, changes, glued, start, end, text, tail } = stretch;
    let turn = turns.at(-1);
    if (turn === undefined || changes || turn.speaker.name !== speaker.name) {
      turn = { speaker, start, end, cues: [], texts: [], tail: '', length: 0 };
      turns.push(turn);
    }
    const gap = gapBetween(turn.tail, text, glued);
    turn.texts.push(gap, text);
    turn.tail = tail;
    turn.length += gap.length + text.length;
    if (start === null) continue;
    turn.cues.push({ at: turn.length - text.length, start, end });
    turn.start ??= start;
    turn.end = latest(turn.end, end);
  }
  return turns.map(({ speaker, start, end, cues: times, texts }) => ({
    speaker,
    section: null,
    start,
    end,
    cues: times,
    text: texts.join(''),
  }));
}

const latest = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b);

/**
 * Words, and lines as short as words, share one time up to the end of their sentence: what begins a passage
 * keeps a time of its own, and an hour of single words does not need thousands.
 */
function stretchesOf(cues: Iterable<SpokenCue>): Stretch[] {
  const stretches: Stretch[] = [];
  let last: Stretch | undefined;
  let changes = false;
  for (const cue of cues) {
    changes ||= cue.changes ?? false;
    const text = tidy(cue.text);
    if (text === '') continue;
    const speaker = cue.speaker ?? NOBODY;
    const start = timeFrom(0, cue.start);
    const end = start === null ? null : timeFrom(start, cue.end);
    const glued = cue.glued ?? false;
    if (last?.speaker.name === speaker.name && !changes && isPart(last, text, start, end)) {
      last.text += gapBetween(last.tail, text, glued) + text;
      last.tail = text;
      if (start !== null) {
        last.end = latest(last.end, end);
        last.until = end ?? start;
      }
      continue;
    }
    const place: number = start ?? last?.place ?? 0;
    const until = end ?? place;
    last = { speaker, changes, glued, place, start, end, until, text, tail: text };
    stretches.push(last);
    changes = false;
  }
  return stretches;
}

function isPart(last: Stretch, text: string, start: number | null, end: number | null): boolean {
  if (start === null) return true;
  if (last.start === null || start < last.start) return false;
  const short = end === null ? !text.includes(' ') : end - start < SHORT;
  return (
    short &&
    start - last.until < PAUSE &&
    (end ?? start) - last.start < LONGEST &&
    !CLOSED.test(last.tail.slice(-LAST_MARKS))
  );
}

/** White space is single spaces; what no text has, but JSON and entities can write, is gone. */
function tidy(written: string): string {
  const text = written.trim();
  return TIDY.test(text) ? text : collapse(clean(text));
}

/** To the millisecond; `null` for what is no time in a recording or comes before the least one. */
const timeFrom = (least: number, seconds: number | null): number | null =>
  seconds !== null && seconds >= least && seconds < LAST ? Math.round(seconds * 1000) / 1000 : null;

function gapBetween(before: string, after: string, glued: boolean): '' | ' ' {
  if (before === '' || glued) return '';
  const isUnspaced = before.charCodeAt(before.length - 1) >= FIRST_UNSPACED;
  return isUnspaced && UNSPACED.test(before.at(-1) ?? '') && UNSPACED.test(after[0] ?? '')
    ? ''
    : ' ';
}
