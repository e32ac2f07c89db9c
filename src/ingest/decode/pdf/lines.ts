/** Orders the text pieces of a page into lines: rows by baseline, columns one after the other. */

import { appendRun, runsToMarkdown, type TextRun } from '../emphasis.ts';

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
/** Minimal width of a gutter between columns, in points; its position as a share of the page's width. */
const MIN_GUTTER = 9;
const MIDDLE = [0.4, 0.6] as const;
/** Rows that two columns must share. */
const MIN_SHARED_ROWS = 2;
/** Rows, and share of a page's rows, with a leading number if lines are numbered. */
const MIN_NUMBERED_ROWS = 10;
const MIN_NUMBERED_SHARE = 0.8;

/** `order` is the position in the page's content stream. */
type PlacedPiece = TextPiece & { readonly order: number };
type Row = [PlacedPiece, ...PlacedPiece[]];

export const lineText = ({ runs }: PageLine): string => runsToMarkdown(runs).trim();

export function groupIntoLines(pieces: readonly TextPiece[], pageWidth: number): PageLine[] {
  const rows = groupIntoRows(pieces.map((piece, order) => ({ ...piece, order })));
  return splitColumns(removeLineNumbers(rows), pageWidth).map(rowToLine);
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

interface Gap {
  readonly from: number;
  readonly to: number;
}

const intersectGaps = (a: Gap, b: Gap): Gap => ({
  from: Math.max(a.from, b.from),
  to: Math.min(a.to, b.to),
});
const gapWidth = ({ from, to }: Gap): number => to - from;
const isGutter = (gap: Gap): boolean => gapWidth(gap) >= MIN_GUTTER;

/** Splits stretches of two-column rows. */
function splitColumns(rows: readonly Row[], pageWidth: number): Row[] {
  const [from, to] = MIDDLE.map((share) => share * pageWidth);
  const cut: Row[] = [];
  let stretch: Row[] = [];
  let gaps: Gap[] = [];
  for (const row of rows) {
    const own = findGaps(row).map((gap) => intersectGaps(gap, { from, to }));
    const common = gaps
      .flatMap((gap) => own.map((other) => intersectGaps(gap, other)))
      .filter(isGutter);
    if (common.length === 0) {
      cut.push(...orderColumns(stretch, gaps));
      stretch = [];
    }
    stretch.push(row);
    gaps = common.length > 0 ? common : own.filter(isGutter);
  }
  return [...cut, ...orderColumns(stretch, gaps)];
}

/** Horizontal gaps of a row. */
function findGaps(row: Row): Gap[] {
  const gaps: Gap[] = [];
  let from = -Infinity;
  for (const piece of row) {
    gaps.push({ from, to: piece.x });
    from = Math.max(from, rightEdge(piece));
  }
  return [...gaps, { from, to: Infinity }].filter(isGutter);
}

/**
 * The content stream distinguishes columns from tables: a table comes row by row, columns one after the other. So
 * columns take that order.
 */
function orderColumns(rows: readonly Row[], gaps: readonly Gap[]): readonly Row[] {
  const [widest] = gaps.toSorted((a, b) => gapWidth(b) - gapWidth(a));
  if (widest === undefined) return rows;
  const middle = (widest.from + widest.to) / 2;
  const cut = rows.map((row) => {
    const right = row.findIndex(({ x }) => x >= middle);
    if (right <= 0) return [row];
    const after = row.slice(0, right).reduce((last, { order }) => Math.max(last, order), 0);
    return row[right].order === after + 1 ? [row] : [row.slice(0, right), row.slice(right)];
  });
  const columns = cut.filter(({ length }) => length > 1).length;
  if (columns < MIN_SHARED_ROWS) return rows;
  return cut
    .flat()
    .filter(isRow)
    .sort((a, b) => a[0].order - b[0].order);
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
