/** Lists of people that a page sets in columns, as lines of text with wide gaps: read one column after the other. */

import { isCorporateTitle } from '../people/roles.ts';
import { type Heading, parseHeading } from './headings.ts';
import { COLUMN_GAP, isNameLine } from './participant-lists.ts';

/** Characters; longer lines are no rows of a list. */
const MAX_ROW_LENGTH = 300;
/** Characters: by which cells of one column may begin apart, and before a cell in a right column. */
const MAX_SHIFT = 3;
const MIN_INDENTATION = 16;
/** Share of the cells in right columns that must begin where the column does. */
const MIN_COLUMN_SHARE = 0.08;
/** Headings of lists that flow from one column into the next; others stand above all columns. */
const FLOWING_LIST = /^[*#\s]*(?:EXECUTIVES|ANALYSTS)\b/;

interface Cell {
  readonly text: string;
  /** Characters before it. */
  readonly at: number;
}

const cellText = (text: string): string => text.replace(/[*#]+/g, '').trim();

function splitRow(line: string): Cell[] {
  if (line.length > MAX_ROW_LENGTH) return [{ text: line, at: 0 }];
  const cells: Cell[] = [];
  let at = 0;
  for (const piece of line.split(COLUMN_GAP)) {
    const start = line.indexOf(piece, at);
    if (piece !== '') cells.push({ text: cellText(piece), at: start });
    at = start + piece.length;
  }
  return cells;
}

const parseListHeading = (text: string): Heading | null => {
  const heading = parseHeading(text);
  return heading?.opens === 'list' ? heading : null;
};

/** Text that keeps the places of a page has wider gaps, and indents what stands alone in a right column. */
const keepsPlaces = (lines: readonly string[]): boolean =>
  lines.some((line) => /\S {3,60}\S|^ {6}/.test(line));

/** Where columns but the first begin. */
function findColumnStarts(rows: readonly (readonly Cell[])[]): number[] {
  const starts: { at: number; times: number }[] = [];
  for (const row of rows) {
    for (const { at } of row.filter(({ at }, i) => i > 0 || at > MIN_INDENTATION)) {
      const near = starts.find((start) => Math.abs(start.at - at) <= MAX_SHIFT);
      if (near) near.times++;
      else starts.push({ at, times: 1 });
    }
  }
  const all = starts.reduce((sum, { times }) => sum + times, 0);
  return starts
    .filter(({ times }) => times >= Math.max(2, MIN_COLUMN_SHARE * all))
    .map(({ at }) => at)
    .sort((a, b) => a - b);
}

/** The texts of the rows by column; with `''` where a row has no cell. */
function toColumns(rows: readonly (readonly Cell[])[], hasPlaces: boolean): string[][] {
  const starts = hasPlaces ? findColumnStarts(rows) : [];
  const columnOf = ({ at }: Cell, i: number): number =>
    starts.length > 0 ? starts.filter((start) => at >= start - MAX_SHIFT).length : i;
  const columns: string[][] = [];
  for (const [number, row] of rows.entries()) {
    for (const [i, cell] of row.entries()) {
      const column = columnOf(cell, i);
      while (columns.length <= column) columns.push(Array<string>(rows.length).fill(''));
      const before = columns[column][number];
      columns[column][number] = before === '' ? cell.text : `${before} ${cell.text}`;
    }
  }
  return columns;
}

/** Names beside titles; several people beside each other are no table. */
const isTable = (rows: readonly (readonly Cell[])[]): boolean =>
  rows.every(
    ([left, right]) => right === undefined || (isNameLine(left.text) && !isNameLine(right.text)),
  );

/** The list goes on beside its heading: what stands to the right of the first list are no titles of a company. */
function isFlowing(rows: readonly (readonly Cell[])[], headings: readonly number[]): boolean {
  const [, second = rows.length] = headings;
  const beside = rows.slice(0, second).flatMap((row) => row.slice(1).map(({ text }) => text));
  const titles = beside.filter((text) => !isNameLine(text) && isCorporateTitle(text)).length;
  const others = beside.filter((text) => !isNameLine(text) && !isCorporateTitle(text)).length;
  return titles <= others;
}

function unfoldRegion(lines: readonly string[]): readonly string[] {
  const rows = lines.map(splitRow);
  const hasPlaces = keepsPlaces(lines);
  if (!hasPlaces && rows.every(({ length }) => length < 2)) return lines;
  const isHeading = ({ text }: Cell): boolean => parseListHeading(text) !== null;
  const headings = rows.flatMap((row, i) => (row.some(isHeading) ? [i] : []));
  const isBeside = rows.some((row) => row.length > 1 && row.every(isHeading));
  const flowing = headings.filter((i) => rows[i].some(({ text }) => FLOWING_LIST.test(text)));
  if (isBeside || (flowing.length > 0 && isFlowing(rows, flowing))) {
    return isTable(rows.filter((row) => !row.some(isHeading)))
      ? lines
      : toColumns(rows, hasPlaces).flat();
  }
  return headings.flatMap((from, i) => {
    const [head, ...list] = rows.slice(from, headings[i + 1] ?? rows.length);
    const heading = head.map(({ text }) => text);
    return isTable(list)
      ? [...heading, ...lines.slice(from + 1, headings[i + 1] ?? rows.length)]
      : [...heading, ...toColumns(list, hasPlaces).flat()];
  });
}

/** Puts the lists of people above the call one column after the other. */
export function unfoldListColumns(lines: readonly string[]): readonly string[] {
  const unfolded: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (!splitRow(lines[i]).some(({ text }) => parseListHeading(text))) {
      unfolded.push(lines[i]);
      continue;
    }
    let end = i + 1;
    while (end < lines.length && (parseHeading(lines[end])?.opens ?? 'list') === 'list') end++;
    /* Without a heading below, the lists may end anywhere. */
    const region = lines.slice(i, end);
    unfolded.push(...(end < lines.length ? unfoldRegion(region) : region));
    i = end - 1;
  }
  return unfolded;
}
