import type { Pooling } from '../domain/model.ts';

/**
 * Takes the first state (`cls`) or the mean of those that are not padding (`mean`).
 *
 * @param states texts × length × dimensions, row by row; length is 1 where the model has taken the mean itself.
 * @param mask texts × pieces, 0 for padding.
 * @returns one vector for each text, of any length; the zero vector for a text without pieces.
 */
export function pool(
  states: Float32Array,
  [texts, length, dimensions]: readonly number[],
  mask: ArrayLike<bigint | number>,
  pooling: Pooling,
): Float32Array[] {
  const pieces = mask.length / texts;
  const isFirst = pooling === 'cls' || length === 1;
  return Array.from({ length: texts }, (_, text) => {
    const vector = new Float32Array(dimensions);
    for (let piece = 0; piece < pieces; piece++) {
      if (Number(mask[text * pieces + piece]) === 0) continue;
      const row = (text * length + (isFirst ? 0 : piece)) * dimensions;
      for (let d = 0; d < dimensions; d++) vector[d] += states[row + d];
      if (isFirst) break;
    }
    return vector;
  });
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
