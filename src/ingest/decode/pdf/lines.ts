/** Orders the text pieces of a page into lines: rows by baseline, columns one after the other. */

import { appendRun, runsToMarkdown, type TextRun } from '../emphasis.ts';
import { findColumnRegions } from './columns.ts';

/** Text in one font. Lengths in points; `y` is the baseline, from the top. */
export interface TextPiece {
  readonly text: string;
  readonly hasSpaceBefore: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

export interface PageLine {
  readonly right: number;
  readonly y: number;
  /** Of the largest letters. */
  readonly size: number;
  readonly runs: readonly TextRun[];
}

/** Maximal offset from the row's baseline, in font sizes. */
const MAX_BASELINE_SHIFT = 0.4;
/** Minimal gaps of a space and of a wide space, in font sizes. */
const MIN_SPACE = 0.2;
const WIDE_GAP = 1.5;
/** Rows, and share of a page's rows, with a leading number if lines are numbered. */
const MIN_NUMBERED_ROWS = 10;
const MIN_NUMBERED_SHARE = 0.8;

/** `order` is the position in the page's content stream. */
type PlacedPiece = TextPiece & { readonly order: number };
type Row = [PlacedPiece, ...PlacedPiece[]];

export const lineText = ({ runs }: PageLine): string => runsToMarkdown(runs).trim();

export function groupIntoLines(pieces: readonly TextPiece[]): PageLine[] {
  const rows = groupIntoRows(pieces.map((piece, order) => ({ ...piece, order })));
  return orderRows(removeLineNumbers(rows).flat()).map(rowToLine);
}

const rightEdge = ({ x, width }: TextPiece): number => x + width;
const isRow = (pieces: PlacedPiece[]): pieces is Row => pieces.length > 0;

/** Pieces left to right, rows top to bottom. */
function groupIntoRows(pieces: readonly PlacedPiece[]): Row[] {
  const rows: Row[] = [];
  for (const piece of pieces.toSorted((a, b) => a.y - b.y || a.order - b.order)) {
    const row = rows.at(-1);
    const near =
      row && Math.abs(piece.y - row[0].y) <= MAX_BASELINE_SHIFT * Math.max(piece.size, row[0].size);
    if (row && near) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x || a.order - b.order));
}

/** Removes the marginal line numbers of court and hearing transcripts. */
function removeLineNumbers(rows: readonly Row[]): readonly Row[] {
  const numbers = rows.map(([{ text }]) => (/^\d{1,3}$/.test(text) ? Number(text) : null));
  const follows = (number: number | null, i: number) =>
    number === 1 || (number !== null && number - 1 === numbers[i - 1]);
  const numbered = numbers.filter(follows).length;
  if (numbered < Math.max(MIN_NUMBERED_ROWS, MIN_NUMBERED_SHARE * rows.length)) return rows;
  return rows
    .map((row, i) => (numbers[i] === null ? row : row.slice(1)))
    .filter((row) => isRow(row));
}

/** Rows in reading order: within a region in columns, one column after the other. */
function orderRows(pieces: readonly PlacedPiece[]): Row[] {
  const regions = findColumnRegions(pieces);
  if (regions.length === 0) return groupIntoRows(pieces);
  /** Above the first region, its columns, above the next one, … */
  const bands: PlacedPiece[][][] = regions.flatMap(({ gutters }) => [
    [[]],
    [[], ...gutters.map((): PlacedPiece[] => [])],
  ]);
  bands.push([[]]);
  for (const piece of pieces) {
    const ends = regions.findIndex(({ bottom }) => piece.y < bottom + MAX_BASELINE_SHIFT);
    const next = ends < 0 ? regions.length : ends;
    const region = regions[next];
    const isInside = region !== undefined && piece.y > region.top - MAX_BASELINE_SHIFT;
    const band = bands[2 * next + (isInside ? 1 : 0)];
    band[isInside ? region.gutters.filter((x) => x <= piece.x).length : 0].push(piece);
  }
  return bands.flat().flatMap(groupIntoRows);
}

function rowToLine(row: Row): PageLine {
  const runs: TextRun[] = [];
  let largest = row[0];
  let last: PlacedPiece | null = null;
  for (const piece of row) {
    if (piece.size > largest.size) largest = piece;
    if (last !== null && isPrintedTwice(last, piece)) continue;
    const gap = last === null ? 0 : piece.x - rightEdge(last);
    if (gap > WIDE_GAP * piece.size) appendRun(runs, '  ', false, false);
    else if (gap > MIN_SPACE * piece.size || (last !== null && piece.hasSpaceBefore && gap > 0)) {
      appendRun(runs, ' ', false, false);
    }
    appendRun(runs, piece.text, piece.bold, piece.italic);
    last = piece;
  }
  const right = rightEdge(last ?? largest);
  return { right, y: largest.y, size: largest.size, runs };
}

/** Some programs fake bold by printing twice, slightly offset. */
const isPrintedTwice = (a: PlacedPiece, b: PlacedPiece): boolean =>
  a.text === b.text && Math.abs(a.x - b.x) + Math.abs(a.y - b.y) < MIN_SPACE * b.size;
