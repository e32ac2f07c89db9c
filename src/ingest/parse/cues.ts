/**
 * Merges cues of subtitles and speech recognition into turns. Cues may be lines or single words, in any order, with
 * or without valid times.
 */

import type { Cue } from '../../domain/transcript.ts';
import { cleanText } from '../decode/text.ts';
import { type Draft, type DraftTurn, type PersonMention, UNKNOWN_SPEAKER } from './format.ts';
import { normalizeWhitespace } from './prose.ts';
import { removeResidue } from './residue.ts';
import { isSoundCaption } from './sound-captions.ts';

export interface SpokenCue {
  /** `null` if unnamed. */
  readonly speaker: PersonMention | null;
  /** Seconds; `null` if missing. Impossible times count as missing. */
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string;
  /** Joins the previous cue without a space, as punctuation and word pieces do. */
  readonly noSpaceBefore?: boolean;
  /** A new speaker begins, even if the name is the same or missing. */
  readonly speakerChanges?: boolean;
}

/** Cues shorter than this, a word or two, share the time of the previous one. */
const SHORT_CUE_SECONDS = 1;
const MAX_PAUSE_SECONDS = 1;
const MAX_GROUP_SECONDS = 10;
/** Four months: longer "times" are dates or have another unit. */
const MAX_SECONDS = 1e7;

/** Sentence end; tested on the last `LAST_MARKS` characters. */
const SENTENCE_END = /[.?!…。！？।؟]["'”’)\]»]*$/;
const LAST_MARKS = 6;

/** Scripts without spaces between words, and their punctuation. */
const UNSPACED_SCRIPTS =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}！，：；？]/u;

/** The first Thai letter: these scripts lie above it. */
const FIRST_UNSPACED = 0x0e01;

/** Fast path for most speech. */
const NORMALIZED_ASCII = /^[!-~]+(?: [!-~]+)*$/;

/** Cues that share one time. */
interface CueGroup {
  readonly speaker: PersonMention;
  readonly speakerChanges: boolean;
  readonly noSpaceBefore: boolean;
  /** `start`, or that of the group before it in the file. */
  readonly sortTime: number;
  readonly start: number | null;
  end: number | null;
  /** End of the last cue, or its start if it has no end. */
  lastEnd: number;
  text: string;
  lastText: string;
}

interface GrowingTurn {
  readonly speaker: PersonMention;
  start: number | null;
  end: number | null;
  readonly cues: Cue[];
  readonly texts: string[];
  lastText: string;
  /** Characters of `texts`. */
  length: number;
  /** Whether it has only said what is heard. */
  isSound: boolean;
}

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

/** Orders cues by time, then joins successive cues of one name into a turn. */
export function cuesToTurns(cues: Iterable<SpokenCue>): DraftTurn[] {
  const turns: GrowingTurn[] = [];
  /* Stable: cues with one start keep the file's order. */
  for (const group of groupCues(cues).sort((a, b) => a.sortTime - b.sortTime)) {
    const { speaker, speakerChanges, noSpaceBefore, start, end, text, lastText } = group;
    let turn = turns.at(-1);
    if (turn === undefined || speakerChanges || turn.speaker.name !== speaker.name) {
      turn = { speaker, start, end, cues: [], texts: [], lastText: '', length: 0, isSound: false };
      turns.push(turn);
    }
    const isSound = isSoundCaption(text);
    if (isSound && turn.length > 0) continue;
    /* Nothing but a sound so far: the words replace it. */
    if (turn.isSound) {
      turn.texts.length = turn.cues.length = turn.length = 0;
      turn.start = start;
      turn.end = end;
    }
    turn.isSound = isSound;
    const gap = turn.length === 0 ? '' : gapBetween(turn.lastText, text, noSpaceBefore);
    turn.texts.push(gap, text);
    turn.lastText = lastText;
    turn.length += gap.length + text.length;
    if (start === null) continue;
    turn.cues.push({ at: turn.length - text.length, start, end });
    turn.start ??= start;
    turn.end = laterTime(turn.end, end);
  }
  const isNobodys = ({ isSound, speaker }: GrowingTurn): boolean =>
    isSound && speaker === UNKNOWN_SPEAKER;
  const spoken = turns.every(isNobodys) ? turns : turns.filter((turn) => !isNobodys(turn));
  return spoken.map(({ speaker, start, end, cues: times, texts }) => ({
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
 * Groups short cues up to the end of their sentence: a passage keeps its own start, and an hour of single words does
 * not need thousands of times.
 */
function groupCues(cues: Iterable<SpokenCue>): CueGroup[] {
  const groups: CueGroup[] = [];
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
    groups.push(last);
    speakerChanges = false;
  }
  return groups;
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

/** Also removes what nobody said, and control characters, which only JSON and entities can contain. */
function normalizeText(written: string): string {
  const text = removeResidue(written.trim());
  return NORMALIZED_ASCII.test(text) ? text : normalizeWhitespace(cleanText(text));
}

/** Rounds to milliseconds; `null` if out of range. */
const toValidTime = (least: number, seconds: number | null): number | null =>
  seconds !== null && seconds >= least && seconds < MAX_SECONDS
    ? Math.round(seconds * 1000) / 1000
    : null;

function gapBetween(before: string, after: string, noSpaceBefore: boolean): '' | ' ' {
  if (before === '' || noSpaceBefore) return '';
  const isUnspaced = before.charCodeAt(before.length - 1) >= FIRST_UNSPACED;
  return isUnspaced &&
    UNSPACED_SCRIPTS.test(before.at(-1) ?? '') &&
    UNSPACED_SCRIPTS.test(after[0] ?? '')
    ? ''
    : ' ';
}
