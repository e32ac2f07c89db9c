/** Papers that a hearing's record prints where they were handed in: nobody reads them out. */

import { isBlank } from '../lines.ts';

/** `[The prepared statement of Mr. Renko follows:]`, `There being no objection, the letter was ordered to be printed in the Record, as follows:`. */
const FOLLOWS =
  /^\s*(?:\[[^\]]{3,200}\bfollows?\b[^\]]{0,80}\]?|There being no objection, [^:]{3,120} to be printed in [^:]{3,30}, as follows:)\s*$/;
const MAX_NOTE_LINES = 3;
/** Most lines begin otherwise. */
const OPENS = /^\s*(?:\[(?:The|A) |There being no objection)/;

/** The lines from such a note to the next speaker are left empty. */
export function blankHandedIn(
  lines: readonly string[],
  marks: readonly { readonly line: number }[],
): readonly string[] {
  if (!lines.some((line) => OPENS.test(line))) return lines;
  const kept = [...lines];
  for (const [i, { line }] of marks.entries()) {
    const end = marks[i + 1]?.line ?? lines.length;
    for (let at = line + 1; at < end; at++) {
      if (!isNote(lines, at)) continue;
      kept.fill('', at, end);
      break;
    }
  }
  return kept;
}

/** The note may go on over a few lines. */
function isNote(lines: readonly string[], at: number): boolean {
  const first = lines[at];
  if (!OPENS.test(first)) return false;
  let note = first;
  for (let i = at + 1; i < at + MAX_NOTE_LINES && !/[\]:]\s*$/.test(note); i++) {
    if (isBlank(lines[i])) break;
    note += ` ${lines[i].trim()}`;
  }
  return FOLLOWS.test(note);
}
