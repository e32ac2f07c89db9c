/** One WebAssembly memory: a segment's columns as on disk, and behind them registers that hold one query at a time. */

import { instantiateKernel, type Kernel } from '../vectors/kernel.ts';
import { COLUMNS, type ColumnLengths, type Columns } from './columns.ts';
import { type ColumnTable, computeLayout, type MemoryLayout, viewTable } from './memory-layout.ts';

/** Pairs scanned at once, between two looks at the threshold. */
export const SCAN_BLOCK = 1024;
/** Rows that scan.wat takes at once; it may write as many more than it is asked for. */
export const SCAN_GROUP = 4;
const WASM_PAGE_BYTES = 65_536;

const REGISTERS = {
  /** For each pair 0 to skip it. */
  acceptedPairs: Uint8Array,
  query: Int16Array,
  /** What a scan finds: pairs, and their inner products with the query. */
  found: Uint32Array,
  products: Int32Array,
  /** Inner products of passages with the query. */
  cosines: Float32Array,
} as const;

/** What a query puts into the registers. */
export interface Loadable {
  readonly numbers: Int16Array;
  readonly acceptedPairs: Uint8Array | null;
}

export class ScanMemory {
  readonly columns: Columns;
  readonly columnBytes: Uint8Array<ArrayBuffer>;
  readonly registers: ColumnTable<typeof REGISTERS>;
  readonly kernel: Kernel;
  /** Numbers of a vector, padded. */
  readonly stride: number;
  readonly columnsAt: MemoryLayout<typeof COLUMNS>['at'];
  readonly registersAt: MemoryLayout<typeof REGISTERS>['at'];
  #loaded: Loadable | null = null;

  constructor(lengths: ColumnLengths) {
    const size = lengths.rows;
    this.stride = size === 0 ? 0 : lengths.vectors / size;
    const columns = computeLayout(COLUMNS, lengths);
    const registerLengths = {
      acceptedPairs: lengths.pairScale,
      query: this.stride,
      found: SCAN_BLOCK + SCAN_GROUP,
      products: SCAN_BLOCK + SCAN_GROUP,
      cosines: size + SCAN_GROUP,
    };
    const registers = computeLayout(REGISTERS, registerLengths, columns.end);
    const memory = new WebAssembly.Memory({
      initial: Math.ceil(registers.end / WASM_PAGE_BYTES),
    });
    this.columnBytes = new Uint8Array(memory.buffer, 0, columns.end);
    this.columns = viewTable(memory.buffer, columns);
    this.registers = viewTable(memory.buffer, registers);
    this.kernel = instantiateKernel(memory);
    this.columnsAt = columns.at;
    this.registersAt = registers.at;
  }

  /** Makes the registers hold this query, whichever held them before. */
  load(query: Loadable): void {
    if (this.#loaded === query) return;
    if (this.stride > 0) this.registers.query.set(query.numbers);
    if (query.acceptedPairs !== null) this.registers.acceptedPairs.set(query.acceptedPairs);
    this.#loaded = query;
  }
}
