/** Lines with nothing on them, and the next ones that have something. */

export const isBlank = (line: string | undefined): boolean =>
  line === undefined || line.trim() === '';

/** Whether nothing stands directly above and below. */
export const hasBlankNeighbours = (lines: readonly string[], i: number): boolean =>
  isBlank(lines[i - 1]) && isBlank(lines[i + 1]);

/** The next line from `i` on that is not blank; the number of lines where there is none. */
export function nextNonBlank(lines: readonly string[], i: number): number {
  let next = i;
  while (next < lines.length && isBlank(lines[next])) next++;
  return next;
}

/** The line before `i` that is not blank; -1 where there is none. */
export function previousNonBlank(lines: readonly string[], i: number): number {
  let before = i - 1;
  while (before >= 0 && isBlank(lines[before])) before--;
  return before;
}
