/** Calls printed on pages: headings apart from the names they were glued to, rules of dots apart from speech, titles below names. */

import { isBlank, nextNonBlank } from '../lines.ts';
import { toPlainLine } from './call-lines.ts';
import { lettersKey, parseHeading } from './headings.ts';
import { COLUMN_GAP } from './participant-lists.ts';

/** Headings in capitals that the text of a page may have on one line with a name or a title. */
const INLINE_HEADING =
  /\b(?:CORPORATE PARTICIPANTS|CONFERENCE CALL PARTICIPANTS|OTHER PARTICIPANTS|MANAGEMENT DISCUSSION SECTION|QUESTION AND ANSWER SECTION|QUESTIONS AND ANSWERS|EXECUTIVES|ANALYSTS)\b/;
const CALL_PARTICIPANTS = /^\s*Call Participants\s+(?=EXECUTIVES\b)/;
/** Dots from one turn to the next, or to a page number. */
const DOT_LEADER = /\.{8,}/;
const PAGE_NUMBER = /^\s*\d{1,4}\s*$/;

/** Characters; longer lines have no two headings side by side. */
const MAX_HEADINGS_LENGTH = 160;

/** A line that is a rule of dots. */
export const DOT_RULE = '........';

/** The line with a heading at its beginning or end on a line of its own; longer lines are speech. */
function isolateHeading(line: string): string[] {
  const text = toPlainLine(line).replace(CALL_PARTICIPANTS, '');
  const heading = INLINE_HEADING.exec(text);
  if (!heading) return [line];
  const before = text.slice(0, heading.index).trim();
  const after = text.slice(heading.index + heading[0].length).trim();
  if (before === '') return after === '' ? [text] : [heading[0], after];
  return after === '' ? [before, heading[0]] : [line];
}

/** Lists side by side one below the other: `EXECUTIVES  ANALYSTS` is above two columns. */
function splitSideBySideLists(lines: readonly string[]): string[] {
  const apart: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const heads = parseSideBySideHeadings(lines[i] ?? '');
    if (heads.length < 2) {
      apart.push(lines[i] ?? '');
      continue;
    }
    let end = i + 1;
    while (end < lines.length && !parseHeading(lines[end] ?? '')) end++;
    const rows = lines.slice(i + 1, end).map((line) => splitPlainCells(line));
    for (const [column, head] of heads.entries()) {
      apart.push(head, ...rows.map((row) => row[column] ?? ''));
    }
    i = end - 1;
  }
  return apart;
}

const splitPlainCells = (line: string): string[] =>
  line.replace(/[*#]+/g, '').trim().split(COLUMN_GAP);

/** The headings of lists that a line consists of. */
function parseSideBySideHeadings(line: string): string[] {
  const cells = line.length > MAX_HEADINGS_LENGTH ? [] : splitPlainCells(line);
  return cells.every((cell) => parseHeading(cell)?.opens === 'list') ? cells : [];
}

/** Lines of a page with what was glued together apart, and without a table of contents. */
export const normalizePdfLines = (lines: readonly string[]): string[] =>
  splitSideBySideLists(lines).flatMap(normalizePdfLine);

function normalizePdfLine(line: string): string[] {
  if (!line.includes(DOT_RULE)) return /[A-Z]{7}/.test(line) ? isolateHeading(line) : [line];
  const pieces = line.split(DOT_LEADER);
  if (pieces.length === 2 && PAGE_NUMBER.test(pieces[1] ?? '')) return [];
  return pieces.flatMap((piece, i) => {
    const own = isBlank(piece) ? [] : isolateHeading(piece);
    return i === 0 ? own : [DOT_RULE, ...own];
  });
}

/** More lines than any title takes. */
export const MAX_TITLE_LINES = 4;

/** A line below a name, which may be its title. */
export interface LineBelow {
  readonly at: number;
  readonly line: string;
}

/** The next lines after `i` that are not blank: pages may have more space below a name. */
export function linesBelow(lines: readonly string[], i: number): LineBelow[] {
  const below: LineBelow[] = [];
  let at = nextNonBlank(lines, i + 1);
  while (at < lines.length && below.length <= MAX_TITLE_LINES) {
    below.push({ at, line: lines[at] ?? '' });
    at = nextNonBlank(lines, at + 1);
  }
  return below;
}

/** How many of the lines say the title and nothing else; 0 where they do not. */
export function countTitleLines(below: readonly LineBelow[], title: string): number {
  const whole = lettersKey(title);
  let said = '';
  for (const [i, { line }] of below.slice(0, whole === '' ? 0 : MAX_TITLE_LINES).entries()) {
    const more = said + lettersKey(line);
    if (more === whole) return i + 1;
    // What a column beside it had may have come into the list.
    if (more === '' || !whole.startsWith(more)) return 2 * said.length > whole.length ? i : 0;
    said = more;
  }
  return 0;
}
