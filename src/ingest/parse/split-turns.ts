/** Lines to turns: each reaches from the mark of its speaker to the next mark, without what nobody said. */

import { isBoilerplate, isEndMarker } from './boilerplate.ts';
import type { DraftTurn, PersonMention } from './format.ts';
import { previousNonBlank } from './lines.ts';
import { stripEmphasis, unescapeMarkdown } from './markdown.ts';
import { joinLines } from './prose.ts';
import { parseTimeLine, splitLeadingTime } from './times.ts';

/** Where in the lines someone begins to speak. */
export interface TurnStart {
  readonly speaker: PersonMention;
  readonly line: number;
  /** Lines that the mark takes up; the speech goes on below. */
  readonly lineCount: number;
  /** Seconds. */
  readonly start: number | null;
  readonly end: number | null;
  /** What of the speech stands beside the mark. */
  readonly text: string;
}

const HEADING = /^#{1,6} /;
/** Headings under which nothing more is said: what pages and notes add to a transcript. */
const APPENDIX_HEADING =
  /^#{1,6}\W*(?:show ?notes?|notes|links?|linked|resources|references|footnotes|further reading|related|mentioned|credits|metadata|about)\b/i;

/**
 * The turns, one for each stretch with a time of its own. A time alone on its line is the time of what follows,
 * until the next. Headings and the words of tools are left out, and so are lines for which `isSpeech` is false.
 */
export function splitTurns(
  lines: readonly string[],
  marks: readonly TurnStart[],
  isSpeech: (line: string) => boolean = () => true,
): DraftTurn[] {
  const turns: DraftTurn[] = [];
  let block = timeAbove(lines, marks[0]?.line ?? 0);
  for (const [i, { speaker, line, lineCount, start, end, text }] of marks.entries()) {
    let stretch = { start: start ?? block, end, lines: [text] };
    const close = (): void => {
      const spoken = joinLines(stretch.lines.map(stripEmphasis));
      if (spoken === '') return;
      turns.push({ speaker, section: null, start: stretch.start, end: stretch.end, text: spoken });
    };
    const next = marks[i + 1]?.line ?? lines.length;
    for (let at = line + lineCount; at < next; at++) {
      const words = unescapeMarkdown(lines[at] ?? '').trim();
      if (isEndMarker(words) || (HEADING.test(words) && APPENDIX_HEADING.test(words))) break;
      const alone = parseTimeLine(words);
      const { time, rest, bracketed } = alone
        ? { time: alone, rest: '', bracketed: true }
        : splitLeadingTime(words);
      if (alone) block = alone.start;
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

/** The time that stands alone right above the line. */
function timeAbove(lines: readonly string[], line: number): number | null {
  return parseTimeLine(lines[previousNonBlank(lines, line)] ?? '')?.start ?? null;
}
