/**
 * Cues, as subtitles and speech recognition give them, to turns: one speaker's successive cues are one turn
 * that keeps their times. Cues may be lines or single words, in any order, with or without a possible time.
 */

import type { Cue } from '../../domain/transcript.ts';
import { cleanText } from '../decode/text.ts';
import { type Draft, type DraftTurn, type PersonMention, UNKNOWN_SPEAKER } from './format.ts';
import { normalizeWhitespace } from './prose.ts';

export interface SpokenCue {
  /** `null` where none is named. */
  readonly speaker: PersonMention | null;
  /** Seconds from the beginning of the recording; `null` where none is given. What cannot be a time counts as none. */
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string;
  /** Whether it goes on with the cue before it without a space, as punctuation and parts of words do. */
  readonly noSpaceBefore?: boolean;
  /** Whether someone else begins to speak here, though the name may be the same or none. */
  readonly speakerChanges?: boolean;
}

/** In seconds: what is shorter than `SHORT` is a word or two and shares the time of what is said right before it. */
const SHORT_CUE_SECONDS = 1;
const MAX_PAUSE_SECONDS = 1;
const MAX_GROUP_SECONDS = 10;
/** Four months: no recording is longer, but dates and times in other units are. */
const MAX_SECONDS = 1e7;

/** A sentence end, in the last characters of a text. */
const SENTENCE_END = /[.?!…。！？।؟]["'”’)\]»]*$/;
const LAST_MARKS = 6;

/** Of scripts that put no space between words, and their stops. */
const UNSPACED_SCRIPTS =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}！，：；？]/u;

/** The first letter of Thai, before which no script is among them. */
const FIRST_UNSPACED = 0x0e01;

/** Most speech by far: printable ASCII with single spaces. */
const NORMALIZED_ASCII = /^[!-~]+(?: [!-~]+)*$/;

/** Cues under one time. */
interface CueGroup {
  readonly speaker: PersonMention;
  readonly speakerChanges: boolean;
  readonly noSpaceBefore: boolean;
  /** What it is sorted by: its beginning or, where it has none, that of what stands before it in the file. */
  readonly sortTime: number;
  readonly start: number | null;
  end: number | null;
  /** Where its last cue ends or, where that is not told, begins. */
  lastEnd: number;
  text: string;
  /** The last cue's text alone. */
  lastText: string;
}

interface GrowingTurn {
  readonly speaker: PersonMention;
  start: number | null;
  end: number | null;
  readonly cues: Cue[];
  readonly texts: string[];
  lastText: string;
  /** Of all texts. */
  length: number;
}

/** A draft of nothing but cues. */
export const cuesToDraft = (
  cues: Iterable<SpokenCue>,
  head: Partial<Omit<Draft, 'turns'>> = {},
): Draft => ({
  title: null,
  date: null,
  kind: null,
  people: [],
  ...head,
  turns: cuesToTurns(cues),
});

/** What follows one another in time and is said by one name is one turn; files may have it out of order. */
export function cuesToTurns(cues: Iterable<SpokenCue>): DraftTurn[] {
  const turns: GrowingTurn[] = [];
  // Sorting is stable: what begins together stays as the file has it.
  for (const stretch of groupCues(cues).sort((a, b) => a.sortTime - b.sortTime)) {
    const { speaker, speakerChanges, noSpaceBefore, start, end, text, lastText } = stretch;
    let turn = turns.at(-1);
    if (turn === undefined || speakerChanges || turn.speaker.name !== speaker.name) {
      turn = { speaker, start, end, cues: [], texts: [], lastText: '', length: 0 };
      turns.push(turn);
    }
    const gap = gapBetween(turn.lastText, text, noSpaceBefore);
    turn.texts.push(gap, text);
    turn.lastText = lastText;
    turn.length += gap.length + text.length;
    if (start === null) continue;
    turn.cues.push({ at: turn.length - text.length, start, end });
    turn.start ??= start;
    turn.end = laterTime(turn.end, end);
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

const laterTime = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b);

/**
 * Words, and lines as short as words, share one time up to the end of their sentence: what begins a passage
 * keeps a time of its own, and an hour of single words does not need thousands.
 */
function groupCues(cues: Iterable<SpokenCue>): CueGroup[] {
  const stretches: CueGroup[] = [];
  let last: CueGroup | undefined;
  let speakerChanges = false;
  for (const cue of cues) {
    speakerChanges ||= cue.speakerChanges ?? false;
    const text = normalizeText(cue.text);
    if (text === '') continue;
    const speaker = cue.speaker ?? UNKNOWN_SPEAKER;
    const start = toValidTime(0, cue.start);
    const end = start === null ? null : toValidTime(start, cue.end);
    const noSpaceBefore = cue.noSpaceBefore ?? false;
    if (
      last?.speaker.name === speaker.name &&
      !speakerChanges &&
      belongsToGroup(last, text, start, end)
    ) {
      last.text += gapBetween(last.lastText, text, noSpaceBefore) + text;
      last.lastText = text;
      if (start !== null) {
        last.end = laterTime(last.end, end);
        last.lastEnd = end ?? start;
      }
      continue;
    }
    const sortTime: number = start ?? last?.sortTime ?? 0;
    const lastEnd = end ?? sortTime;
    last = {
      speaker,
      speakerChanges,
      noSpaceBefore,
      sortTime,
      start,
      end,
      lastEnd,
      text,
      lastText: text,
    };
    stretches.push(last);
    speakerChanges = false;
  }
  return stretches;
}

function belongsToGroup(
  last: CueGroup,
  text: string,
  start: number | null,
  end: number | null,
): boolean {
  if (start === null) return true;
  if (last.start === null || start < last.start) return false;
  const short = end === null ? !text.includes(' ') : end - start < SHORT_CUE_SECONDS;
  return (
    short &&
    start - last.lastEnd < MAX_PAUSE_SECONDS &&
    (end ?? start) - last.start < MAX_GROUP_SECONDS &&
    !SENTENCE_END.test(last.lastText.slice(-LAST_MARKS))
  );
}

/** White space is single spaces; what no text has, but JSON and entities can write, is gone. */
function normalizeText(written: string): string {
  const text = written.trim();
  return NORMALIZED_ASCII.test(text) ? text : normalizeWhitespace(cleanText(text));
}

/** To the millisecond; `null` for what is no time in a recording or comes before the least one. */
const toValidTime = (least: number, seconds: number | null): number | null =>
  seconds !== null && seconds >= least && seconds < MAX_SECONDS
    ? Math.round(seconds * 1000) / 1000
    : null;

function gapBetween(before: string, after: string, glued: boolean): '' | ' ' {
  if (before === '' || glued) return '';
  const isUnspaced = before.charCodeAt(before.length - 1) >= FIRST_UNSPACED;
  return isUnspaced &&
    UNSPACED_SCRIPTS.test(before.at(-1) ?? '') &&
    UNSPACED_SCRIPTS.test(after[0] ?? '')
    ? ''
    : ' ';
}
