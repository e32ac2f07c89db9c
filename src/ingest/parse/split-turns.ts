/** Splits lines into turns, from one speaker mark to the next. */

import { isBoilerplate, isEndMarker } from './boilerplate.ts';
import type { DraftTurn, PersonMention } from './format.ts';
import { previousNonBlank } from './lines.ts';
import { stripEmphasis, unescapeMarkdown } from './markdown.ts';
import { joinLines } from './prose.ts';
import { parseTimeLine, splitLeadingTime } from './times.ts';

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
  for (const [i, { speaker, line, lineCount, start, end, text }] of marks.entries()) {
    let stretch = { start: start ?? blockTime, end, lines: [text] };
    const close = (): void => {
      const speech = joinLines(stretch.lines.map(stripEmphasis));
      if (speech === '') return;
      turns.push({ speaker, section: null, start: stretch.start, end: stretch.end, text: speech });
    };
    const next = marks[i + 1]?.line ?? lines.length;
    for (let at = line + lineCount; at < next; at++) {
      const words = unescapeMarkdown(lines[at] ?? '').trim();
      if (isEndMarker(words) || (HEADING.test(words) && APPENDIX_HEADING.test(words))) break;
      const alone = parseTimeLine(words);
      const { time, rest, bracketed } = alone
        ? { time: alone, rest: '', bracketed: true }
        : splitLeadingTime(words);
      if (alone) blockTime = alone.start;
      else if (HEADING.test(words) || isBoilerplate(words) || !isSpeech(words)) continue;
      if (time && bracketed) {
        close();
        stretch = { ...time, lines: [rest] };
      } else stretch.lines.push(words);
    }
    close();
  }
  return turns;
}

/** The time alone on the line above. */
function timeAbove(lines: readonly string[], line: number): number | null {
  return parseTimeLine(lines[previousNonBlank(lines, line)] ?? '')?.start ?? null;
}
