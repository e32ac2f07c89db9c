/**
 * Context vectors. A window's vector is the sum of its passages' unit vectors, each weighted by its length; a passage's
 * context is the weighted sum of its windows' unit vectors. Contexts of neighbours are much alike, so retrieval scans one
 * vector for each pair of neighbours.
 */

import { CONTEXT_WEIGHTS, HALF_WEIGHT_TERMS } from '../../domain/weights.ts';
import { WINDOW_RADIUS } from '../../domain/windows.ts';
import { norm, type QuantizedColumns, QuantizedRows } from './quantize.ts';
import { unitScale } from './stored-vector.ts';

/** Raised whenever the same passages and weights would give other contexts: segments are rebuilt. */
export const CONTEXT_RULES_VERSION = 7;

/** Weight of a passage with so many terms in a window. */
export function passageWeight(terms: number): number {
  return terms / (terms + HALF_WEIGHT_TERMS);
}

/** A sum of this norm or less is rounding error. */
const ZERO_NORM = 1e-6;

export interface Contexts extends QuantizedColumns {
  /** First passage of each pair, then the number of all passages. A transcript's last passage may be alone. */
  readonly pairs: Uint32Array;
  /** The passages' own vectors, size × stride, and their scales. */
  readonly vectors: Int8Array;
  readonly passageScale: Float32Array;
  /** 1 / norm of the window's vector; 0 for the zero vector. */
  readonly nearInverseNorm: Float32Array;
  readonly aroundInverseNorm: Float32Array;
}

/**
 * @param vectors size × stride, as they are stored.
 * @param firsts first passage of each transcript, then the number of all passages.
 * @param lengthBefore terms of all passages before each, then of all.
 */
export function buildContexts(
  vectors: Int8Array,
  stride: number,
  firsts: ArrayLike<number>,
  lengthBefore: Uint32Array,
): Contexts {
  const size = firsts[firsts.length - 1];
  const passageScale = Float32Array.from({ length: size }, (_, p) =>
    unitScale(vectors.subarray(p * stride, (p + 1) * stride)),
  );
  const nearInverseNorm = new Float32Array(size);
  const aroundInverseNorm = new Float32Array(size);
  const pairs = cutPairs(firsts);
  const quantized = new QuantizedRows(pairs.length - 1, stride);
  const weights = Float64Array.from(
    passageScale,
    (scale, p) => scale * passageWeight(lengthBefore[p + 1] - lengthBefore[p]),
  );
  const nearSum = new SlidingSum(vectors, weights, stride);
  const aroundSum = new SlidingSum(vectors, weights, stride);
  const context = new Float64Array(stride);
  let t = 0;
  for (let pair = 0; pair + 1 < pairs.length; pair++) {
    while (firsts[t + 1] <= pairs[pair]) t++;
    context.fill(0);
    for (let p = pairs[pair]; p < pairs[pair + 1]; p++) {
      nearInverseNorm[p] = nearSum.slideTo(p, WINDOW_RADIUS.near, firsts[t], firsts[t + 1]);
      aroundInverseNorm[p] = aroundSum.slideTo(p, WINDOW_RADIUS.around, firsts[t], firsts[t + 1]);
      for (let d = 0; d < stride; d++) {
        context[d] +=
          CONTEXT_WEIGHTS.passage * passageScale[p] * vectors[p * stride + d] +
          CONTEXT_WEIGHTS.near * nearInverseNorm[p] * nearSum.sum[d] +
          CONTEXT_WEIGHTS.around * aroundInverseNorm[p] * aroundSum.sum[d];
      }
    }
    quantized.set(pair, normalizeVector(context));
  }
  return {
    vectors,
    passageScale,
    nearInverseNorm,
    aroundInverseNorm,
    pairs,
    ...quantized.columns,
  };
}

function cutPairs(firsts: ArrayLike<number>): Uint32Array {
  const pairs: number[] = [];
  for (let t = 0; t + 1 < firsts.length; t++) {
    for (let p = firsts[t]; p < firsts[t + 1]; p += 2) pairs.push(p);
  }
  return Uint32Array.from([...pairs, firsts[firsts.length - 1]]);
}

function normalizeVector(vector: Float64Array): Float64Array {
  const length = norm(vector);
  return length <= ZERO_NORM ? vector.fill(0) : vector.map((x) => x / length);
}

/** The weighted sum of a window that slides over the passages. */
class SlidingSum {
  readonly sum: Float64Array;
  readonly #vectors: Int8Array;
  readonly #weights: Float64Array;
  #from = 0;
  #to = 0;

  constructor(vectors: Int8Array, weights: Float64Array, stride: number) {
    this.sum = new Float64Array(stride);
    this.#vectors = vectors;
    this.#weights = weights;
  }

  /** Slides to the passages within `radius`. @returns 1 / norm of their sum; 0 for the zero vector. */
  slideTo(passage: number, radius: number, first: number, end: number): number {
    const from = Math.max(first, passage - radius);
    const to = Math.min(end, passage + radius + 1);
    if (from >= this.#to) {
      this.sum.fill(0);
      this.#from = from;
      this.#to = from;
    }
    while (this.#to < to) this.#add(this.#to++, 1);
    while (this.#from < from) this.#add(this.#from++, -1);
    const length = norm(this.sum);
    return length > ZERO_NORM ? 1 / length : 0;
  }

  #add(row: number, sign: number): void {
    const { sum } = this;
    const start = row * sum.length;
    const weight = sign * this.#weights[row];
    for (let d = 0; d < sum.length; d++) sum[d] += weight * this.#vectors[start + d];
  }
}
