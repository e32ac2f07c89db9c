/** Removes running headers, footers and page numbers. */

import { lineText, type PageLine } from './lines.ts';

/** Lines at either edge of a page that may be a header or footer. */
const EDGE_LINES = 6;
/** Share of pages, or of every other page, that must repeat the line. */
const MIN_PAGE_SHARE = 0.6;
/** Minimal pages with the line: of all, and of every other. */
const MIN_PAGES = 2;
const MIN_ALTERNATE_PAGES = 3;
/** Share of a line's occurrences that may be elsewhere: a speaker's name recurs anywhere, a header does not. */
const MAX_SHARE_ELSEWHERE = 0.2;

/** Equal for lines that differ only in numbers. */
const maskNumbers = (line: PageLine): string =>
  lineText(line)
    .replace(/\d+/g, '#')
    .replace(/[\s*]+/g, ' ');

const placeKey = (line: PageLine): string => `${Math.round(line.y)} ${maskNumbers(line)}`;

export interface SplitPage {
  /** The header. */
  readonly head: readonly PageLine[];
  readonly body: readonly PageLine[];
}

/** Strips headers and footers, from the edge inwards to the first line of text. */
export function splitRunningHeaders(pages: readonly (readonly PageLine[])[]): SplitPage[] {
  const runningLines = findRunningLines(pages);
  const isText = (line: PageLine): boolean => !runningLines.has(placeKey(line));
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
  /** Lines at page edges, counted on odd and even pages. */
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
  const onMost = (count: number, total: number, fewest: number): boolean =>
    count >= Math.max(fewest, MIN_PAGE_SHARE * total);
  const runningLines = new Set<string>();
  for (const [key, { words, times }] of edges) {
    const [odd, even] = times;
    const isThere =
      onMost(odd + even, pages.length, MIN_PAGES) ||
      onMost(odd, pages.length - half, MIN_ALTERNATE_PAGES) ||
      onMost(even, half, MIN_ALTERNATE_PAGES);
    const all = everywhere.get(words) ?? 0;
    if (isThere && all - odd - even <= MAX_SHARE_ELSEWHERE * all) runningLines.add(key);
  }
  return runningLines;
}
