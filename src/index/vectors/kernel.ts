/** The functions of scan.wat over a piece of memory. */

import { WASM } from './scan.wasm.ts';

/** Arguments in the order of scan.wat. */
export interface Kernel {
  scan(...places: number[]): number;
  narrow(...places: number[]): number;
  compare(...places: number[]): void;
}

let compiled: WebAssembly.Module | undefined;

export function instantiateKernel(memory: WebAssembly.Memory): Kernel {
  compiled ??= new WebAssembly.Module(Buffer.from(WASM, 'base64'));
  const { scan, narrow, compare } = new WebAssembly.Instance(compiled, { segment: { memory } })
    .exports;
  for (const one of [scan, narrow, compare]) {
    if (typeof one !== 'function') throw new Error('scan.wat lacks a function.');
  }
  // As they are: arguments spread anew for each call would cost as much as a short scan.
  return { scan, narrow, compare } as unknown as Kernel;
}
