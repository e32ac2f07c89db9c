/** A static model at work: the sum of the rows of a text's pieces, in WebAssembly, at length 1. */

import { normalize } from './pooling.ts';
import { WASM } from './sum.wasm.ts';
import type { Table } from './table.ts';

/** Bytes of WebAssembly's unit of memory. */
const PAGE = 65_536;
const INT = Int32Array.BYTES_PER_ELEMENT;
const FLOAT = Float32Array.BYTES_PER_ELEMENT;

type Sum = (
  rows: number,
  scales: number,
  width: number,
  ids: number,
  end: number,
  out: number,
) => void;

/**
 * @param longest pieces that count; those beyond are cut off.
 * @returns the unit vector of a text by its ids, the zero vector where there are none. The mean that the graph takes
 *   points the same way as the sum.
 */
export function summing(
  { width, rows, scales }: Table,
  longest: number,
): (ids: readonly number[]) => Float32Array {
  const count = rows.length / width;
  const scalesAt = rows.length;
  const idsAt = scalesAt + scales.length;
  const outAt = idsAt + INT * longest;
  const memory = new WebAssembly.Memory({ initial: Math.ceil((outAt + FLOAT * width) / PAGE) });
  const bytes = new Uint8Array(memory.buffer);
  bytes.set(rows);
  bytes.set(scales, scalesAt);
  const given = new Int32Array(memory.buffer, idsAt, longest);
  const out = new Float32Array(memory.buffer, outAt, width);
  const sum = instantiate(memory);
  return (ids) => {
    const length = Math.min(ids.length, longest);
    for (let at = 0; at < length; at++) {
      if (ids[at] >= count) throw new RangeError(`piece ${ids[at]} has no row in the table.`);
      given[at] = ids[at];
    }
    sum(0, scalesAt, width, idsAt, idsAt + INT * length, outAt);
    return normalize(out.slice());
  };
}

function instantiate(memory: WebAssembly.Memory): Sum {
  const module = new WebAssembly.Module(Buffer.from(WASM, 'base64'));
  const { sum } = new WebAssembly.Instance(module, { table: { memory } }).exports;
  if (typeof sum !== 'function') throw new Error('sum.wat exports no function sum.');
  return (...places) => sum(...places);
}
