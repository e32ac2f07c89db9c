/** An immutable part of a library: whole transcripts with their postings and vectors, in memory as on disk. */

import { type ContextWindow, mapWindows } from '../../domain/windows.ts';
import type { QuantizedQuery } from '../vectors/quantize.ts';
import { COLUMNS, type ColumnLengths, type Columns } from './columns.ts';
import { computeLayout, tableLengths, viewTable } from './memory-layout.ts';
import { windowEnd, windowStart } from './outline.ts';
import { ScanMemory } from './scan-memory.ts';
import { SegmentQuery } from './segment-query.ts';

/** Sums over all passages of each transcript. */
export interface WindowTotals {
  readonly terms: Float64Array;
  /** Windows that are not empty. */
  readonly count: Float64Array;
}

export class Segment {
  readonly columns: Columns;
  /** Passages. */
  readonly size: number;
  readonly windowTotals: Readonly<Record<ContextWindow, WindowTotals>>;
  /** The columns as they lie in memory. */
  readonly bytes: Uint8Array;
  readonly #memory: ScanMemory;

  /** @param fill writes the columns into the bytes it is given. */
  constructor(lengths: ColumnLengths, fill: (bytes: Uint8Array<ArrayBuffer>) => void) {
    this.#memory = new ScanMemory(lengths);
    fill(this.#memory.columnBytes);
    this.bytes = this.#memory.columnBytes;
    this.columns = this.#memory.columns;
    this.size = lengths.rows;
    this.windowTotals = sumWindows(this.columns);
  }

  static of(columns: Columns): Segment {
    const lengths = tableLengths(COLUMNS, columns);
    return new Segment(lengths, ({ buffer }) =>
      copy(columns, viewTable(buffer, computeLayout(COLUMNS, lengths))),
    );
  }

  /** @param accepted for each passage 0 where it must not be found; `null` accepts all. */
  query(vector: QuantizedQuery, accepted: Uint8Array | null): SegmentQuery {
    return new SegmentQuery(this.#memory, vector, accepted);
  }
}

function copy(from: Columns, to: Columns): void {
  for (const name of Object.keys(COLUMNS) as (keyof Columns)[]) to[name].set(from[name]);
}

/** Of each window its sums over the passages of each transcript. */
export function sumWindows(columns: Columns): Record<ContextWindow, WindowTotals> {
  const { firsts, lengthBefore } = columns;
  return mapWindows((window) => {
    const terms = new Float64Array(firsts.length - 1);
    const count = new Float64Array(firsts.length - 1);
    for (let t = 0; t + 1 < firsts.length; t++) {
      for (let p = firsts[t]; p < firsts[t + 1]; p++) {
        const from = windowStart(columns, window, p, firsts[t]);
        const to = windowEnd(columns, window, p, firsts[t + 1]);
        terms[t] += lengthBefore[to] - lengthBefore[from];
        if (to > from) count[t]++;
      }
    }
    return { terms, count };
  });
}
