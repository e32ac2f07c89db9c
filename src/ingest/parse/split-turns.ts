/** Splits lines into turns, from one speaker mark to the next. */

import type { Cue } from '../../domain/transcript.ts';
import { isBoilerplate, isEndMarker } from './boilerplate.ts';
import type { DraftTurn, PersonMention } from './format.ts';
import { previousNonBlank } from './lines.ts';
import { stripEmphasis, unescapeMarkdown } from './markdown.ts';
import { GrowingSpeech } from './prose.ts';
import { parseTimeLine, splitAtTimes, splitLeadingTime } from './times.ts';

/** A speaker mark. */
export interface TurnStart {
  readonly speaker: PersonMention;
  readonly line: number;
  /** Lines of the mark itself. */
  readonly lineCount: number;
  /** Seconds. */
  readonly start: number | null;
  readonly end: number | null;
  /** Speech on the line of the mark. */
  readonly text: string;
}

const HEADING = /^#{1,6} /;
/** Headings of appendices, where speech ends. */
const APPENDIX_HEADING =
  /^#{1,6}\W*(?:show ?notes?|notes|links?|linked|resources|references|footnotes|further reading|related|mentioned|credits|metadata|about)\b/i;

/** `* [slides](https://example.com)`: nobody says it. */
const LISTED_LINK = /^\s*[*+-]\s+!?\[[^\]]{0,300}\]\([^()]{0,600}\)\s*$/;

/** Speech under one time of its own, and its pieces under the times within it. */
interface Stretch {
  readonly end: number | null;
  readonly pieces: { readonly start: number | null; readonly speech: GrowingSpeech }[];
}

const openStretch = (start: number | null, end: number | null, text: string): Stretch => {
  const stretch: Stretch = { end, pieces: [{ start, speech: new GrowingSpeech() }] };
  addLine(stretch, text);
  return stretch;
};

function addLine({ pieces }: Stretch, line: string): void {
  const { speech } = pieces[pieces.length - 1];
  const mayHaveTimes = line.includes('[') || line.includes('(');
  if (!mayHaveTimes || !/[[(]\d/.test(line)) {
    speech.add(stripEmphasis(line));
    return;
  }
  const [before, ...after] = splitAtTimes(line);
  speech.add(stripEmphasis(before?.text ?? ''));
  for (const { start, text } of after) {
    const speech = new GrowingSpeech();
    speech.add(stripEmphasis(text));
    pieces.push({ start, speech });
  }
}

/** `null` without words. */
function toTurn({ end, pieces }: Stretch, speaker: PersonMention): DraftTurn | null {
  if (pieces.length === 1) {
    const [{ start, speech }] = pieces;
    const { words } = speech;
    return words === '' ? null : { speaker, section: null, start, end, text: words };
  }
  const cues: Cue[] = [];
  let text = '';
  for (const { start, speech } of pieces) {
    const { words } = speech;
    if (words === '') continue;
    if (text !== '') text += ' ';
    if (start !== null) cues.push({ at: text.length, start, end: null });
    text += words;
  }
  if (text === '') return null;
  const start = pieces[0]?.start ?? cues[0]?.start ?? null;
  return { speaker, section: null, start, end, cues, text };
}

/**
 * Returns a turn for each stretch with a time of its own; a time alone on a line applies until the next. Skips
 * headings, boilerplate and lines that `isSpeech` rejects.
 */
export function splitTurns(
  lines: readonly string[],
  marks: readonly TurnStart[],
  isSpeech: (line: string) => boolean = () => true,
): DraftTurn[] {
  const turns: DraftTurn[] = [];
  let blockTime = timeAbove(lines, marks[0]?.line ?? 0);
  const close = (stretch: Stretch, speaker: PersonMention): void => {
    const turn = toTurn(stretch, speaker);
    if (turn) turns.push(turn);
  };
  for (let i = 0; i < marks.length; i++) {
    const { speaker, line, lineCount, start, end, text } = marks[i];
    let stretch = openStretch(start ?? blockTime, end, text);
    const next = marks[i + 1]?.line ?? findCredits(lines, line);
    for (let at = line + lineCount; at < next; at++) {
      const line = lines[at] ?? '';
      if (line.includes('](') && LISTED_LINK.test(line)) continue;
      const words = unescapeMarkdown(line).trim();
      if (words === '') {
        addLine(stretch, words);
        continue;
      }
      const isHeading = HEADING.test(words);
      const isTool = isBoilerplate(words);
      if ((isTool && isEndMarker(words)) || (isHeading && APPENDIX_HEADING.test(words))) break;
      const alone = parseTimeLine(words);
      if (alone) blockTime = alone.start;
      else if (isHeading || isTool || !isSpeech(words)) continue;
      const timed = alone ? { time: alone, rest: '', bracketed: true } : splitLeadingTime(words);
      if (timed?.bracketed) {
        const { time, rest } = timed;
        close(stretch, speaker);
        stretch = openStretch(time.start, time.end, rest.replace(/^:\s+/, ''));
      } else addLine(stretch, words);
    }
    close(stretch, speaker);
  }
  return turns;
}

const RULE = /^\s*(?:-{3,}|\*{3,}|_{3,}|(?:\* ){2,}\*)\s*$/;
/** Lines of credits at the end of a page, with a link or in italics. */
const MAX_CREDITS = 8;
const CREDIT = /\]\(|https?:|^\s*[*_][^*_]|©/;

/** `Get the newsletter at [example.org](…)`, below the last words. */
const CALL_TO_ACTION =
  /^[\s*_>-]*(?:get|subscribe|sign up|follow|join|support|listen|watch|read|find|buy|learn more|share|rate|visit|download|check out|want more)\b/i;

/** Where the credits of a page begin: a rule and a few lines with links, or what readers shall do there; without, the end. */
function findCredits(lines: readonly string[], from: number): number {
  const ruled = findRuledCredits(lines, from);
  let end = ruled;
  for (let i = ruled - 1; i > from; i--) {
    if (lines[i].trim() === '') continue;
    if (!/\]\(|https?:/.test(lines[i]) || !CALL_TO_ACTION.test(lines[i])) break;
    end = i;
  }
  return end;
}

function findRuledCredits(lines: readonly string[], from: number): number {
  let spoken = 0;
  let hasCredit = false;
  for (let i = lines.length - 1; i > from && spoken <= MAX_CREDITS; i--) {
    const line = lines[i];
    if (/^\s*[-*_]/.test(line) && RULE.test(line)) return hasCredit ? i : lines.length;
    if (line.trim() === '') continue;
    spoken++;
    hasCredit ||= CREDIT.test(line);
  }
  return lines.length;
}

/** The time alone on the line above. */
function timeAbove(lines: readonly string[], line: number): number | null {
  return parseTimeLine(lines[previousNonBlank(lines, line)] ?? '')?.start ?? null;
}
