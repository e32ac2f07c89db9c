/**
 * The functions of scan.wat over one WebAssembly memory. Addresses are byte offsets into it. Arguments are positional:
 * an object for each call would cost as much as a short scan.
 */

import { WASM } from './scan.wasm.ts';

export interface Kernel {
  /**
   * Scans rows `from` to `to`, exclusive, by their first block, `length` 8-bit numbers each.
   *
   * @param scales of the rows, as `residualNorms`, which times `bound` is the most that blocks not read yet can add.
   * @param query 16-bit numbers for these dimensions.
   * @param accepted a byte for each row, 0 to skip it; address 0 scans all.
   * @param step only the first `SCAN_GROUP` of so many rows are scanned.
   * @param found output: row numbers, and in `products` their inner products.
   * @returns how many may reach the threshold.
   */
  scan(
    rows: number,
    length: number,
    scales: number,
    residualNorms: number,
    query: number,
    bound: number,
    accepted: number,
    from: number,
    to: number,
    step: number,
    threshold: number,
    found: number,
    products: number,
  ): number;
  /** Adds the next block for the `count` rows found so far. @returns how many still may reach the threshold. */
  narrow(
    rows: number,
    length: number,
    scales: number,
    residualNorms: number,
    query: number,
    bound: number,
    count: number,
    threshold: number,
    found: number,
    products: number,
  ): number;
  /** Writes the inner products of rows `from` to `to`, exclusive, as floats, each at the place of its row. */
  compare(
    rows: number,
    length: number,
    scales: number,
    query: number,
    queryScale: number,
    from: number,
    to: number,
    products: number,
  ): void;
}

let compiled: WebAssembly.Module | undefined;

export function instantiateKernel(memory: WebAssembly.Memory): Kernel {
  compiled ??= new WebAssembly.Module(Uint8Array.from(atob(WASM), (byte) => byte.charCodeAt(0)));
  const { exports } = new WebAssembly.Instance(compiled, { segment: { memory } });
  if (!isKernel(exports)) throw new Error('scan.wat lacks a function.');
  return exports;
}

function isKernel(exports: object): exports is Kernel {
  const functions: Partial<Record<string, unknown>> = { ...exports };
  return ['scan', 'narrow', 'compare'].every((name) => typeof functions[name] === 'function');
}
