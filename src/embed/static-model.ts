/**
 * A static model at work, in WebAssembly: the rows of a text's pieces are summed, and a hidden layer corrects the sum
 * for what they mean in each other's company. The graph in the ONNX file says the same.
 *
 *   x = unit(Σ rows)    vector = unit(x + relu(x · inward + bias) · outward)
 *
 * Products are of 16-bit numbers: twice as fast as of floats, in half the cache, and right to four digits.
 */

import { WASM } from './static-model.wasm.ts';
import type { StaticWeights } from './static-weights.ts';

/** The functions of static-model.wat. */
const KERNELS = ['sum', 'normalize', 'multiply', 'relu', 'round'] as const;
/** Bytes of WebAssembly's unit of memory. */
const PAGE = 65_536;
/** Bytes of a piece's id and of a float, and of a whole number of 16 bits. */
const SIZE = 4;
const HALF = 2;
/** The largest 16-bit number, and the most that a sum of 32 bits can hold of rows that reach to −128. */
const LARGEST = 2 ** 15 - 1;
const MOST = (2 ** 31 - 1) / 128;
/**
 * @param longest pieces that count; those beyond are cut off.
 * @returns the unit vector of a text by its ids, the zero vector where there are none.
 */
export function staticModel(
  weights: StaticWeights,
  longest: number,
): (ids: readonly number[]) => Float32Array {
  const { width, hidden } = weights;
  const factors = factorsOf(weights.scales, Math.min(LARGEST, Math.floor(MOST / longest)));
  const count = factors.length - 1;
  const into = matrixOf(floats(weights.inward), hidden);
  const back = matrixOf(floats(weights.outward), width);
  const parts = [weights.rows, new Uint8Array(width), into.rows, back.rows, factors];
  const starts = [0];
  for (const { byteLength } of parts) starts.push(starts[starts.length - 1] + byteLength);
  const [rows, , inward, outward, scales, free] = starts;
  const ids = Math.ceil(free / SIZE) * SIZE;
  const sum = ids + SIZE * (longest + 1);
  const inner = sum + SIZE * width;
  const rounded = inner + SIZE * hidden;
  const end = rounded + HALF * Math.max(width, hidden);

  const memory = new WebAssembly.Memory({ initial: Math.ceil(end / PAGE) });
  parts.forEach(({ buffer, byteOffset, byteLength }, at) => {
    new Uint8Array(memory.buffer).set(new Uint8Array(buffer, byteOffset, byteLength), starts[at]);
  });
  const bias = floats(weights.bias);
  const idsView = new Int32Array(memory.buffer, ids, longest + 1);
  const sumView = new Float32Array(memory.buffer, sum, width);
  const innerView = new Float32Array(memory.buffer, inner, hidden);
  const run = instantiate(memory);

  return (given) => {
    const length = Math.min(given.length, longest);
    if (length === 0) return new Float32Array(width);
    for (let at = 0; at < length; at++) {
      if (given[at] >= count) throw new RangeError(`piece ${given[at]} has no row in the table.`);
      idsView[at] = given[at];
    }
    // The row beyond the last is empty, and makes the number of rows even.
    idsView[length] = count;
    run.sum(rows, scales, width, ids, ids + SIZE * (length + (length % 2)), sum);
    run.normalize(sum, inner);
    innerView.set(bias);
    run.round(sum, inner, rounded);
    run.multiply(inward, hidden, rounded, rounded + HALF * width, inner, into.scale);
    run.relu(inner, rounded);
    const size = run.normalize(inner, rounded);
    run.round(inner, rounded, rounded);
    run.multiply(outward, width, rounded, rounded + HALF * hidden, sum, back.scale * size);
    run.normalize(sum, inner);
    return sumView.slice();
  };
}

const floats = (bytes: Uint8Array) => new Float32Array(Uint8Array.from(bytes).buffer);

/**
 * Scales as whole numbers up to `largest`, with one of 0 at the end: only the direction of a sum is wanted, so all may
 * be times the same. The model's scales are such multiples already (export.py), and nothing is lost.
 */
function factorsOf(scales: Uint8Array, largest: number): Int16Array {
  const given = floats(scales);
  const most = given.reduce((max, scale) => Math.max(max, scale), Number.MIN_VALUE);
  return Int16Array.from([...given, 0], (scale) => Math.round((scale / most) * largest));
}

/**
 * A matrix in 16-bit numbers, its rows in pairs, number by number; and what the product with a row of length LARGEST is
 * to be times, as if the row were of length 1. No column is longer than LARGEST either, so no sum outgrows 32 bits.
 */
function matrixOf(given: Float32Array, columns: number): { rows: Int16Array; scale: number } {
  const squares = new Float64Array(columns);
  given.forEach((x, at) => {
    squares[at % columns] += x * x;
  });
  const times = LARGEST / (Math.sqrt(Math.max(...squares)) || 1);
  const rows = new Int16Array(given.length);
  given.forEach((x, at) => {
    const row = Math.floor(at / columns);
    rows[(row - (row % 2)) * columns + 2 * (at % columns) + (row % 2)] = Math.round(x * times);
  });
  return { rows, scale: 1 / (times * LARGEST) };
}

type Kernel = (...places: number[]) => number;

function instantiate(memory: WebAssembly.Memory): Record<(typeof KERNELS)[number], Kernel> {
  const module = new WebAssembly.Module(Buffer.from(WASM, 'base64'));
  const { exports } = new WebAssembly.Instance(module, { model: { memory } });
  for (const name of KERNELS) {
    if (typeof exports[name] !== 'function') throw new Error(`static-model.wat lacks ${name}.`);
  }
  // As they are: arguments spread anew for each call would cost as much as a short sum.
  return exports as Record<(typeof KERNELS)[number], Kernel>;
}
