/**
 * Vectors of passages and of the speech around them. A stretch's vector is the sum of its passages' vectors at length 1,
 * each weighed by how much is said in it, so its cosine with a question is the sum of theirs, weighed likewise and
 * divided by the length of that sum. A passage's context
 * is the stretches' vectors weighed and added up. Those of neighbours are much alike: what is looked through for
 * candidates is one vector for each pair, in the direction of their contexts together.
 */

import { WINDOW_RADIUS } from '../../domain/windows.ts';
import { norm, type QuantizedColumns, QuantizedRows, quantizeRows } from './quantize.ts';

/** Raised whenever the same passages would give other contexts, so that what is on disk is made anew. */
export const CONTEXT_RULES_VERSION = 7;

/** What each level counts for when candidates are looked for. Source: BENCHMARKS.md. */
export const CONTEXT_WEIGHTS = { passage: 0.5, near: 0.3, around: 0.3 } as const;

/** Terms of a passage that counts half for a stretch of speech: "Yeah, exactly." tells little of what it is about. */
const HALF_WEIGHT_TERMS = 10;

/** What a passage counts for a stretch of speech. Source: BENCHMARKS.md. @param terms that it has. */
export function passageWeight(terms: number): number {
  return terms / (terms + HALF_WEIGHT_TERMS);
}

/** A sum no longer than this is what rounding leaves of nothing. */
const ZERO_NORM = 1e-6;

/** Pairs, to be looked through, and what the cosines of their passages' contexts are made of. */
export interface Contexts extends QuantizedColumns {
  /** The first passage of each pair, and at the end the number of all passages. A last one may be without another. */
  readonly pairs: Uint32Array;
  /** The passages' own vectors, size × stride, and what the numbers of each are to be multiplied with. */
  readonly vectors: Int8Array;
  readonly passageScale: Float32Array;
  /** 1 / the length of the weighed sum of the vectors within the level's reach, or 0 where that is 0. */
  readonly nearInverseNorm: Float32Array;
  readonly aroundInverseNorm: Float32Array;
}

/**
 * @param vectors size × stride, each row of length 1, or 0 where nothing is said.
 * @param firsts the first passage of each transcript, and at the end the number of all passages.
 * @param lengthBefore how many terms all passages before each have, and at the end all.
 */
export function buildContexts(
  vectors: Float32Array,
  stride: number,
  firsts: ArrayLike<number>,
  lengthBefore: Uint32Array,
): Contexts {
  const size = firsts[firsts.length - 1];
  const nearInverseNorm = new Float32Array(size);
  const aroundInverseNorm = new Float32Array(size);
  const pairs = cutPairs(firsts);
  const compact = new QuantizedRows(pairs.length - 1, stride);
  const weights = Float64Array.from(nearInverseNorm, (_, p) =>
    passageWeight(lengthBefore[p + 1] - lengthBefore[p]),
  );
  const nearSum = new SlidingSum(vectors, weights, stride);
  const aroundSum = new SlidingSum(vectors, weights, stride);
  const context = new Float64Array(stride);
  let t = 0;
  for (let pair = 0; pair + 1 < pairs.length; pair++) {
    while (firsts[t + 1] <= pairs[pair]) t++;
    context.fill(0);
    for (let p = pairs[pair]; p < pairs[pair + 1]; p++) {
      nearInverseNorm[p] = nearSum.around(p, WINDOW_RADIUS.near, firsts[t], firsts[t + 1]);
      aroundInverseNorm[p] = aroundSum.around(p, WINDOW_RADIUS.around, firsts[t], firsts[t + 1]);
      for (let d = 0; d < stride; d++) {
        context[d] +=
          CONTEXT_WEIGHTS.passage * vectors[p * stride + d] +
          CONTEXT_WEIGHTS.near * nearInverseNorm[p] * nearSum.sum[d] +
          CONTEXT_WEIGHTS.around * aroundInverseNorm[p] * aroundSum.sum[d];
      }
    }
    compact.set(pair, normalizeVector(context));
  }
  return {
    ...quantizeRows(vectors, stride),
    nearInverseNorm,
    aroundInverseNorm,
    pairs,
    ...compact.columns,
  };
}

/** Every two neighbours of a transcript. */
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

/** The weighed sum of a stretch that slides over the passages: what enters is added, what leaves is taken away. */
class SlidingSum {
  readonly sum: Float64Array;
  readonly #vectors: Float32Array;
  readonly #weights: Float64Array;
  #from = 0;
  #to = 0;

  constructor(vectors: Float32Array, weights: Float64Array, stride: number) {
    this.sum = new Float64Array(stride);
    this.#vectors = vectors;
    this.#weights = weights;
  }

  /** Slides to the passages within reach. @returns 1 / the length of their sum, or 0 where that is 0. */
  around(passage: number, reach: number, first: number, end: number): number {
    const from = Math.max(first, passage - reach);
    const to = Math.min(end, passage + reach + 1);
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
