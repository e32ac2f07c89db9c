/** Rows as an aligned table on a terminal, and as tab-separated lines for programs. */

import { fitToWidth, widthOf } from './text-width.ts';

const GAP = '  ';
/** A column that is not the last is cut to so many characters on a terminal. */
const MAX_COLUMN = 40;

/**
 * @param columns of the terminal; `null` for a pipe or a file.
 * @returns a line for each row.
 */
export function formatTable(
  rows: readonly (readonly string[])[],
  columns: number | null,
): string[] {
  if (columns === null) return rows.map((row) => row.join('\t'));
  const widths = rows.reduce<number[]>(
    (widest, row) =>
      row.map((cell, at) => Math.min(MAX_COLUMN, Math.max(widest[at] ?? 0, widthOf(cell)))),
    [],
  );
  return rows.map((row) => {
    const cells = row.map((cell, at) =>
      at === row.length - 1 ? cell : fitToWidth(cell, widths[at]),
    );
    return fitToWidth(cells.join(GAP), columns).trimEnd();
  });
}
