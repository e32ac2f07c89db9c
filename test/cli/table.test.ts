/** Lists as tables on a terminal, as tab-separated lines for programs. */

import { describe, expect, it } from 'vitest';
import { formatTable } from '#src/cli/table.ts';
import { widthOf } from '#src/cli/text-width.ts';

const ROWS = [
  ['board', '2025-03-04', 'Budget meeting, with all that was said of the new harbour'],
  ['a-longer-name', '-', '取締役会'],
];

describe('a list', () => {
  it('has tabs in a pipe, and nothing is cut', () => {
    expect(formatTable(ROWS, null)).toEqual(ROWS.map((row) => row.join('\t')));
  });

  it('is aligned on a terminal, and cut to its width', () => {
    expect(formatTable(ROWS, 40)).toEqual([
      'board          2025-03-04  Budget meeti…',
      'a-longer-name  -           取締役会',
    ]);
  });

  it('has columns of bounded width', () => {
    const [line] = formatTable([['x'.repeat(90), 'end']], 80);
    expect(line).toBe(`${'x'.repeat(39)}…  end`);
  });

  it('counts wide characters and marks as a terminal does', () => {
    expect(widthOf('取締役会')).toBe(8);
    expect(widthOf('Va\u0306n')).toBe(3);
  });
});
