/** Finds where a page is set in columns: by the order in which its text is drawn, else by where its lines begin. */

/** What is placed on a page. Lengths in points; `y` is the baseline, from the top; `order` the place in the content stream. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly order: number;
  readonly bold: boolean;
}

/** A part of a page in columns. */
export interface ColumnRegion {
  /** Of the first and the last line. */
  readonly top: number;
  readonly bottom: number;
  /** Where columns meet, ascending. */
  readonly gutters: readonly number[];
}

/** Minimal width of a gutter, in points. */
const MIN_GUTTER = 9;
/** Lines that a column has at least. */
const MIN_COLUMN_LINES = 2;
const MAX_COLUMNS = 12;
/** Pages with more pieces and places than lists have are not looked at where only places tell. */
const MAX_PIECES = 5_000;
const MAX_EDGES = 20;
/** In font sizes: a step back up that begins a column; how far apart the lines of a paragraph, of a column are at most. */
const MIN_STEP_UP = 0.6;
const PARAGRAPH_LEADING = 1.6;
const MAX_COLUMN_LEADING = 4;
/** In points: baselines of one row, beginnings of one column. */
const SAME = 0.5;
const SAME_EDGE = 1;
/** Share of a column's lines that stand between those of its neighbour, where only this tells columns from a table. */
const MIN_SHARE_BETWEEN = 1 / 3;
/** Lines that begin a column, where only their places tell it. */
const MIN_ALIGNED_LINES = 4;

const rightEdge = ({ x, width }: Placed): number => x + width;
const byHeight = (a: Placed, b: Placed): number => a.y - b.y || a.x - b.x;
const extent = (pieces: readonly Placed[]): { top: number; bottom: number } => ({
  top: pieces.reduce((least, { y }) => Math.min(least, y), Infinity),
  bottom: pieces.reduce((most, { y }) => Math.max(most, y), -Infinity),
});

/** Parts of the page, from the top; they do not overlap. */
export function findColumnRegions(pieces: readonly Placed[]): ColumnRegion[] {
  const drawn = findDrawnColumns(pieces.toSorted((a, b) => a.order - b.order));
  return joinRegions(drawn.length > 0 ? drawn : findAlignedColumns(pieces));
}

/** Stretches of the content stream that go down the page. */
function splitAtStepsUp(pieces: readonly Placed[]): Placed[][] {
  const runs: Placed[][] = [];
  let last: Placed | null = null;
  for (const piece of pieces) {
    const isStepUp = last !== null && last.y - piece.y > MIN_STEP_UP * piece.size;
    if (last === null || isStepUp) runs.push([piece]);
    else runs.at(-1)?.push(piece);
    last = piece;
  }
  return runs;
}

/** Programs that set columns draw one after the other, so that the next begins higher up and to the right. */
function findDrawnColumns(pieces: readonly Placed[]): ColumnRegion[] {
  const regions: ColumnRegion[] = [];
  let columns: Placed[] = [];
  let count = 1;
  for (const run of splitAtStepsUp(pieces)) {
    const beside = count < MAX_COLUMNS ? takeColumn(run, columns) : null;
    const left = columns.filter(({ x }) => x < (beside?.gutter ?? 0));
    const region = beside && createRegion(left, beside.column, beside.gutter);
    if (beside && region) {
      regions.push(region);
      const goesOn = beside.rest.length === 0;
      columns = goesOn ? [...columns, ...beside.column] : beside.rest;
      count = goesOn ? count + 1 : 1;
    } else [columns, count] = [run, 1];
  }
  return regions;
}

interface ColumnBeside {
  readonly column: Placed[];
  readonly gutter: number;
  /** What the run draws below both columns. */
  readonly rest: Placed[];
}

/** The beginning of a run that stands to the right of all that was drawn at its height. */
function takeColumn(run: readonly Placed[], before: readonly Placed[]): ColumnBeside | null {
  const others = before.toSorted(byHeight);
  const top = run[0].y - SAME;
  let [left, right] = [Infinity, -Infinity];
  let at = others.findIndex(({ y }) => y >= top);
  let end = 0;
  for (; at >= 0 && end < run.length; end++) {
    const piece = run[end];
    let edge = right;
    let next = at;
    for (; next < others.length && others[next].y <= piece.y + SAME; next++) {
      edge = Math.max(edge, rightEdge(others[next]));
    }
    if (Math.min(left, piece.x) - edge < MIN_GUTTER) break;
    [left, right, at] = [Math.min(left, piece.x), edge, next];
  }
  const rest = run.slice(end);
  const isBelow =
    rest.length === 0 || at < 0 || at >= others.length || rest[0].y >= (others.at(-1)?.y ?? 0);
  if (end === 0 || right === -Infinity || !isBelow) return null;
  return { column: run.slice(0, end), gutter: (left + right) / 2, rest };
}

/** `null` unless both sides are columns, and the left one is more than labels beside the lines of the right one. */
function createRegion(
  left: readonly Placed[],
  right: readonly Placed[],
  gutter: number,
): ColumnRegion | null {
  const { top, bottom } = extent(right);
  const beside = toLines(left.filter(({ y }) => y >= top - SAME));
  const [start] = beside;
  if (start === undefined) return null;
  /* Page feet are further down. */
  const end = beside.findIndex(
    (line, i) =>
      line.y > bottom && line.y - beside[Math.max(0, i - 1)].y > MAX_COLUMN_LEADING * line.size,
  );
  const column = end < 0 ? beside : beside.slice(0, end);
  const lines = toLines(right);
  if (Math.min(column.length, lines.length) < MIN_COLUMN_LINES) return null;
  const isLabels = column.every((line, i) => isAlone(column, i) && hasRow(lines, line));
  if (isLabels) return null;
  return { top, bottom: Math.max(bottom, column.at(-1)?.y ?? bottom), gutters: [gutter] };
}

/** The first piece of each baseline, from the top. */
function toLines(pieces: readonly Placed[]): Placed[] {
  const lines: Placed[] = [];
  for (const piece of pieces.toSorted(byHeight)) {
    const last = lines.at(-1);
    if (!last || piece.y - last.y > SAME) lines.push(piece);
  }
  return lines;
}

const isNear = (a: Placed | undefined, b: Placed): boolean =>
  a !== undefined && Math.abs(a.y - b.y) <= PARAGRAPH_LEADING * Math.max(a.size, b.size);

/** No other line of the column is as near as in a paragraph. */
const isAlone = (lines: readonly Placed[], i: number): boolean =>
  !isNear(lines[i - 1], lines[i]) && !isNear(lines[i + 1], lines[i]);

/** A line of the other column, sorted from the top, has the same baseline. */
function hasRow(lines: readonly Placed[], { y }: Placed): boolean {
  let [from, to] = [0, lines.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (lines[middle].y < y - SAME) from = middle + 1;
    else to = middle;
  }
  return from < lines.length && Math.abs(lines[from].y - y) <= SAME;
}

/**
 * Where the stream goes row by row: lines that begin at one place, to the right of others that stand at other
 * heights. The rows of a table share their baselines.
 */
function findAlignedColumns(pieces: readonly Placed[]): ColumnRegion[] {
  if (pieces.length > MAX_PIECES) return [];
  const starts = new Map<number, Placed[]>();
  for (const piece of pieces) {
    const edge = Math.round(piece.x / SAME_EDGE);
    const aligned = starts.get(edge);
    if (aligned) aligned.push(piece);
    else starts.set(edge, [piece]);
  }
  const sorted = pieces.toSorted(byHeight);
  const leftmost = sorted.reduce((least, { x }) => Math.min(least, x), Infinity);
  const most = [...starts.values()].sort((a, b) => b.length - a.length).slice(0, MAX_EDGES);
  return most.flatMap((aligned) => {
    if (aligned.length < MIN_ALIGNED_LINES) return [];
    const x = aligned.reduce((least, piece) => Math.min(least, piece.x), Infinity);
    return x - leftmost < MIN_GUTTER
      ? []
      : findRegionsAt(x - SAME, aligned.toSorted(byHeight), sorted);
  });
}

/** @param x where the column begins. */
function findRegionsAt(
  x: number,
  aligned: readonly Placed[],
  sorted: readonly Placed[],
): ColumnRegion[] {
  const crossing = sorted.filter((piece) => piece.x < x && rightEdge(piece) > x - MIN_GUTTER);
  const stretches: Placed[][] = [];
  let next = 0;
  for (const piece of aligned) {
    const before = next;
    while (next < crossing.length && crossing[next].y <= piece.y) next++;
    const last = stretches.at(-1);
    if (last && next === before) last.push(piece);
    else stretches.push([piece]);
  }
  return stretches.flatMap((stretch) => {
    const { top, bottom } = extent(stretch);
    const floor = crossing.find(({ y }) => y > bottom)?.y ?? Infinity;
    const within = sorted.filter(({ y }) => y >= top - SAME && y < floor);
    const left = within.filter((piece) => rightEdge(piece) <= x);
    const right = toLines(within.filter((piece) => piece.x >= x && piece.y <= bottom));
    const region = createRegion(left, right, x - MIN_GUTTER / 2);
    const beside = toLines(left);
    const areColumns =
      (standBetween(beside, right) && standBetween(right, beside)) ||
      (mixStyles(beside) && mixStyles(right));
    return region && areColumns ? [region] : [];
  });
}

/** Enough lines have no line of the other column on their baseline, and most follow each other as in paragraphs. */
function standBetween(lines: readonly Placed[], others: readonly Placed[]): boolean {
  const between = lines.filter((line) => !hasRow(others, line)).length;
  const alone = lines.filter((_, i) => isAlone(lines, i)).length;
  return (
    between >= Math.max(MIN_COLUMN_LINES, MIN_SHARE_BETWEEN * lines.length) &&
    2 * alone < lines.length
  );
}

/** A column of a table has one style; entries of a list have names in bold above plain titles. */
function mixStyles(lines: readonly Placed[]): boolean {
  const bold = lines.filter((line) => line.bold).length;
  return Math.min(bold, lines.length - bold) >= MIN_COLUMN_LINES;
}

/** Regions at one height are one, with the gutters of all. */
function joinRegions(regions: readonly ColumnRegion[]): ColumnRegion[] {
  const joined: ColumnRegion[] = [];
  for (const region of regions.toSorted((a, b) => a.top - b.top)) {
    const last = joined.at(-1);
    if (!last || region.top > last.bottom) joined.push(region);
    else {
      joined[joined.length - 1] = {
        top: last.top,
        bottom: Math.max(last.bottom, region.bottom),
        gutters: [...last.gutters, ...region.gutters].sort((a, b) => a - b),
      };
    }
  }
  return joined;
}
