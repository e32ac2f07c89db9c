import type { Pooling } from '../domain/model.ts';

/**
 * Takes each text's first state (`cls`) or the sum of those that are not padding (`mean`, not normalized).
 *
 * @param states texts × length × dimensions; length is 1 where the model pools itself.
 * @param mask texts × tokens, 0 for padding. A text without tokens gets the zero vector.
 */
export function pool(
  states: Float32Array,
  [texts, length, dimensions]: readonly number[],
  mask: ArrayLike<bigint | number>,
  pooling: Pooling,
): Float32Array[] {
  const tokens = mask.length / texts;
  const isFirst = pooling === 'cls' || length === 1;
  return Array.from({ length: texts }, (_, text) => {
    const vector = new Float32Array(dimensions);
    for (let token = 0; token < tokens; token++) {
      if (Number(mask[text * tokens + token]) === 0) continue;
      const row = (text * length + (isFirst ? 0 : token)) * dimensions;
      for (let d = 0; d < dimensions; d++) vector[d] += states[row + d];
      if (isFirst) break;
    }
    return vector;
  });
}

/** Scales a vector to length 1, in place; the zero vector stays. */
export function normalize(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const x of vector) squares += x * x;
  if (squares === 0) return vector;
  const scale = 1 / Math.sqrt(squares);
  for (let d = 0; d < vector.length; d++) vector[d] *= scale;
  return vector;
}
