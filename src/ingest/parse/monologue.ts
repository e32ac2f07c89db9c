/** Text without a speaker's label: whether it says that it is a transcript, and its head and words as one unknown speaker's. */

import type { Content } from './content.ts';
import { finishDraft } from './finish-draft.ts';
import { type Draft, UNKNOWN_SPEAKER } from './format.ts';
import { isDateLine } from './head/dates.ts';
import { parseField } from './head/fields.ts';
import { readFrontMatter } from './head/front-matter.ts';
import { parseHead } from './head/head.ts';
import { findTranscriptHeading } from './head/transcript-heading.ts';
import { normalizeWhitespace } from './prose.ts';
import { splitTurns } from './split-turns.ts';

/** Lines by which the layout of speech recognition is judged. */
const SAMPLE = 200;
const MIN_LINES = 5;
/** Characters of the longest segment. */
const MAX_SEGMENT_LENGTH = 400;
/** Share of the lines that end like a sentence or a part of one. */
const MIN_PUNCTUATED_SHARE = 0.3;
/** Lines wrapped at a margin differ less, as a share of their mean length. */
const MIN_LENGTH_SPREAD = 0.25;

const PUNCTUATED = /[.?!,;…。，、！？।؟]["'”’)\]»]*$/;
const MARKUP_OR_DATA = /^[\s#*\-+|<>{}[\]=/\\\d]|[{};=|]$/;

/**
 * The head names a show or people, a heading says `Transcript`, or each line is a segment, as Whisper writes text. A
 * letter or a manual does none of this.
 */
export function saysItIsSpeech({ lines }: Content): boolean {
  const matter = readFrontMatter(lines);
  const isEpisode = matter !== null && (matter.people.length > 0 || matter.kind !== null);
  return isEpisode || findTranscriptHeading(lines) >= 0 || hasSegmentLines(lines);
}

function hasSegmentLines(lines: readonly string[]): boolean {
  const sample = lines.slice(0, SAMPLE);
  while (sample.at(-1)?.trim() === '') sample.pop();
  const isSegment = (line: string): boolean =>
    line.trim() !== '' && line.length <= MAX_SEGMENT_LENGTH && !MARKUP_OR_DATA.test(line);
  if (sample.length < MIN_LINES || !sample.every(isSegment)) return false;
  const punctuated = sample.filter((line) => PUNCTUATED.test(line.slice(-8))).length;
  const mean = sample.reduce((sum, line) => sum + line.length, 0) / sample.length;
  const spread = Math.sqrt(
    sample.reduce((sum, line) => sum + (line.length - mean) ** 2, 0) / sample.length,
  );
  return punctuated >= MIN_PUNCTUATED_SHARE * sample.length && spread >= MIN_LENGTH_SPREAD * mean;
}

export function readMonologue({ lines }: Content): Draft {
  const first = normalizeWhitespace(lines.find((line) => line.trim() !== '') ?? '');
  const hasHead = first === '---' || first.startsWith('#') || parseField(first) !== null;
  const isSpeech = (line: string): boolean => !line.startsWith('#') && !isDateLine(line);
  const head = parseHead(hasHead ? lines : [], isSpeech);
  const speech = {
    speaker: UNKNOWN_SPEAKER,
    line: head.lineCount,
    lineCount: 0,
    start: null,
    end: null,
    text: '',
  };
  return finishDraft(head, splitTurns(lines, [speech]), false);
}
