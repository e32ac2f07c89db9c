/** A stored vector keeps its direction. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toStoredVector, unitScale } from '#src/index/vectors/stored-vector.ts';
import { randomVectors } from '../../support.ts';

describe('a vector in 8 bits', () => {
  it('has length 1 again, and nearly its direction', () => {
    fc.assert(
      fc.property(fc.constantFrom(2, 7, 64, 256, 384), fc.integer(), (dimensions, seed) => {
        const vector = randomVectors(1, dimensions, seed);
        const numbers = toStoredVector(vector);
        const scale = unitScale(numbers);
        expect(numbers.byteLength).toBe(dimensions);
        expect(Math.hypot(...numbers) * scale).toBeCloseTo(1, 6);
        const cosine = vector.reduce((sum, x, d) => sum + x * numbers[d] * scale, 0);
        expect(cosine).toBeGreaterThan(0.9995);
      }),
    );
  });

  it('does not change when it is stored again', () => {
    const numbers = toStoredVector(randomVectors(1, 100));
    const back = Float32Array.from(numbers, (x) => x * unitScale(numbers));
    expect(toStoredVector(back)).toEqual(numbers);
  });

  it('is all zeros for the zero vector, and for one that is no number', () => {
    for (const vector of [new Float32Array(5), Float32Array.of(0.5, Number.NaN, 0.5)]) {
      const numbers = toStoredVector(vector);
      expect(numbers.every((x) => x === 0)).toBe(true);
      expect(unitScale(numbers)).toBe(0);
    }
  });
});
