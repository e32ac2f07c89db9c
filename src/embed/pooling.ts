/** From a model's states, one per word piece, to one vector per text. */

import type { Pooling } from './embedder.ts';

/**
 * Takes the first state (`cls`) or the mean of those that are not padding (`mean`).
 *
 * @param states batch × length × dimensions, row by row.
 * @param mask batch × length, 0 for padding.
 * @returns one vector of `dimensions` for each text of the batch, of any length.
 */
export function pool(
  states: Float32Array,
  mask: ArrayLike<bigint | number>,
  length: number,
  dimensions: number,
  pooling: Pooling,
): Float32Array[] {
  const vectors: Float32Array[] = [];
  const size = length * dimensions;
  for (let text = 0; text * size < states.length; text++) {
    const first = text * size;
    if (pooling === 'cls') {
      vectors.push(states.slice(first, first + dimensions));
      continue;
    }
    const sum = new Float32Array(dimensions);
    for (let piece = 0; piece < length; piece++) {
      if (Number(mask[text * length + piece]) === 0) continue;
      const row = first + piece * dimensions;
      for (let d = 0; d < dimensions; d++) sum[d] += states[row + d];
    }
    vectors.push(sum);
  }
  return vectors;
}

/** The vector at length 1, in place; the zero vector stays as it is. */
export function normalize(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const x of vector) squares += x * x;
  if (squares === 0) return vector;
  const scale = 1 / Math.sqrt(squares);
  for (let d = 0; d < vector.length; d++) vector[d] *= scale;
  return vector;
}
