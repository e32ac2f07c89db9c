/** Repairs PDF text: separates headings from names, dot rules from speech; finds titles below names. */

import { isBlank, nextNonBlank } from '../lines.ts';
import { toPlainLine } from './call-lines.ts';
import { lettersKey } from './headings.ts';
import { unfoldListColumns } from './list-columns.ts';
import { removeRunningEdges } from './running-edges.ts';

/** Headings in capitals that may share a line with a name or a title. */
const INLINE_HEADING =
  /\b(?:CORPORATE PARTICIPANTS|CONFERENCE CALL PARTICIPANTS|OTHER PARTICIPANTS|MANAGEMENT DISCUSSION SECTION|QUESTION AND ANSWER SECTION|QUESTIONS AND ANSWERS|EXECUTIVES|ANALYSTS)\b/;
const CALL_PARTICIPANTS = /^\s*Call Participants\s+(?=EXECUTIVES\b)/;
/** Dots to the next turn or to a page number. */
const DOT_LEADER = /\.{8,}/;
const PAGE_NUMBER = /^\s*\d{1,4}\s*$/;

/** Stands for any rule of dots. */
export const DOT_RULE = '........';

/** Moves a heading at either end of the line to a line of its own; amid text it is speech. */
function isolateHeading(line: string): string[] {
  const text = toPlainLine(line).replace(CALL_PARTICIPANTS, '');
  const heading = INLINE_HEADING.exec(text);
  if (!heading) return [line];
  const before = text.slice(0, heading.index).trim();
  const after = text.slice(heading.index + heading[0].length).trim();
  if (before === '') return after === '' ? [text] : [heading[0], after];
  return after === '' ? [before, heading[0]] : [line];
}

/** Separates what the page joined; drops a table of contents and what stands at the edges of pages. */
export const normalizePdfLines = (lines: readonly string[]): string[] =>
  unfoldListColumns(removeRunningEdges(lines).flatMap(splitAtDots)).flatMap((line) =>
    /[A-Z]{7}/.test(line) ? isolateHeading(line) : [line],
  );

function splitAtDots(line: string): string[] {
  if (!line.includes(DOT_RULE)) return [line];
  const pieces = line.split(DOT_LEADER);
  if (pieces.length === 2 && PAGE_NUMBER.test(pieces[1])) return [];
  return pieces.flatMap((piece, i) => {
    const own = isBlank(piece) ? [] : [piece];
    return i === 0 ? own : [DOT_RULE, ...own];
  });
}

export const MAX_TITLE_LINES = 4;

/** It may be a title. */
export interface LineBelow {
  readonly at: number;
  readonly line: string;
}

/** The next non-blank lines: pages may leave space below a name. */
export function linesBelow(lines: readonly string[], i: number): LineBelow[] {
  const below: LineBelow[] = [];
  let at = nextNonBlank(lines, i + 1);
  while (at < lines.length && below.length <= MAX_TITLE_LINES) {
    below.push({ at, line: lines[at] });
    at = nextNonBlank(lines, at + 1);
  }
  return below;
}

/** How many lines spell the title and nothing else, or 0. */
export function countTitleLines(below: readonly LineBelow[], title: string): number {
  const whole = lettersKey(title);
  let matched = '';
  for (const [i, { line }] of below.slice(0, whole === '' ? 0 : MAX_TITLE_LINES).entries()) {
    const letters = matched + lettersKey(line);
    if (letters === whole) return i + 1;
    /* The list may hold text of a neighbouring column. */
    if (letters === '' || !whole.startsWith(letters))
      return 2 * matched.length > whole.length ? i : 0;
    matched = letters;
  }
  return 0;
}
