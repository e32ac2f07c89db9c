/** Joins the lines of all pages: drops running headers, inserts blank lines between paragraphs. */

import { joinHyphens } from './hyphens.ts';
import { lineText, type PageLine } from './lines.ts';
import { splitRunningHeaders } from './running-headers.ts';

/** Factor of the usual leading that separates paragraphs. */
const PARAGRAPH_LEADING = 1.25;
/** Leading in font sizes: by default, and of double spacing. */
const DEFAULT_LEADING = 1.2;
const MAX_LEADING = 2.5;
/** Factor of the usual font size that makes a heading. */
const HEADING_SIZE = 1.2;
/** Characters. */
const MAX_HEADING_LENGTH = 200;
/** Share of the text above which a style is the default and not emphasis. */
const MAX_EMPHASISED_SHARE = 0.6;
/** Share of the upper-quartile line width above which a paragraph may continue. */
const FULL_LINE_SHARE = 0.85;

/** A browser's print date, in any order: `11/24/26, 11:25 PM`. */
const PRINT_DATE = /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d{2}(?: ?[AP]M)?(?: {2,}|$)/i;
const PRINT_ADDRESS = /^(?:https?|file):\/\/\S+ +\d+\/\d+$/;

interface PlacedLine extends Omit<PageLine, 'runs'> {
  readonly page: number;
  readonly heading: boolean;
  text: string;
}

export function pagesToText(pages: readonly (readonly PageLine[])[]): string {
  const splitPages = splitRunningHeaders(pages);
  const all = splitPages.flatMap(({ body }) => body);
  const size = HEADING_SIZE * usualSize(all);
  const plain = findDominantStyles(all);
  /* Without larger letters, the first page's header is the title: kept once. */
  const titled = splitPages[0]?.body.some((line) => line.size >= size) ?? true;
  const lines = splitPages.flatMap(({ head, body }, number) =>
    [...(number === 0 && !titled ? head : []), ...body].map(({ runs, ...line }): PlacedLine => {
      const heading = line.size >= size;
      const kept = runs.map(({ text, bold, italic }) => ({
        text,
        bold: bold && !heading && !plain.bold,
        italic: italic && !heading && !plain.italic,
      }));
      const text = lineText({ ...line, runs: kept });
      return { ...line, page: number, heading: heading && text.length <= MAX_HEADING_LENGTH, text };
    }),
  );
  removePrintStamps(lines[0], lines.at(-1));
  joinHyphens(lines);
  return linesToText(lines);
}

/** Removes what a browser prints at the page edges: date and title; address and page count. */
function removePrintStamps(first: PlacedLine | undefined, last: PlacedLine | undefined): void {
  if (first) first.text = first.text.replace(PRINT_DATE, '');
  if (last) last.text = last.text.replace(PRINT_ADDRESS, '');
}

/** The font size of most letters. */
function usualSize(lines: readonly PageLine[]): number {
  const letters = new Map<number, number>();
  for (const line of lines) {
    const size = Math.round(2 * line.size) / 2;
    letters.set(size, (letters.get(size) ?? 0) + lineText(line).length);
  }
  const [most] = [...letters].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? 0;
}

/** Styles of most of the text, which emphasise nothing. */
function findDominantStyles(lines: readonly PageLine[]): { bold: boolean; italic: boolean } {
  const letters = { all: 0, bold: 0, italic: 0 };
  for (const { text, bold, italic } of lines.flatMap(({ runs }) => runs)) {
    letters.all += text.length;
    if (bold) letters.bold += text.length;
    if (italic) letters.italic += text.length;
  }
  const most = MAX_EMPHASISED_SHARE * letters.all;
  return { bold: letters.bold > most, italic: letters.italic > most };
}

/** Baseline distance in font sizes. */
const leading = (a: PlacedLine, b: PlacedLine): number => (b.y - a.y) / Math.max(a.size, b.size);

/** The 2nd percentile: the leading within paragraphs, unless nearly all have one line. */
function usualLeading(lines: readonly PlacedLine[]): number {
  const all = lines
    .flatMap((line, i) => (line.page === lines[i + 1]?.page ? leading(line, lines[i + 1]) : []))
    .filter((one) => one > 0)
    .sort((a, b) => a - b);
  return Math.min(all[Math.floor(all.length / 50)] ?? DEFAULT_LEADING, MAX_LEADING);
}

function linesToText(lines: readonly PlacedLine[]): string {
  const most = PARAGRAPH_LEADING * usualLeading(lines);
  const rights = lines.map((line) => line.right).sort((a, b) => a - b);
  const right = rights[Math.floor(0.75 * rights.length)] ?? 0;
  const goesOn = (a: PlacedLine): boolean =>
    a.right >= FULL_LINE_SHARE * right && !/[.?!…]["'”’)\]*]*$/.test(a.text.slice(-6));
  const divides = (a: PlacedLine, b: PlacedLine): boolean => {
    if (a.heading || b.heading) return true;
    return a.page === b.page && b.y > a.y ? leading(a, b) > most : !goesOn(a);
  };
  const text: string[] = [];
  let last: PlacedLine | null = null;
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
