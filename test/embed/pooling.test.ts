import { describe, expect, it } from 'vitest';
import { normalize, pool } from '../../src/embed/pooling.ts';

/** Two texts of up to three pieces, two dimensions. */
const STATES = Float32Array.of(1, 2, 3, 4, 50, 50, 5, 6, 50, 50, 50, 50);
const MASK = [1, 1, 0, 1, 0, 0];

const directions = (vectors: Float32Array[]) => vectors.map((vector) => [...normalize(vector)]);

describe('pool', () => {
  it('takes the mean of what is no padding', () => {
    const expected = directions([Float32Array.of(2, 3), Float32Array.of(5, 6)]);
    expect(directions(pool(STATES, MASK, 3, 2, 'mean'))).toEqual(expected);
    const asInModels = MASK.map(BigInt);
    expect(directions(pool(STATES, asInModels, 3, 2, 'mean'))).toEqual(expected);
  });

  it('takes the first state for cls', () => {
    expect(pool(STATES, MASK, 3, 2, 'cls')).toEqual([Float32Array.of(1, 2), Float32Array.of(5, 6)]);
  });

  it('takes nothing of a text that is all padding, or of no text', () => {
    expect(pool(Float32Array.of(7, 7), [0], 1, 2, 'mean')).toEqual([Float32Array.of(0, 0)]);
    expect(pool(new Float32Array(), [], 3, 2, 'mean')).toEqual([]);
  });
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
