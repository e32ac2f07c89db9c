/** Passage vectors in 8 bits, query vectors in 16, as scan.wat compares them. */

/**
 * A row is stored as blocks 0, 1 and 2: a quarter, a quarter and half of its numbers. Block 0 alone rules out most rows,
 * the more so where a model puts its most telling dimensions first.
 */
const BLOCKS = 4;
/** Rows are zero-padded to a multiple of it: the kernel takes 16 numbers of a block at a time. */
const STRIDE_STEP = 16 * BLOCKS;
const MAX_INT8 = 127;
const MAX_INT16 = 32_767;
/** Largest sum of absolute query numbers for which no inner product overflows 32 bits. */
const MAX_QUERY_SUM = 2 ** 31 / MAX_INT8 - 2 ** 15;
/**
 * The blocks not read yet are assumed to add at most this share of ‖rest of row‖ · ‖rest of query‖; 1 would be the exact
 * Cauchy–Schwarz bound. Source: BENCHMARKS.md.
 */
const PRUNING_FACTOR = 0.4;

/** Numbers in a padded row. */
export function rowStride(dimensions: number): number {
  return Math.ceil(dimensions / STRIDE_STEP) * STRIDE_STEP;
}

/** Numbers in block 0, and in block 1. */
export function blockSize(stride: number): number {
  return stride / BLOCKS;
}

/** Writes a vector into `numbers`. @returns its scale; 0 for the zero vector. */
function quantize(vector: Float64Array, numbers: Int8Array): number {
  let most = 0;
  for (const x of vector) most = Math.max(most, Math.abs(x));
  if (most === 0) return 0;
  const scale = most / MAX_INT8;
  for (let d = 0; d < vector.length; d++) numbers[d] = Math.round(vector[d] / scale);
  return scale;
}

export interface QuantizedColumns {
  readonly block0: Int8Array;
  readonly block1: Int8Array;
  readonly block2: Int8Array;
  readonly pairScale: Float32Array;
  /** Norm of each row without block 0, and without blocks 0 and 1. */
  readonly residualNorm1: Float32Array;
  readonly residualNorm2: Float32Array;
}

export class QuantizedRows {
  readonly columns: QuantizedColumns;
  readonly #numbers: Int8Array;

  constructor(size: number, stride: number) {
    const part = blockSize(stride);
    this.columns = {
      block0: new Int8Array(size * part),
      block1: new Int8Array(size * part),
      block2: new Int8Array(size * (stride - 2 * part)),
      pairScale: new Float32Array(size),
      residualNorm1: new Float32Array(size),
      residualNorm2: new Float32Array(size),
    };
    this.#numbers = new Int8Array(stride);
  }

  set(row: number, vector: Float64Array): void {
    const numbers = this.#numbers;
    const scale = quantize(vector, numbers);
    if (scale === 0) return;
    const { block0, block1, block2, pairScale, residualNorm1, residualNorm2 } = this.columns;
    const part = blockSize(vector.length);
    const tail = numbers.subarray(2 * part);
    block0.set(numbers.subarray(0, part), row * part);
    block1.set(numbers.subarray(part, 2 * part), row * part);
    block2.set(tail, row * tail.length);
    pairScale[row] = scale;
    residualNorm1[row] = scale * norm(numbers.subarray(part));
    residualNorm2[row] = scale * norm(tail);
  }
}

/** Writes a row's numbers, scaled back, into `vector`. @returns `false` for the zero vector and one that is no number. */
export function dequantizeRow(rows: QuantizedColumns, row: number, vector: Float32Array): boolean {
  const scale = rows.pairScale[row];
  if (!(scale > 0)) return false;
  const part = rows.block0.length / rows.pairScale.length;
  let d = 0;
  for (const [block, size] of [
    [rows.block0, part],
    [rows.block1, part],
    [rows.block2, 2 * part],
  ] as const) {
    for (let at = row * size; at < (row + 1) * size && d < vector.length; at++) {
      vector[d++] = scale * block[at];
    }
  }
  return true;
}

export function norm(numbers: Int8Array | Int16Array | Float64Array): number {
  let squares = 0;
  for (let d = 0; d < numbers.length; d++) squares += numbers[d] * numbers[d];
  return Math.sqrt(squares);
}

export interface QuantizedQuery {
  readonly numbers: Int16Array;
  readonly scale: number;
  /** `PRUNING_FACTOR` times the norm of the query without block 0, and without blocks 0 and 1. */
  readonly bound1: number;
  readonly bound2: number;
}

export function quantizeQuery(vector: Float32Array): QuantizedQuery {
  const numbers = new Int16Array(rowStride(vector.length));
  let most = 0;
  let sum = 0;
  for (const x of vector) {
    most = Math.max(most, Math.abs(x));
    sum += Math.abs(x);
  }
  if (most === 0) return { numbers, scale: 0, bound1: 0, bound2: 0 };
  const scale = Math.min(MAX_INT16 / most, MAX_QUERY_SUM / sum);
  for (let d = 0; d < vector.length; d++) numbers[d] = Math.round(vector[d] * scale);
  const part = blockSize(numbers.length);
  const bound1 = PRUNING_FACTOR * norm(numbers.subarray(part));
  const bound2 = PRUNING_FACTOR * norm(numbers.subarray(2 * part));
  return { numbers, scale: 1 / scale, bound1, bound2 };
}
