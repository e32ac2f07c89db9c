import { describe, expect, it } from 'vitest';
import { normalize, pool } from '#src/embed/pooling.ts';

/** Two texts of up to three pieces, two dimensions. */
const STATES = Float32Array.of(1, 2, 3, 4, 50, 50, 5, 6, 50, 50, 50, 50);
const DIMS = [2, 3, 2];
const MASK = [1, 1, 0, 1, 0, 0];

const directions = (vectors: Float32Array[]) => vectors.map((vector) => [...normalize(vector)]);

describe('pool', () => {
  it('takes the mean of what is no padding', () => {
    const expected = directions([Float32Array.of(2, 3), Float32Array.of(5, 6)]);
    expect(directions(pool(STATES, DIMS, MASK, 'mean'))).toEqual(expected);
    const asInModels = MASK.map(BigInt);
    expect(directions(pool(STATES, DIMS, asInModels, 'mean'))).toEqual(expected);
  });

  it('takes the first state for cls', () => {
    expect(pool(STATES, DIMS, MASK, 'cls')).toEqual([Float32Array.of(1, 2), Float32Array.of(5, 6)]);
  });

  it.each(['cls', 'mean'] as const)(
    'takes the only state of a model that pools itself: %s',
    (pooling) => {
      const pooled = Float32Array.of(1, 2, 3, 4);
      const expected = [Float32Array.of(1, 2), Float32Array.of(3, 4)];
      expect(pool(pooled, [2, 1, 2], MASK, pooling)).toEqual(expected);
    },
  );

  it.each(['cls', 'mean'] as const)(
    'gives the zero vector to a text without pieces: %s',
    (pooling) => {
      const zero = Float32Array.of(0, 0);
      expect(pool(Float32Array.of(7, 7), [1, 1, 2], [0], pooling)).toEqual([zero]);
      expect(pool(Float32Array.of(7, 7, 8, 8), [2, 1, 2], [], pooling)).toEqual([zero, zero]);
      expect(pool(new Float32Array(), [2, 0, 2], [], pooling)).toEqual([zero, zero]);
    },
  );
});

describe('normalize', () => {
  it('brings a vector to length 1', () => {
    expect([...normalize(Float32Array.of(3, 4))]).toEqual([
      expect.closeTo(0.6),
      expect.closeTo(0.8),
    ]);
  });

  it('leaves the zero vector as it is', () => {
    expect([...normalize(Float32Array.of(0, 0))]).toEqual([0, 0]);
  });
});
