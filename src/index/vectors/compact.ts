/** Vectors in 8 bits a number, and questions in 16, as scan.wat compares them. */

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
