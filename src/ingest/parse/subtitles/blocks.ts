/** WebVTT and SRT to timed blocks of lines. What stands under a time is its text, with or without a blank line before the next. */

import { parseClock } from '../times.ts';

/** What stands on the screen for a time, with its markup. */
export interface CueBlock {
  /** Seconds; `null` where what is written is no time. */
  readonly start: number | null;
  readonly end: number | null;
  /** Without blank ones. */
  readonly lines: string[];
}

const CLOCK = '((?:\\d+:)?\\d+:\\d+(?:[.,]\\d+)?)';
/** Whatever follows the second time places the text on the screen. */
const TIMING = new RegExp(`^\\s*${CLOCK}\\s*-->\\s*${CLOCK}(?=\\s|$)`);
/** What programs write that count wrongly: `NaN:NaN:NaN`, `-00:00:01.000`. */
const INVALID_TIMING = /^\s*[-\d:.,NaN]+\s+-->\s+[-\d:.,NaN]+(?=\s|$)/;
const CLOCK_MARK = /[:N]/;

/** Numbers and the identifiers that Teams writes. */
const IDENTIFIER = /^\s*(?:\d+|[\da-f]{8}-[\da-f]{4}-[\da-f-]{16,}\S*)\s*$/i;

/** Of notes, styles and regions, and of the heads that stand between joined files. */
const COMMENT = /^(?:(?:NOTE|STYLE|REGION|WEBVTT)(?:\s|$)|X-TIMESTAMP-MAP=)/;

/** The block that begins with the line, `null` where the line says no time. */
function parseTiming(line: string): CueBlock | null {
  if (!line.includes('-->')) return null;
  const timing = TIMING.exec(line);
  if (timing) return { start: parseClock(timing[1]), end: parseClock(timing[2]), lines: [] };
  return INVALID_TIMING.test(line) && CLOCK_MARK.test(line)
    ? { start: null, end: null, lines: [] }
    : null;
}

/** Whether the line says from when to when, as cues of WebVTT and SRT do. */
export const isTimingLine = (line: string): boolean => parseTiming(line) !== null;

function* iterateLines(text: string): Generator<string> {
  let from = 0;
  for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
    yield text.slice(from, to);
    from = to + 1;
  }
  yield text.slice(from);
}

/** @param dialect in WebVTT a line alone before a time is an identifier whatever it says, and comments may stand between. */
export function parseBlocks(text: string, dialect: 'webvtt' | 'srt'): CueBlock[] {
  const isWebVtt = dialect === 'webvtt';
  const blocks: CueBlock[] = [];
  let block: CueBlock | undefined;
  /** Whether the line before is blank, and whether it is one of speech that comes after a blank one. */
  let blank = true;
  let opened = false;
  let comment = false;
  for (const line of iterateLines(text)) {
    const next = parseTiming(line);
    if (next !== null) {
      if (block !== undefined && !blank) removeIdentifier(block, isWebVtt && opened);
      block = next;
      blocks.push(block);
      blank = comment = opened = false;
    } else if (line.trim() === '') {
      // A line of spaces is the empty line of a caption that rolls.
      blank = line === '';
      if (blank) comment = false;
    } else {
      comment ||= blank && isWebVtt && COMMENT.test(line);
      opened = blank;
      if (!comment) block?.lines.push(line);
      blank = false;
    }
  }
  // Of the cue that a file cut short has lost.
  if (block !== undefined && opened) removeIdentifier(block, false);
  return blocks;
}

function removeIdentifier({ lines }: CueBlock, any: boolean): void {
  const last = lines.at(-1);
  if (last !== undefined && (any || IDENTIFIER.test(last))) lines.pop();
}
