/** What belongs to the paper and not to the text: heads, feet and page numbers that stand on most pages. */

import { type Line, lineText } from './lines.ts';

/** Lines at either edge of a page that may be its head or foot. */
const EDGE = 6;
/** Share of the pages, or of every other, from which on a line belongs to the paper. */
const ON_MOST = 0.6;
/** Pages that a line is on at least: of all, and of every other. */
const FEWEST = 2;
const FEWEST_OF_OTHER = 3;
/** Share of a line's places that may be others: what speech brings anywhere, such as a name, is no head. */
const MOST_ELSEWHERE = 0.2;

/** The same for lines that differ in their numbers only. */
const wordsOf = (line: Line): string =>
  lineText(line)
    .replace(/\d+/g, '#')
    .replace(/[\s*]+/g, ' ');

/** The same for such lines at one place. */
const keyOf = (line: Line): string => `${Math.round(line.y)} ${wordsOf(line)}`;

export interface Parted {
  /** What stands above the text. */
  readonly head: readonly Line[];
  readonly body: readonly Line[];
}

/** Parts pages from their heads and feet, from the edge inwards to the first line of the text. */
export function partPages(pages: readonly (readonly Line[])[]): Parted[] {
  const paper = keysOfPaper(pages);
  const isText = (line: Line): boolean => !paper.has(keyOf(line));
  return pages.map((page) => {
    const first = page.slice(0, EDGE).findIndex(isText);
    const from = first < 0 ? EDGE : first;
    const rest = page.slice(from);
    const foot = rest.slice(-EDGE).reverse().findIndex(isText);
    const to = rest.length - (foot < 0 ? Math.min(EDGE, rest.length) : foot);
    return { head: page.slice(0, from), body: rest.slice(0, to) };
  });
}

function keysOfPaper(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  const everywhere = new Map<string, number>();
  /** Lines at the edges, and on how many pages they are: on the first, third and so on, and on the others. */
  const edges = new Map<string, { readonly words: string; readonly times: [number, number] }>();
  for (const [number, page] of pages.entries()) {
    for (const line of page) {
      const words = wordsOf(line);
      everywhere.set(words, (everywhere.get(words) ?? 0) + 1);
    }
    const lines = [...page.slice(0, EDGE), ...page.slice(-EDGE)];
    for (const [key, words] of new Map(lines.map((line) => [keyOf(line), wordsOf(line)]))) {
      const edge = edges.get(key) ?? { words, times: [0, 0] };
      edge.times[number % 2]++;
      edges.set(key, edge);
    }
  }
  const half = Math.floor(pages.length / 2);
  const onMost = (count: number, of: number, fewest: number): boolean =>
    count >= Math.max(fewest, ON_MOST * of);
  const paper = new Set<string>();
  for (const [key, { words, times }] of edges) {
    const [odd, even] = times;
    const isThere =
      onMost(odd + even, pages.length, FEWEST) ||
      onMost(odd, pages.length - half, FEWEST_OF_OTHER) ||
      onMost(even, half, FEWEST_OF_OTHER);
    const all = everywhere.get(words) ?? 0;
    if (isThere && all - odd - even <= MOST_ELSEWHERE * all) paper.add(key);
  }
  return paper;
}
