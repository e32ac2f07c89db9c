/** Removes running heads and page numbers beside the copyright lines that publishers put at the edges of pages. */

import { isBlank } from '../lines.ts';
import { isPageBoilerplate, isSentenceEnd, toPlainLine } from './call-lines.ts';
import { parseHeading } from './headings.ts';

/** Lines of a head, and characters of each. */
const MAX_LINES = 5;
const MAX_LENGTH = 100;
const PAGE_NUMBER = /^\s*\d{1,4}\s*$/;
/** Share of a line's occurrences that stand at edges, above which it is a head: a name heads some pages by chance. */
const EDGE_SHARE = 0.6;
const MIN_TIMES = 2;

const keyOf = (line: string): string =>
  line.length > MAX_LENGTH ? '' : toPlainLine(line).toLowerCase();

/** What stands above the first heading stays: it says which call this is. */
export function removeRunningEdges(lines: readonly string[]): readonly string[] {
  const marks = lines.flatMap((line, i) =>
    /\p{L}/u.test(line) && isPageBoilerplate(line) ? i : [],
  );
  if (marks.length === 0) return lines;
  const times = new Map<string, number>();
  for (const line of lines) {
    const key = keyOf(line);
    if (key !== '') times.set(key, (times.get(key) ?? 0) + 1);
  }
  const marked = new Set(marks);
  const isCandidate = (line: string): boolean =>
    PAGE_NUMBER.test(line) ||
    ((times.get(keyOf(line)) ?? 0) >= MIN_TIMES && !isSentenceEnd(toPlainLine(line)));
  const edges = new Set<number>();
  for (const mark of marks) {
    for (const step of [1, -1]) {
      let seen = 0;
      for (let i = mark + step; seen < MAX_LINES && i >= 0 && i < lines.length; i += step) {
        if (isBlank(lines[i]) || marked.has(i)) continue;
        if (!isCandidate(lines[i])) break;
        edges.add(i);
        seen++;
      }
    }
  }
  const atEdges = new Map<string, number>();
  for (const i of edges) {
    const key = keyOf(lines[i]);
    atEdges.set(key, (atEdges.get(key) ?? 0) + 1);
  }
  const isHead = (i: number): boolean => {
    if (PAGE_NUMBER.test(lines[i])) return true;
    const key = keyOf(lines[i]);
    return (atEdges.get(key) ?? 0) >= EDGE_SHARE * (times.get(key) ?? 0);
  };
  const opening = lines.findIndex((line) => parseHeading(line) !== null);
  return lines.filter((_, i) => i < opening || !(marked.has(i) || (edges.has(i) && isHead(i))));
}
