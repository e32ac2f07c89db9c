/** The pieces of text on a page to its lines in reading order: rows by their baseline, columns one after the other. */

import { append, marked, type Stretch } from '../marked.ts';

/** A piece of text in one font. Lengths are points; `y` is how far its baseline is from the top. */
export interface Piece {
  readonly text: string;
  /** Whether the page has white space between it and the piece before. */
  readonly spaced: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

export interface Line {
  readonly right: number;
  readonly y: number;
  /** Of its largest letters. */
  readonly size: number;
  readonly stretches: readonly Stretch[];
}

/** How far above or below its row a letter may stand, in its size. */
const RAISED = 0.4;
/** The least gap that is a space, and the least that is more than one, in sizes of a letter. */
const SPACE = 0.2;
const WIDE_GAP = 1.5;
/** The least width of what divides two columns, in points, and where it may be, as a share of the page's width. */
const GUTTER = 9;
const MIDDLE = [0.4, 0.6] as const;
/** How many rows two columns share at least. */
const FEWEST_SHARED = 2;
/** How many rows of a page, and what share of them, have a number before them where lines are numbered. */
const FEWEST_NUMBERED = 10;
const MOST_NUMBERED = 0.8;

/** A piece with its place in the order in which the page has them. */
type Placed = Piece & { readonly order: number };
type Row = [Placed, ...Placed[]];

export const lineText = ({ stretches }: Line): string => marked(stretches).trim();

export function linesOf(pieces: readonly Piece[], pageWidth: number): Line[] {
  const rows = rowsOf(pieces.map((piece, order) => ({ ...piece, order })));
  return inColumns(withoutNumbers(rows), pageWidth).map(lineOf);
}

const rightOf = ({ x, width }: Piece): number => x + width;
const isRow = (pieces: Placed[]): pieces is Row => pieces.length > 0;

/** Pieces on one baseline, from left to right; rows from top to bottom. */
function rowsOf(pieces: readonly Placed[]): Row[] {
  const rows: Row[] = [];
  for (const piece of pieces.toSorted((a, b) => a.y - b.y || a.order - b.order)) {
    const row = rows.at(-1);
    const near = row && Math.abs(piece.y - row[0].y) <= RAISED * Math.max(piece.size, row[0].size);
    if (row && near) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x || a.order - b.order));
}

/** Rows without the numbers that the lines of court and hearing transcripts have in their margin. */
function withoutNumbers(rows: readonly Row[]): readonly Row[] {
  const numbers = rows.map(([{ text }]) => (/^\d{1,3}$/.test(text) ? Number(text) : null));
  const follows = (number: number | null, i: number) =>
    number === 1 || (number !== null && number - 1 === numbers[i - 1]);
  const numbered = numbers.filter(follows).length;
  if (numbered < Math.max(FEWEST_NUMBERED, MOST_NUMBERED * rows.length)) return rows;
  return rows
    .map((row, i) => (numbers[i] === null ? row : row.slice(1)))
    .filter((row) => isRow(row));
}

interface Gap {
  readonly from: number;
  readonly to: number;
}

const overlap = (a: Gap, b: Gap): Gap => ({
  from: Math.max(a.from, b.from),
  to: Math.min(a.to, b.to),
});
const width = ({ from, to }: Gap): number => to - from;
const isGutter = (gap: Gap): boolean => width(gap) >= GUTTER;

/** Cuts apart the rows of stretches of a page that have two columns. */
function inColumns(rows: readonly Row[], pageWidth: number): Row[] {
  const [from, to] = MIDDLE.map((share) => share * pageWidth);
  const cut: Row[] = [];
  let stretch: Row[] = [];
  let gaps: Gap[] = [];
  for (const row of rows) {
    const own = gapsOf(row).map((gap) => overlap(gap, { from, to }));
    const common = gaps.flatMap((gap) => own.map((other) => overlap(gap, other))).filter(isGutter);
    if (common.length === 0) {
      cut.push(...columnsOf(stretch, gaps));
      stretch = [];
    }
    stretch.push(row);
    gaps = common.length > 0 ? common : own.filter(isGutter);
  }
  return [...cut, ...columnsOf(stretch, gaps)];
}

/** Where a row has nothing. */
function gapsOf(row: Row): Gap[] {
  const gaps: Gap[] = [];
  let from = -Infinity;
  for (const piece of row) {
    gaps.push({ from, to: piece.x });
    from = Math.max(from, rightOf(piece));
  }
  return [...gaps, { from, to: Infinity }].filter(isGutter);
}

/**
 * Two columns are told from a table by the order in which the page has them: a table comes row by row, columns
 * come one after the other. So that order is theirs.
 */
function columnsOf(rows: readonly Row[], gaps: readonly Gap[]): readonly Row[] {
  const [widest] = gaps.toSorted((a, b) => width(b) - width(a));
  if (widest === undefined) return rows;
  const middle = (widest.from + widest.to) / 2;
  const cut = rows.map((row) => {
    const right = row.findIndex(({ x }) => x >= middle);
    if (right <= 0) return [row];
    const after = row.slice(0, right).reduce((last, { order }) => Math.max(last, order), 0);
    return row[right].order === after + 1 ? [row] : [row.slice(0, right), row.slice(right)];
  });
  const columns = cut.filter(({ length }) => length > 1).length;
  if (columns < FEWEST_SHARED) return rows;
  return cut
    .flat()
    .filter(isRow)
    .sort((a, b) => a[0].order - b[0].order);
}

function lineOf(row: Row): Line {
  const stretches: Stretch[] = [];
  let largest = row[0];
  let last: Placed | null = null;
  for (const piece of row) {
    if (piece.size > largest.size) largest = piece;
    if (last !== null && isPrintedTwice(last, piece)) continue;
    const gap = last === null ? 0 : piece.x - rightOf(last);
    if (gap > WIDE_GAP * piece.size) append(stretches, '  ', false, false);
    else if (gap > SPACE * piece.size || (last !== null && piece.spaced && gap > 0)) {
      append(stretches, ' ', false, false);
    }
    append(stretches, piece.text, piece.bold, piece.italic);
    last = piece;
  }
  const right = rightOf(last ?? largest);
  return { right, y: largest.y, size: largest.size, stretches };
}

/** Some programs print twice, a little apart, what is to look bold. */
const isPrintedTwice = (a: Placed, b: Placed): boolean =>
  a.text === b.text && Math.abs(a.x - b.x) + Math.abs(a.y - b.y) < SPACE * b.size;
