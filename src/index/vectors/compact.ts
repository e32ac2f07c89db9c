/** Vectors in 8 and in 16 bits a number, as scan.wat compares them. */

/** Rows are padded with zeros to a multiple of as many numbers: both their halves are taken 16 at a time. */
const STEP = 32;
/** The most that fits 8 bits, both ways. */
const MOST = 127;
const MOST_16 = 32_767;
/** No inner product of a row with a question whose numbers sum up to no more can outgrow 32 bits. */
const MOST_SUM = 2 ** 31 / MOST - 2 ** 15;
/** A bound may be a little too high, but never too low by what rounding takes from it. */
const ROUNDING = 1.0001;

/** Numbers in a row of vectors with as many dimensions. */
export function strideOf(dimensions: number): number {
  return Math.ceil(dimensions / STEP) * STEP;
}

/** Rows of 16-bit numbers, each times its unit: as good as the floats they are of, in half their room. */
export function inSixteenBits(
  rows: Float32Array,
  stride: number,
): { vectors: Int16Array; units: Float32Array } {
  const vectors = new Int16Array(rows.length);
  const units = new Float32Array(rows.length / stride);
  for (let row = 0; row < units.length; row++) {
    const from = row * stride;
    let most = 0;
    for (let d = from; d < from + stride; d++) most = Math.max(most, Math.abs(rows[d]));
    if (most === 0) continue;
    units[row] = most / MOST_16;
    for (let d = from; d < from + stride; d++) vectors[d] = Math.round(rows[d] / units[row]);
  }
  return { vectors, units };
}

/** Rows of 8-bit numbers, in two halves. */
export class CompactRows {
  readonly columns: {
    /** The first half of each row, and the second. */
    readonly heads: Int8Array;
    readonly tails: Int8Array;
    /** What a row's numbers are to be multiplied with. */
    readonly scales: Float32Array;
    /** The length of each row's second half. */
    readonly rests: Float32Array;
  };

  constructor(size: number, stride: number) {
    const half = (size * stride) / 2;
    this.columns = {
      heads: new Int8Array(half),
      tails: new Int8Array(half),
      scales: new Float32Array(size),
      rests: new Float32Array(size),
    };
  }

  set(row: number, vector: Float64Array): void {
    const { heads, tails, scales, rests } = this.columns;
    const half = vector.length / 2;
    let most = 0;
    for (const x of vector) most = Math.max(most, Math.abs(x));
    if (most === 0) return;
    const scale = most / MOST;
    let squares = 0;
    for (let d = 0; d < half; d++) {
      heads[row * half + d] = Math.round(vector[d] / scale);
      const tail = Math.round(vector[half + d] / scale);
      tails[row * half + d] = tail;
      squares += tail * tail;
    }
    scales[row] = scale;
    rests[row] = Math.sqrt(squares) * scale * ROUNDING;
  }
}

export interface CompactQuestion {
  readonly numbers: Int16Array;
  /** The length of its second half. */
  readonly rest: number;
}

export function compactQuestion(vector: Float32Array): CompactQuestion {
  const numbers = new Int16Array(strideOf(vector.length));
  let most = 0;
  let sum = 0;
  for (const x of vector) {
    most = Math.max(most, Math.abs(x));
    sum += Math.abs(x);
  }
  if (most === 0) return { numbers, rest: 0 };
  const scale = Math.min(MOST_16 / most, MOST_SUM / sum);
  for (let d = 0; d < vector.length; d++) numbers[d] = Math.round(vector[d] * scale);
  const rest = Math.hypot(...numbers.subarray(numbers.length / 2));
  return { numbers, rest };
}
