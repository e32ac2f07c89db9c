/** Headings between turns, as records and pages set them apart: `Questions au Gouvernement`, `Introduction`. */

import { hasBlankNeighbours, previousNonBlank } from './lines.ts';

/** Characters of a heading. */
const MAX_LENGTH = 90;
const HEADING = /^\s*[\p{Lu}\p{N}«"“][^\n]*[\p{L}\p{N})»"”]\s*$/u;
const SENTENCE_END = /[.?!…:;,—–-]["'”’»)\]]{0,3}\s*$/;
/** Characters that hold it. */
const LAST_MARKS = 6;
/** Of the paragraphs above a speaker: where fewer end as sentences do, a heading looks as they do. */
const MIN_PUNCTUATED_SHARE = 0.8;

const endsSentence = (line: string): boolean =>
  SENTENCE_END.test(line.trimEnd().slice(-LAST_MARKS));

/**
 * Leaves the lines of headings empty: alone between blank lines, straight above a speaker, without a mark at the end,
 * where what is said ends with one. The words of a turn are never taken as a whole.
 */
export function blankHeadings(
  lines: readonly string[],
  marks: readonly { readonly line: number }[],
): readonly string[] {
  const found: number[] = [];
  let paragraphs = 0;
  let punctuated = 0;
  for (const [i, { line }] of marks.entries()) {
    if (i === 0) continue;
    const opened = marks[i - 1]?.line ?? 0;
    let above = previousNonBlank(lines, line);
    while (above > opened + 1 && hasBlankNeighbours(lines, above) && isHeading(lines, above)) {
      found.push(above);
      above = previousNonBlank(lines, above);
    }
    paragraphs++;
    if (above >= opened && endsSentence(lines[above])) punctuated++;
    else while ((found.at(-1) ?? -1) > above) found.pop();
  }
  if (found.length === 0 || punctuated < MIN_PUNCTUATED_SHARE * paragraphs) return lines;
  const kept = [...lines];
  for (const line of found) kept[line] = '';
  return kept;
}

const isHeading = (lines: readonly string[], i: number): boolean =>
  lines[i].length <= MAX_LENGTH && !endsSentence(lines[i]) && HEADING.test(lines[i]);
