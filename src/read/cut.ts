/** Lines to turns: each reaches from the mark of its speaker to the next mark, without what nobody said. */

import { lineBefore } from './blank.ts';
import type { DraftTurn, Person } from './format.ts';
import { unescaped, unmarked } from './markdown.ts';
import { prose } from './prose.ts';
import { takeTimeBefore, timeAlone } from './times.ts';
import { isClosingLine, isToolLine } from './tool-lines.ts';

/** Where in the lines someone begins to speak. */
export interface TurnMark {
  readonly speaker: Person;
  readonly line: number;
  /** Lines that the mark takes up; the speech goes on below. */
  readonly height: number;
  /** Seconds. */
  readonly start: number | null;
  readonly end: number | null;
  /** What of the speech stands beside the mark. */
  readonly text: string;
}

const HEADING = /^#{1,6} /;
/** Headings under which nothing more is said: what pages and notes add to a transcript. */
const ADDED =
  /^#{1,6}\W*(?:show ?notes?|notes|links?|linked|resources|references|footnotes|further reading|related|mentioned|credits|metadata|about)\b/i;

/**
 * The turns, one for each stretch with a time of its own. A time alone on its line is the time of what follows,
 * until the next. Headings and the words of tools are left out, and so are lines for which `isSpeech` is false.
 */
export function cutTurns(
  lines: readonly string[],
  marks: readonly TurnMark[],
  isSpeech: (line: string) => boolean = () => true,
): DraftTurn[] {
  const turns: DraftTurn[] = [];
  let block = blockAbove(lines, marks[0]?.line ?? 0);
  for (const [i, { speaker, line, height, start, end, text }] of marks.entries()) {
    let stretch = { start: start ?? block, end, lines: [text] };
    const close = (): void => {
      const spoken = prose(stretch.lines.map(unmarked));
      if (spoken === '') return;
      turns.push({ speaker, section: null, start: stretch.start, end: stretch.end, text: spoken });
    };
    const next = marks[i + 1]?.line ?? lines.length;
    for (let at = line + height; at < next; at++) {
      const words = unescaped(lines[at] ?? '').trim();
      if (isClosingLine(words) || (HEADING.test(words) && ADDED.test(words))) break;
      const alone = timeAlone(words);
      const { time, rest, bracketed } = alone
        ? { time: alone, rest: '', bracketed: true }
        : takeTimeBefore(words);
      if (alone) block = alone.start;
      else if (HEADING.test(words) || isToolLine(words) || !isSpeech(words)) continue;
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
function blockAbove(lines: readonly string[], line: number): number | null {
  return timeAlone(lines[lineBefore(lines, line)] ?? '')?.start ?? null;
}
