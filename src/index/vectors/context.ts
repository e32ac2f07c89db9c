/**
 * Vectors of passages and of the speech around them. A stretch's vector is the sum of its passages' vectors at
 * length 1, so its cosine with a question is the sum of theirs, divided by the length of that sum.
 */

import { forLevels, LEVELS, type Level, type Ranges } from '../levels.ts';
import { type Allowed, Top } from '../top.ts';

/** What each level counts for when candidates are looked for. Source: BENCHMARKS.md. */
const WEIGHTS: Readonly<Record<Level, number>> = {
  passage: 0.5,
  near: 0.2,
  around: 0.2,
  transcript: 0.2,
};

/** The cosines of one question with a passage and the speech around it. */
export type CosinesOf = (passage: number) => Record<Level, number>;

export class ContextVectors {
  readonly dimensions: number;
  readonly size: number;
  readonly #vectors: Float32Array;
  readonly #levels: Record<Level, Ranges>;
  /** For each passage and level, 1 / the length of its stretch's sum, or 0 where that sum is 0. */
  readonly #scales: Record<Level, Float32Array>;
  /** The sum of each transcript, standing at the row of its first passage's transcript number. */
  readonly #transcriptSums: Float32Array;
  readonly #transcriptOf: Uint32Array;

  /**
   * @param vectors size × dimensions, each row of length 1.
   * @param firsts the first passage of each transcript, and at the end the number of all passages.
   */
  constructor(
    vectors: Float32Array,
    dimensions: number,
    levels: Record<Level, Ranges>,
    firsts: ArrayLike<number>,
  ) {
    this.dimensions = dimensions;
    this.size = vectors.length / dimensions;
    this.#vectors = vectors;
    this.#levels = levels;
    this.#scales = forLevels(() => new Float32Array(this.size));
    this.#transcriptSums = new Float32Array((firsts.length - 1) * dimensions);
    this.#transcriptOf = new Uint32Array(this.size);
    for (let t = 0; t + 1 < firsts.length; t++) {
      this.#transcriptOf.fill(t, firsts[t], firsts[t + 1]);
    }
    for (const level of LEVELS) {
      this.#eachSum(level, (passage, sum) => {
        this.#scales[level][passage] = inverse(Math.sqrt(dot(sum, 0, sum, 0, dimensions)));
        if (level === 'transcript') {
          this.#transcriptSums.set(sum, this.#transcriptOf[passage] * dimensions);
        }
      });
    }
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

  /** Scores passages against one question; each passage's own cosine is computed once at most. */
  scorer(question: Float32Array): CosinesOf {
    const passageDot = remember(this.#vectors, question, this.size);
    const transcripts = this.#transcriptSums.length / this.dimensions;
    const transcriptDot = remember(this.#transcriptSums, question, transcripts);
    const stretchDot = (p: number, { from, to }: Ranges) => {
      let sum = 0;
      for (let q = from[p]; q < to[p]; q++) sum += passageDot(q);
      return sum;
    };
    const { near, around } = this.#levels;
    const scales = this.#scales;
    return (p) => ({
      passage: passageDot(p) * scales.passage[p],
      near: stretchDot(p, near) * scales.near[p],
      around: stretchDot(p, around) * scales.around[p],
      transcript: transcriptDot(this.#transcriptOf[p]) * scales.transcript[p],
    });
  }

  /**
   * Each passage with its context as one vector, whose inner product with a question is what `top` ranks by.
   * The vector is only good until the next.
   */
  forEachContext(visit: (passage: number, context: Float64Array) => void): void {
    const D = this.dimensions;
    const contexts = new Float64Array(this.size * D);
    for (const level of LEVELS) {
      this.#eachSum(level, (passage, sum) => {
        const weight = WEIGHTS[level] * this.#scales[level][passage];
        for (let d = 0; d < D; d++) contexts[passage * D + d] += weight * sum[d];
      });
    }
    for (let p = 0; p < this.size; p++) visit(p, contexts.subarray(p * D, (p + 1) * D));
  }

  /** Slides a level's stretch over the passages, adding what enters and taking away what leaves. */
  #eachSum(level: Level, visit: (passage: number, sum: Float64Array) => void): void {
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

function weigh(cosines: Record<Level, number>): number {
  let sum = 0;
  for (const level of LEVELS) sum += WEIGHTS[level] * cosines[level];
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

function inverse(x: number): number {
  return x > 0 ? 1 / x : 0;
}
