/** The pieces of text on a page to its lines in reading order: rows by their baseline, columns one after the other. */

import { appendRun, runsToMarkdown, type TextRun } from '../emphasis.ts';

/** A piece of text in one font. Lengths are points; `y` is how far its baseline is from the top. */
export interface TextPiece {
  readonly text: string;
  /** Whether the page has white space between it and the piece before. */
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
  /** Of its largest letters. */
  readonly size: number;
  readonly runs: readonly TextRun[];
}

/** How far above or below its row a letter may stand, in its size. */
const MAX_BASELINE_SHIFT = 0.4;
/** The least gap that is a space, and the least that is more than one, in sizes of a letter. */
const MIN_SPACE = 0.2;
const WIDE_GAP = 1.5;
/** The least width of what divides two columns, in points, and where it may be, as a share of the page's width. */
const MIN_GUTTER = 9;
const MIDDLE = [0.4, 0.6] as const;
/** How many rows two columns share at least. */
const MIN_SHARED_ROWS = 2;
/** How many rows of a page, and what share of them, have a number before them where lines are numbered. */
const MIN_NUMBERED_ROWS = 10;
const MIN_NUMBERED_SHARE = 0.8;

/** A piece with its place in the order in which the page has them. */
type PlacedPiece = TextPiece & { readonly order: number };
type Row = [PlacedPiece, ...PlacedPiece[]];

export const lineText = ({ runs }: PageLine): string => runsToMarkdown(runs).trim();

export function groupIntoLines(pieces: readonly TextPiece[], pageWidth: number): PageLine[] {
  const rows = groupIntoRows(pieces.map((piece, order) => ({ ...piece, order })));
  return splitColumns(removeLineNumbers(rows), pageWidth).map(rowToLine);
}

const rightEdge = ({ x, width }: TextPiece): number => x + width;
const isRow = (pieces: PlacedPiece[]): pieces is Row => pieces.length > 0;

/** Pieces on one baseline, from left to right; rows from top to bottom. */
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

/** Rows without the numbers that the lines of court and hearing transcripts have in their margin. */
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

/** Cuts apart the rows of stretches of a page that have two columns. */
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

/** Where a row has nothing. */
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
 * Two columns are told from a table by the order in which the page has them: a table comes row by row, columns
 * come one after the other. So that order is theirs.
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

/** Some programs print twice, a little apart, what is to look bold. */
const isPrintedTwice = (a: PlacedPiece, b: PlacedPiece): boolean =>
  a.text === b.text && Math.abs(a.x - b.x) + Math.abs(a.y - b.y) < MIN_SPACE * b.size;
