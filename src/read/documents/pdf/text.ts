/** The lines of pages to one text: without what stands on every page, with blank lines where paragraphs end. */

import { joinHyphens } from './hyphens.ts';
import { type Line, lineText } from './lines.ts';
import { partPages } from './paper.ts';

/** Times the usual leading from which on it divides paragraphs. */
const MORE_LEADING = 1.25;
/** Leading in sizes of a letter: where no two lines tell it, and of double spacing. */
const LEADING = 1.2;
const MOST_LEADING = 2.5;
/** Times the size of the text from which on a line is a heading. */
const LARGER = 1.2;
/** Characters; longer lines are no headings. */
const HEADING_LENGTH = 200;
/** Share of the text from which on a style is its own and emphasises nothing. */
const MOST_EMPHASISED = 0.6;
/** Share of the width of all but the longest quarter of lines from which on a line's paragraph may go on after it. */
const FULL = 0.85;

/** In whatever order a country writes days: `11/24/26, 11:25 PM`. */
const PRINTED_WHEN = /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d{2}(?: ?[AP]M)?(?: {2,}|$)/i;
const PRINTED_FROM = /^(?:https?|file):\/\/\S+ +\d+\/\d+$/;

interface Placed extends Omit<Line, 'stretches'> {
  readonly page: number;
  readonly heading: boolean;
  text: string;
}

export function textOfPages(pages: readonly (readonly Line[])[]): string {
  const parted = partPages(pages);
  const all = parted.flatMap(({ body }) => body);
  const size = LARGER * usualSize(all);
  const plain = emphasisOf(all);
  // A head says what the pages are, where no larger letters do: it stays once.
  const titled = parted[0]?.body.some((line) => line.size >= size) ?? true;
  const lines = parted.flatMap(({ head, body }, number) =>
    [...(number === 0 && !titled ? head : []), ...body].map(({ stretches, ...line }): Placed => {
      const heading = line.size >= size;
      const kept = stretches.map(({ text, bold, italic }) => ({
        text,
        bold: bold && !heading && !plain.bold,
        italic: italic && !heading && !plain.italic,
      }));
      const text = lineText({ ...line, stretches: kept });
      return { ...line, page: number, heading: heading && text.length <= HEADING_LENGTH, text };
    }),
  );
  cleanPrint(lines[0], lines.at(-1));
  joinHyphens(lines);
  return written(lines);
}

/** Takes off what a browser prints above and below a page: when, and the title; which address, and of how many pages. */
function cleanPrint(first: Placed | undefined, last: Placed | undefined): void {
  if (first) first.text = first.text.replace(PRINTED_WHEN, '');
  if (last) last.text = last.text.replace(PRINTED_FROM, '');
}

/** That of most letters. */
function usualSize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const line of lines) {
    const size = Math.round(2 * line.size) / 2;
    letters.set(size, (letters.get(size) ?? 0) + lineText(line).length);
  }
  const [most] = [...letters].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? 0;
}

/** Which styles most of the text has. */
function emphasisOf(lines: readonly Line[]): { bold: boolean; italic: boolean } {
  const letters = { all: 0, bold: 0, italic: 0 };
  for (const { text, bold, italic } of lines.flatMap(({ stretches }) => stretches)) {
    letters.all += text.length;
    if (bold) letters.bold += text.length;
    if (italic) letters.italic += text.length;
  }
  const most = MOST_EMPHASISED * letters.all;
  return { bold: letters.bold > most, italic: letters.italic > most };
}

/** From one line to the next, in sizes of a letter. */
const leading = (a: Placed, b: Placed): number => (b.y - a.y) / Math.max(a.size, b.size);

/** One line in fifty has less: those within paragraphs, unless nearly all paragraphs are of one line. */
function usualLeading(lines: readonly Placed[]): number {
  const all = lines
    .flatMap((line, i) => (line.page === lines[i + 1]?.page ? leading(line, lines[i + 1]) : []))
    .filter((one) => one > 0)
    .sort((a, b) => a - b);
  return Math.min(all[Math.floor(all.length / 50)] ?? LEADING, MOST_LEADING);
}

function written(lines: readonly Placed[]): string {
  const most = MORE_LEADING * usualLeading(lines);
  const rights = lines.map((line) => line.right).sort((a, b) => a - b);
  const right = rights[Math.floor(0.75 * rights.length)] ?? 0;
  const goesOn = (a: Placed): boolean =>
    a.right >= FULL * right && !/[.?!…]["'”’)\]*]*$/.test(a.text.slice(-6));
  const divides = (a: Placed, b: Placed): boolean => {
    if (a.heading || b.heading) return true;
    return a.page === b.page && b.y > a.y ? leading(a, b) > most : !goesOn(a);
  };
  const text: string[] = [];
  let last: Placed | null = null;
  for (const line of lines) {
    if (line.text === '') continue;
    const sameHeading =
      last?.heading &&
      line.heading &&
      last.page === line.page &&
      last.size === line.size &&
      leading(last, line) <= most;
    if (sameHeading) text.push(` ${line.text}`);
    else {
      if (last !== null) text.push(divides(last, line) ? '\n\n' : '\n');
      text.push(line.heading ? `## ${line.text}` : line.text);
    }
    last = line;
  }
  return text.join('');
}
