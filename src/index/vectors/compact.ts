/** Vectors in 8 bits a number, and questions in 16, as scan.wat compares them. */

/**
 * A row is its head, its middle and its tail: a quarter, a quarter and half of its numbers. What the head tells is
 * mostly enough to pass it over, the more so where a model puts first what matters most.
 */
const PARTS = 4;
/** Rows are padded with zeros to a multiple of as many numbers: each part is taken 16 at a time. */
const STEP = 16 * PARTS;
/** The most that fits 8 bits, both ways. */
const MOST = 127;
const MOST_16 = 32_767;
/** No inner product of a row with a question whose numbers sum up to no more can outgrow 32 bits. */
const MOST_SUM = 2 ** 31 / MOST - 2 ** 15;
/**
 * The most that what is not read yet is taken to add, as a share of what its length and the question's allow. It would
 * be all of it only if both pointed the same way there. Source: BENCHMARKS.md.
 */
const LIKELY = 0.4;

/** Numbers in a row of vectors with as many dimensions. */
export function strideOf(dimensions: number): number {
  return Math.ceil(dimensions / STEP) * STEP;
}

/** How many numbers a row's head has, and its middle. */
export function partOf(stride: number): number {
  return stride / PARTS;
}

/** Writes a vector to `numbers`. @returns what they are to be multiplied with; 0 where it is silence. */
function compress(vector: Float32Array | Float64Array, numbers: Int8Array): number {
  let most = 0;
  for (const x of vector) most = Math.max(most, Math.abs(x));
  if (most === 0) return 0;
  const scale = most / MOST;
  for (let d = 0; d < vector.length; d++) numbers[d] = Math.round(vector[d] / scale);
  return scale;
}

/** Rows one behind the other, each as 8-bit numbers and its unit. */
export function inEightBits(
  rows: Float32Array,
  stride: number,
): { vectors: Int8Array; units: Float32Array } {
  const vectors = new Int8Array(rows.length);
  const units = Float32Array.from({ length: rows.length / stride }, (_, row) => {
    const [from, to] = [row * stride, (row + 1) * stride];
    return compress(rows.subarray(from, to), vectors.subarray(from, to));
  });
  return { vectors, units };
}

/** Rows of 8-bit numbers, part by part. */
export interface CompactColumns {
  readonly heads: Int8Array;
  readonly middles: Int8Array;
  readonly tails: Int8Array;
  /** What a row's numbers are to be multiplied with. */
  readonly scales: Float32Array;
  /** The length of what comes behind each row's head, and of its tail. */
  readonly rests: Float32Array;
  readonly lasts: Float32Array;
}

export class CompactRows {
  readonly columns: CompactColumns;
  /** One row. */
  readonly #numbers: Int8Array;

  constructor(size: number, stride: number) {
    const part = partOf(stride);
    this.columns = {
      heads: new Int8Array(size * part),
      middles: new Int8Array(size * part),
      tails: new Int8Array(size * (stride - 2 * part)),
      scales: new Float32Array(size),
      rests: new Float32Array(size),
      lasts: new Float32Array(size),
    };
    this.#numbers = new Int8Array(stride);
  }

  set(row: number, vector: Float64Array): void {
    const numbers = this.#numbers;
    const scale = compress(vector, numbers);
    if (scale === 0) return;
    const { heads, middles, tails, scales, rests, lasts } = this.columns;
    const part = partOf(vector.length);
    const tail = numbers.subarray(2 * part);
    heads.set(numbers.subarray(0, part), row * part);
    middles.set(numbers.subarray(part, 2 * part), row * part);
    tails.set(tail, row * tail.length);
    scales[row] = scale;
    rests[row] = scale * lengthOf(numbers.subarray(part));
    lasts[row] = scale * lengthOf(tail);
  }
}

export function lengthOf(numbers: Int8Array | Int16Array | Float64Array): number {
  let squares = 0;
  for (let d = 0; d < numbers.length; d++) squares += numbers[d] * numbers[d];
  return Math.sqrt(squares);
}

export interface CompactQuestion {
  readonly numbers: Int16Array;
  /** What they are to be multiplied with. */
  readonly unit: number;
  /** The most that what comes behind a head is taken to add for each unit of its length, and likewise a tail. */
  readonly rest: number;
  readonly last: number;
}

export function compactQuestion(vector: Float32Array): CompactQuestion {
  const numbers = new Int16Array(strideOf(vector.length));
  let most = 0;
  let sum = 0;
  for (const x of vector) {
    most = Math.max(most, Math.abs(x));
    sum += Math.abs(x);
  }
  if (most === 0) return { numbers, unit: 0, rest: 0, last: 0 };
  const scale = Math.min(MOST_16 / most, MOST_SUM / sum);
  for (let d = 0; d < vector.length; d++) numbers[d] = Math.round(vector[d] * scale);
  const part = partOf(numbers.length);
  const rest = LIKELY * lengthOf(numbers.subarray(part));
  const last = LIKELY * lengthOf(numbers.subarray(2 * part));
  return { numbers, unit: 1 / scale, rest, last };
}
