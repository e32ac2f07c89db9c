/** Blank lines, and the nearest lines that are not blank. */

export const isBlank = (line: string | undefined): boolean =>
  line === undefined || line.trim() === '';

export const hasBlankNeighbours = (lines: readonly string[], i: number): boolean =>
  isBlank(lines[i - 1]) && isBlank(lines[i + 1]);

/** From `i` on; `lines.length` if none. */
export function nextNonBlank(lines: readonly string[], i: number): number {
  let next = i;
  while (next < lines.length && isBlank(lines[next])) next++;
  return next;
}

/** Before `i`; -1 if none. */
export function previousNonBlank(lines: readonly string[], i: number): number {
  let before = i - 1;
  while (before >= 0 && isBlank(lines[before])) before--;
  return before;
}
