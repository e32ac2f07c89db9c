/** Contexts in 32-bit floats and their exact order, as slowly as it takes. */

import { NEIGHBOURS } from '../src/index/levels.ts';
import type { Columns } from '../src/index/segment/columns.ts';
import { Top } from '../src/index/top.ts';
import { WEIGHTS, weightOf } from '../src/index/vectors/context.ts';

export function contextsOf(columns: Columns): Float32Array[] {
  const { firsts, vectors, units, near, around, lengthBefore } = columns;
  const size = columns.rows.length;
  const stride = vectors.length / size;
  const contexts = Array.from({ length: size }, () => new Float32Array(stride));
  for (let t = 0; t + 1 < firsts.length; t++) {
    for (let p = firsts[t]; p < firsts[t + 1]; p++) {
      for (const [weight, reach, scale] of [
        [WEIGHTS.passage, 0, 1],
        [WEIGHTS.near, NEIGHBOURS.near, near[p]],
        [WEIGHTS.around, NEIGHBOURS.around, around[p]],
      ]) {
        const to = Math.min(firsts[t + 1], p + reach + 1);
        for (let q = Math.max(firsts[t], p - reach); q < to; q++) {
          const said = reach === 0 ? 1 : weightOf(lengthBefore[q + 1] - lengthBefore[q]);
          const factor = weight * scale * units[q] * said;
          for (let d = 0; d < stride; d++) contexts[p][d] += factor * vectors[q * stride + d];
        }
      }
    }
  }
  return contexts;
}

/** The k nearest, nearest first. @param allowed all, where it is left out. */
export function exactNearest(
  contexts: readonly Float32Array[],
  question: Float32Array,
  k: number,
  allowed: (passage: number) => boolean = () => true,
): number[] {
  const top = new Top(k);
  contexts.forEach((context, passage) => {
    if (!allowed(passage)) return;
    let sum = 0;
    for (let d = 0; d < question.length; d++) sum += context[d] * question[d];
    top.offer(passage, sum);
  });
  return top.best();
}
