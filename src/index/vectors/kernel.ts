/** The functions of scan.wat over a piece of memory. */

import { WASM } from './scan.wasm.ts';

/** Arguments in the order of scan.wat. */
export interface Kernel {
  scan(...places: number[]): number;
  dots(...places: number[]): void;
}

let compiled: WebAssembly.Module | undefined;

export function kernelOver(memory: WebAssembly.Memory): Kernel {
  compiled ??= new WebAssembly.Module(Buffer.from(WASM, 'base64'));
  const { scan, dots } = new WebAssembly.Instance(compiled, { segment: { memory } }).exports;
  if (typeof scan !== 'function' || typeof dots !== 'function') {
    throw new Error('scan.wat exports no functions scan and dots.');
  }
  // As they are: arguments spread anew for each call would cost as much as a short scan.
  return { scan, dots } as unknown as Kernel;
}
