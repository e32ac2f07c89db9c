/** Exact nearest neighbours by brute force over context vectors in 32-bit floats. */

import { CONTEXT_WEIGHTS } from '#src/domain/weights.ts';
import { WINDOW_RADIUS } from '#src/domain/windows.ts';
import { TopK } from '#src/index/retrieve/top-k.ts';
import type { Columns } from '#src/index/segment/columns.ts';
import { passageWeight } from '#src/index/vectors/context.ts';

export function buildContextVectors(columns: Columns): Float32Array[] {
  const { firsts, vectors, passageScale, nearInverseNorm, aroundInverseNorm, lengthBefore } =
    columns;
  const size = columns.rows.length;
  const stride = vectors.length / size;
  const contexts = Array.from({ length: size }, () => new Float32Array(stride));
  for (let t = 0; t + 1 < firsts.length; t++) {
    for (let p = firsts[t]; p < firsts[t + 1]; p++) {
      for (const [weight, reach, scale] of [
        [CONTEXT_WEIGHTS.passage, 0, 1],
        [CONTEXT_WEIGHTS.near, WINDOW_RADIUS.near, nearInverseNorm[p]],
        [CONTEXT_WEIGHTS.around, WINDOW_RADIUS.around, aroundInverseNorm[p]],
      ]) {
        const to = Math.min(firsts[t + 1], p + reach + 1);
        for (let q = Math.max(firsts[t], p - reach); q < to; q++) {
          const length = reach === 0 ? 1 : passageWeight(lengthBefore[q + 1] - lengthBefore[q]);
          const factor = weight * scale * passageScale[q] * length;
          for (let d = 0; d < stride; d++) contexts[p][d] += factor * vectors[q * stride + d];
        }
      }
    }
  }
  return contexts;
}

/** The k nearest, nearest first. */
export function exactNearest(
  contexts: readonly Float32Array[],
  question: Float32Array,
  k: number,
  allowed: (passage: number) => boolean = () => true,
): number[] {
  const top = new TopK(k);
  contexts.forEach((context, passage) => {
    if (!allowed(passage)) return;
    let sum = 0;
    for (let d = 0; d < question.length; d++) sum += context[d] * question[d];
    top.offer(passage, sum);
  });
  return top.sorted();
}
