/**
 * Vectors of passages and of the speech around them. A stretch's vector is the sum of its passages' vectors at
 * length 1, so its cosine with a question is the sum of theirs, divided by the length of that sum.
 */

import { MEANING_LEVELS, type MeaningLevel, type Ranges } from '../levels.ts';
import { type Allowed, Top } from '../top.ts';

/** Raised whenever the same passages would give other contexts, so that a graph on disk is built anew. */
export const CONTEXT_RULES_VERSION = 1;

/** What each level counts for when candidates are looked for. Source: BENCHMARKS.md. */
const WEIGHTS: Readonly<Record<MeaningLevel, number>> = { passage: 0.5, near: 0.3, around: 0.3 };

/** A sum no longer than this is what rounding leaves of nothing. */
const SILENCE = 1e-6;

export type Cosines = Readonly<Record<MeaningLevel, number>>;

export class ContextVectors {
  readonly dimensions: number;
  readonly size: number;
  readonly #vectors: Float32Array;
  readonly #levels: Record<MeaningLevel, Ranges>;
  /** For each passage and level, 1 / the length of its stretch's sum, or 0 where that sum is 0. */
  readonly #scales: Record<MeaningLevel, Float32Array>;

  /** @param vectors size × dimensions, each row of length 1. */
  constructor(vectors: Float32Array, dimensions: number, levels: Record<MeaningLevel, Ranges>) {
    this.dimensions = dimensions;
    this.size = vectors.length / dimensions;
    this.#vectors = vectors;
    this.#levels = levels;
    const scalesOf = (level: MeaningLevel) => {
      const scales = new Float32Array(this.size);
      this.#eachSum(level, (passage, sum) => {
        scales[passage] = inverse(Math.sqrt(dot(sum, 0, sum, 0, dimensions)));
      });
      return scales;
    };
    this.#scales = {
      passage: scalesOf('passage'),
      near: scalesOf('near'),
      around: scalesOf('around'),
    };
  }

  /** The k passages whose context, weighed level by level, is nearest to the question; by an exact scan. */
  top(question: Float32Array, allowed: Allowed, k: number): number[] {
    const cosines = this.scorer(question);
    const top = new Top(k);
    for (let p = 0; p < this.size; p++) {
      if (allowed === null || allowed[p] === 1) top.offer(p, weigh(cosines(p)));
    }
    return top.best();
  }

  /** Cosines of passages and what is around them with one question; each inner product is computed once at most. */
  scorer(question: Float32Array): (passage: number) => Cosines {
    const dotOf = remember(this.#vectors, question, this.size);
    const { near, around } = this.#levels;
    const scales = this.#scales;
    const stretch = ({ from, to }: Ranges, p: number) => {
      let sum = 0;
      for (let q = from[p]; q < to[p]; q++) sum += dotOf(q);
      return sum;
    };
    return (p) => ({
      passage: dotOf(p) * scales.passage[p],
      near: stretch(near, p) * scales.near[p],
      around: stretch(around, p) * scales.around[p],
    });
  }

  /**
   * Each passage with its context as one vector, whose inner product with a question is what `top` ranks by.
   * The vector is only good until the next.
   */
  forEachContext(visit: (passage: number, context: Float64Array) => void): void {
    const D = this.dimensions;
    const contexts = new Float64Array(this.size * D);
    for (const level of MEANING_LEVELS) {
      this.#eachSum(level, (passage, sum) => {
        const weight = WEIGHTS[level] * this.#scales[level][passage];
        for (let d = 0; d < D; d++) contexts[passage * D + d] += weight * sum[d];
      });
    }
    for (let p = 0; p < this.size; p++) visit(p, contexts.subarray(p * D, (p + 1) * D));
  }

  /** Slides a level's stretch over the passages, adding what enters and taking away what leaves. */
  #eachSum(level: MeaningLevel, visit: (passage: number, sum: Float64Array) => void): void {
    const { from, to } = this.#levels[level];
    const D = this.dimensions;
    const sum = new Float64Array(D);
    let start = 0;
    let end = 0;
    const add = (row: number, sign: number) => {
      for (let d = 0; d < D; d++) sum[d] += sign * this.#vectors[row * D + d];
    };
    for (let p = 0; p < this.size; p++) {
      if (from[p] >= end) {
        sum.fill(0);
        start = from[p];
        end = from[p];
      }
      while (end < to[p]) add(end++, 1);
      while (start < from[p]) add(start++, -1);
      visit(p, sum);
    }
  }
}

function weigh(cosines: Cosines): number {
  let sum = 0;
  for (const level of MEANING_LEVELS) sum += WEIGHTS[level] * cosines[level];
  return sum;
}

/** Inner products of rows with one vector, each computed when first asked for. */
function remember(rows: Float32Array, vector: Float32Array, size: number): (row: number) => number {
  const known = new Float32Array(size).fill(Number.NaN);
  const D = vector.length;
  return (row) => {
    const value = known[row];
    if (!Number.isNaN(value)) return value;
    known[row] = dot(rows, row * D, vector, 0, D);
    return known[row];
  };
}

type Floats = Float32Array | Float64Array;

/** Four sums side by side: one long chain of additions would leave the processor waiting. */
function dot(a: Floats, aAt: number, b: Floats, bAt: number, length: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let i = 0;
  for (; i + 3 < length; i += 4) {
    s0 += a[aAt + i] * b[bAt + i];
    s1 += a[aAt + i + 1] * b[bAt + i + 1];
    s2 += a[aAt + i + 2] * b[bAt + i + 2];
    s3 += a[aAt + i + 3] * b[bAt + i + 3];
  }
  for (; i < length; i++) s0 += a[aAt + i] * b[bAt + i];
  return s0 + s1 + s2 + s3;
}

function inverse(length: number): number {
  return length > SILENCE ? 1 / length : 0;
}
