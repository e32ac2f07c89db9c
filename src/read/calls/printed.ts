/** Calls printed on pages: headings apart from the names they were glued to, rules of dots apart from speech, titles below names. */

import { squeezed } from './headings.ts';
import { isBlank } from './lines.ts';

/** Headings in capitals that the text of a page may have on one line with a name or a title. */
const GLUED =
  /\b(?:CORPORATE PARTICIPANTS|CONFERENCE CALL PARTICIPANTS|OTHER PARTICIPANTS|MANAGEMENT DISCUSSION SECTION|QUESTION AND ANSWER SECTION|QUESTIONS AND ANSWERS|EXECUTIVES|ANALYSTS)\b/;
const CALL_PARTICIPANTS = /^\s*Call Participants\s+(?=EXECUTIVES\b)/;
/** Dots from one turn to the next, or to a page number. */
const LEADER = /\.{8,}/;
const PAGE_NUMBER = /^\s*\d{1,4}\s*$/;

/** A line that is a rule of dots. */
export const DOTS = '........';

/** The line with a heading at its beginning or end on a line of its own; longer lines are speech. */
function apart(line: string): string[] {
  const text = line.replace(CALL_PARTICIPANTS, '');
  const heading = GLUED.exec(text);
  if (!heading) return [text];
  const before = text.slice(0, heading.index).trim();
  const after = text.slice(heading.index + heading[0].length).trim();
  if (before === '') return after === '' ? [text] : [heading[0], after];
  return after === '' ? [before, heading[0]] : [text];
}

/** Lines of a page with what was glued together apart, and without a table of contents. */
export const unglued = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => {
    if (!line.includes(DOTS)) return /[A-Z]{7}/.test(line) ? apart(line) : [line];
    const pieces = line.split(LEADER);
    if (pieces.length === 2 && PAGE_NUMBER.test(pieces[1] ?? '')) return [];
    return pieces.flatMap((piece, i) => {
      const own = isBlank(piece) ? [] : apart(piece);
      return i === 0 ? own : [DOTS, ...own];
    });
  });

/** More lines than any title takes. */
const TITLE_LINES = 4;

/** How many lines from `from` on say the title and nothing else; 0 where they do not. */
export function linesOfTitle(lines: readonly string[], from: number, title: string): number {
  const whole = squeezed(title);
  let said = '';
  for (let n = 0; n < TITLE_LINES && whole !== ''; n++) {
    said += squeezed(lines[from + n] ?? '');
    if (said === whole) return n + 1;
    if (said === '' || !whole.startsWith(said)) return 0;
  }
  return 0;
}
