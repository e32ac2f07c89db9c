/**
 * Runs a static model in WebAssembly, by the formula of its ONNX graph.
 *
 *   x = unit(Σ rows)    vector = unit(x + relu(x · inward + bias) · outward)
 *
 * Products are of 16-bit integers: twice as fast as of floats, in half the cache, and right to four digits.
 */

import { WASM } from './static-model.wasm.ts';
import type { StaticWeights } from './static-weights.ts';

const KERNELS = ['sum', 'normalize', 'multiply', 'relu', 'round'] as const;
/** WebAssembly's unit of memory, in bytes. */
const PAGE = 65_536;
/** Bytes of a token's id and of a float, and of a 16-bit integer. */
const SIZE = 4;
const HALF = 2;
/** The largest 16-bit integer, and how often 128 (of int8) fits into a 32-bit sum. */
const LARGEST = 2 ** 15 - 1;
const MOST = (2 ** 31 - 1) / 128;

/**
 * @param longest text in tokens; the rest is cut off.
 * @returns a function from token ids to the unit vector, or to the zero vector without ids.
 */
export function staticModel(
  weights: StaticWeights,
  longest: number,
): (ids: readonly number[]) => Float32Array {
  const { width, hidden, bias } = weights;
  const factors = quantizeScales(weights.scales, Math.min(LARGEST, Math.floor(MOST / longest)));
  const count = weights.scales.length;
  const into = quantizeMatrix(weights.inward, hidden);
  const back = quantizeMatrix(weights.outward, width);

  /* Where each array starts in the memory. */
  const rows = 0;
  const inward = rows + (count + 1) * width;
  const outward = inward + into.rows.byteLength;
  const scales = outward + back.rows.byteLength;
  const ids = Math.ceil((scales + factors.byteLength) / SIZE) * SIZE;
  const sum = ids + SIZE * (longest + 1);
  const inner = sum + SIZE * width;
  const rounded = inner + SIZE * hidden;
  const end = rounded + HALF * Math.max(width, hidden);

  const memory = new WebAssembly.Memory({ initial: Math.ceil(end / PAGE) });
  const { buffer } = memory;
  weights.copyRows(new Uint8Array(buffer, rows, count * width));
  new Int16Array(buffer, inward, into.rows.length).set(into.rows);
  new Int16Array(buffer, outward, back.rows.length).set(back.rows);
  new Int16Array(buffer, scales, factors.length).set(factors);
  const idsView = new Int32Array(buffer, ids, longest + 1);
  const sumView = new Float32Array(buffer, sum, width);
  const innerView = new Float32Array(buffer, inner, hidden);
  const run = instantiate(memory);

  return (given) => {
    const length = Math.min(given.length, longest);
    if (length === 0) return new Float32Array(width);
    for (let at = 0; at < length; at++) {
      if (given[at] >= count) throw new RangeError(`token ${given[at]} has no row in the table.`);
      idsView[at] = given[at];
    }
    /* The empty row behind the last makes the number of rows even. */
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

/**
 * Scales as integers up to `largest`, with a 0 at the end. Their common factor doesn't matter, because only a sum's
 * direction does; export.py makes them multiples of one step, so nothing is lost.
 */
function quantizeScales(given: Float32Array, largest: number): Int16Array {
  let most = Number.MIN_VALUE;
  for (let at = 0; at < given.length; at++) if (given[at] > most) most = given[at];
  const factors = new Int16Array(given.length + 1);
  for (let at = 0; at < given.length; at++) factors[at] = Math.round((given[at] / most) * largest);
  return factors;
}

/**
 * A matrix as 16-bit integers, its rows interleaved in pairs; and the factor that turns a product with a row of length
 * LARGEST into that of a unit row. No column is longer than LARGEST, so no sum overflows 32 bits.
 */
function quantizeMatrix(given: Float32Array, columns: number): { rows: Int16Array; scale: number } {
  const squares = new Float64Array(columns);
  for (let at = 0, column = 0; at < given.length; at++) {
    squares[column] += given[at] * given[at];
    if (++column === columns) column = 0;
  }
  const times = LARGEST / (Math.sqrt(Math.max(...squares)) || 1);
  const rows = new Int16Array(given.length);
  for (let start = 0, at = 0; at < given.length; start += 2 * columns) {
    for (let parity = 0; parity < 2; parity++) {
      for (let column = 0; column < columns; column++, at++) {
        rows[start + 2 * column + parity] = Math.round(given[at] * times);
      }
    }
  }
  return { rows, scale: 1 / (times * LARGEST) };
}

type Kernel = (...places: number[]) => number;

function instantiate(memory: WebAssembly.Memory): Record<(typeof KERNELS)[number], Kernel> {
  const module = new WebAssembly.Module(Buffer.from(WASM, 'base64'));
  const { exports } = new WebAssembly.Instance(module, { model: { memory } });
  for (const name of KERNELS) {
    if (typeof exports[name] !== 'function') throw new Error(`static-model.wat lacks ${name}.`);
  }
  /* Without wrappers: spreading the arguments of each call would cost as much as a short sum. */
  return exports as Record<(typeof KERNELS)[number], Kernel>;
}
