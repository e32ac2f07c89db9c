/** Parses WebVTT and SRT into timed blocks; blank lines between blocks are optional. */

import { parseClock } from '../times.ts';

/** One cue with its markup. */
export interface CueBlock {
  /** Seconds; `null` if invalid. */
  readonly start: number | null;
  readonly end: number | null;
  /** Non-blank. */
  readonly lines: string[];
}

const CLOCK = '((?:\\d+:)?\\d+:\\d+(?:[.,]\\d+)?)';
/** Cue settings may follow the end time. */
const TIMING = new RegExp(`^\\s*${CLOCK}\\s*-->\\s*${CLOCK}(?=\\s|$)`);
/** Invalid times that some programs write: `NaN:NaN:NaN`, `-00:00:01.000`. */
const INVALID_TIMING = /^\s*[-\d:.,NaN]+\s+-->\s+[-\d:.,NaN]+(?=\s|$)/;
const CLOCK_MARK = /[:N]/;

/** The beginning of a time that ends the file. */
const CUT_OFF_TIMING =
  /^\s*(?:\d+:\d\d:[\d.,]*|0\d:[\d.,]*|\d+:\d\d[\d.,]*\s+-)\s*-{0,2}>?\s*[\d:.,]*$/;

/** A number, or an identifier by Teams. */
const IDENTIFIER = /^\s*(?:\d+|[\da-f]{8}-[\da-f]{4}-[\da-f-]{16,}\S*)\s*$/i;

/** Notes, styles, regions, and headers of concatenated files. */
const COMMENT = /^(?:(?:NOTE|STYLE|REGION|WEBVTT)(?:\s|$)|X-TIMESTAMP-MAP=)/;

function parseTiming(line: string): CueBlock | null {
  if (!line.includes('-->')) return null;
  const timing = TIMING.exec(line);
  if (timing) return { start: parseClock(timing[1]), end: parseClock(timing[2]), lines: [] };
  return INVALID_TIMING.test(line) && CLOCK_MARK.test(line)
    ? { start: null, end: null, lines: [] }
    : null;
}

export const isTimingLine = (line: string): boolean => parseTiming(line) !== null;

function* iterateLines(text: string): Generator<string> {
  let from = 0;
  for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
    yield text.slice(from, to);
    from = to + 1;
  }
  yield text.slice(from);
}

/** @param dialect in WebVTT any line alone before a time is an identifier, and comments are allowed. */
export function parseBlocks(text: string, dialect: 'webvtt' | 'srt'): CueBlock[] {
  const isWebVtt = dialect === 'webvtt';
  const blocks: CueBlock[] = [];
  let block: CueBlock | undefined;
  /** The line before is one of white space; of nothing; speech after nothing. */
  let blank = true;
  let empty = true;
  let opened = false;
  let comment = false;
  for (const line of iterateLines(text)) {
    const next = parseTiming(line);
    if (next !== null) {
      if (block !== undefined && !empty) removeIdentifier(block, isWebVtt && opened);
      block = next;
      blocks.push(block);
      blank = empty = comment = opened = false;
    } else if (line.trim() === '') {
      /* A line of spaces may be a line of a rolling caption. */
      empty = line === '';
      blank = true;
      comment = false;
    } else {
      comment ||= blank && isWebVtt && COMMENT.test(line);
      opened = empty;
      if (!comment) block?.lines.push(line);
      blank = empty = false;
    }
  }
  if (block !== undefined && !text.endsWith('\n')) removeCutOffTiming(block);
  /* The identifier of a cue that truncation cut off. */
  if (block !== undefined && opened) removeIdentifier(block, false);
  return blocks;
}

function removeCutOffTiming({ lines }: CueBlock): void {
  if (CUT_OFF_TIMING.test(lines.at(-1) ?? '')) lines.pop();
}

function removeIdentifier({ lines }: CueBlock, any: boolean): void {
  const last = lines.at(-1);
  if (last !== undefined && (any || IDENTIFIER.test(last))) lines.pop();
}
