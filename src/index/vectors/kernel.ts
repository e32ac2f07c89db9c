/** The functions of scan.wat over one WebAssembly memory. All addresses are byte offsets into it. */

import { WASM } from './scan.wasm.ts';

interface ScanArguments {
  /** Rows of `length` 8-bit numbers each, with a scale and a residual norm for each row. */
  readonly rows: number;
  readonly length: number;
  readonly scales: number;
  readonly residualNorms: number;
  /** 16-bit numbers of the query for these dimensions, and the bound for those not read yet. */
  readonly query: number;
  readonly bound: number;
  /** A byte for each row, 0 to skip it; address 0 to scan all. */
  readonly accepted: number;
  readonly from: number;
  readonly to: number;
  /** Only the first `SCAN_GROUP` of so many rows are scanned. */
  readonly step: number;
  readonly threshold: number;
  /** Output: row numbers and inner products. */
  readonly found: number;
  readonly products: number;
}

type NarrowArguments = Omit<ScanArguments, 'accepted' | 'from' | 'to' | 'step'> & {
  /** Rows in `found`. */
  readonly count: number;
};

interface CompareArguments {
  readonly rows: number;
  readonly length: number;
  readonly scales: number;
  readonly query: number;
  readonly queryScale: number;
  readonly from: number;
  readonly to: number;
  /** Output: a float at the place of each row. */
  readonly products: number;
}

export interface Kernel {
  /** Scans rows by their first block. @returns how many may reach the threshold. */
  scan(given: ScanArguments): number;
  /** Adds the next block for the rows found so far. @returns how many still may reach the threshold. */
  narrow(given: NarrowArguments): number;
  /** Computes inner products. */
  compare(given: CompareArguments): void;
}

let compiled: WebAssembly.Module | undefined;

export function instantiateKernel(memory: WebAssembly.Memory): Kernel {
  compiled ??= new WebAssembly.Module(Buffer.from(WASM, 'base64'));
  const instance = new WebAssembly.Instance(compiled, { segment: { memory } });
  const { scan, narrow, compare } = instance.exports;
  if (typeof scan !== 'function' || typeof narrow !== 'function' || typeof compare !== 'function') {
    throw new Error('scan.wat lacks a function.');
  }
  return {
    scan: (given) =>
      scan(
        given.rows,
        given.length,
        given.scales,
        given.residualNorms,
        given.query,
        given.bound,
        given.accepted,
        given.from,
        given.to,
        given.step,
        given.threshold,
        given.found,
        given.products,
      ),
    narrow: (given) =>
      narrow(
        given.rows,
        given.length,
        given.scales,
        given.residualNorms,
        given.query,
        given.bound,
        given.count,
        given.threshold,
        given.found,
        given.products,
      ),
    compare: (given) =>
      compare(
        given.rows,
        given.length,
        given.scales,
        given.query,
        given.queryScale,
        given.from,
        given.to,
        given.products,
      ),
  };
}
