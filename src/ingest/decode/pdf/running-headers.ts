/** What belongs to the paper and not to the text: heads, feet and page numbers that stand on most pages. */

import { lineText, type PageLine } from './lines.ts';

/** Lines at either edge of a page that may be its head or foot. */
const EDGE_LINES = 6;
/** Share of the pages, or of every other, from which on a line belongs to the paper. */
const MIN_PAGE_SHARE = 0.6;
/** Pages that a line is on at least: of all, and of every other. */
const MIN_PAGES = 2;
const MIN_ALTERNATE_PAGES = 3;
/** Share of a line's places that may be others: what speech brings anywhere, such as a name, is no head. */
const MAX_SHARE_ELSEWHERE = 0.2;

/** The same for lines that differ in their numbers only. */
const maskNumbers = (line: PageLine): string =>
  lineText(line)
    .replace(/\d+/g, '#')
    .replace(/[\s*]+/g, ' ');

/** The same for such lines at one place. */
const placeKey = (line: PageLine): string => `${Math.round(line.y)} ${maskNumbers(line)}`;

export interface SplitPage {
  /** What stands above the text. */
  readonly head: readonly PageLine[];
  readonly body: readonly PageLine[];
}

/** Parts pages from their heads and feet, from the edge inwards to the first line of the text. */
export function splitRunningHeaders(pages: readonly (readonly PageLine[])[]): SplitPage[] {
  const paper = findRunningLines(pages);
  const isText = (line: PageLine): boolean => !paper.has(placeKey(line));
  return pages.map((page) => {
    const first = page.slice(0, EDGE_LINES).findIndex(isText);
    const from = first < 0 ? EDGE_LINES : first;
    const rest = page.slice(from);
    const foot = rest.slice(-EDGE_LINES).reverse().findIndex(isText);
    const to = rest.length - (foot < 0 ? Math.min(EDGE_LINES, rest.length) : foot);
    return { head: page.slice(0, from), body: rest.slice(0, to) };
  });
}

function findRunningLines(pages: readonly (readonly PageLine[])[]): ReadonlySet<string> {
  const everywhere = new Map<string, number>();
  /** Lines at the edges, and on how many pages they are: on the first, third and so on, and on the others. */
  const edges = new Map<string, { readonly words: string; readonly times: [number, number] }>();
  for (const [number, page] of pages.entries()) {
    for (const line of page) {
      const words = maskNumbers(line);
      everywhere.set(words, (everywhere.get(words) ?? 0) + 1);
    }
    const lines = [...page.slice(0, EDGE_LINES), ...page.slice(-EDGE_LINES)];
    for (const [key, words] of new Map(lines.map((line) => [placeKey(line), maskNumbers(line)]))) {
      const edge = edges.get(key) ?? { words, times: [0, 0] };
      edge.times[number % 2]++;
      edges.set(key, edge);
    }
  }
  const half = Math.floor(pages.length / 2);
  const onMost = (count: number, of: number, fewest: number): boolean =>
    count >= Math.max(fewest, MIN_PAGE_SHARE * of);
  const paper = new Set<string>();
  for (const [key, { words, times }] of edges) {
    const [odd, even] = times;
    const isThere =
      onMost(odd + even, pages.length, MIN_PAGES) ||
      onMost(odd, pages.length - half, MIN_ALTERNATE_PAGES) ||
      onMost(even, half, MIN_ALTERNATE_PAGES);
    const all = everywhere.get(words) ?? 0;
    if (isThere && all - odd - even <= MAX_SHARE_ELSEWHERE * all) paper.add(key);
  }
  return paper;
}
