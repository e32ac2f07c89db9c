import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from '../../src/embed/pooling.ts';
import { summing } from '../../src/embed/summing.ts';

const LONGEST = 40;

/** A table of a width that sum.wat takes, scales above zero, and ids of its rows. */
const given = fc
  .record({ count: fc.integer({ min: 1, max: 9 }), width: fc.constantFrom(32, 64, 96) })
  .chain(({ count, width }) =>
    fc.record({
      width: fc.constant(width),
      rows: fc.int8Array({ minLength: count * width, maxLength: count * width }),
      scales: fc.float32Array({
        minLength: count,
        maxLength: count,
        min: 2 ** -10,
        max: 1,
        noNaN: true,
      }),
      ids: fc.array(fc.nat(count - 1), { maxLength: LONGEST }),
    }),
  );

const bytesOf = ({ buffer, byteOffset, byteLength }: Int8Array | Float32Array) =>
  new Uint8Array(buffer, byteOffset, byteLength);

describe('summing', () => {
  it('gives the direction of the sum of the rows, each times its scale', () => {
    fc.assert(
      fc.property(given, ({ width, rows, scales, ids }) => {
        const vectorOf = summing({ width, rows: bytesOf(rows), scales: bytesOf(scales) }, LONGEST);
        const sum = Float32Array.from({ length: width }, (_, d) =>
          ids.reduce((total, id) => total + rows[id * width + d] * scales[id], 0),
        );
        const length = Math.hypot(...sum);
        const vector = vectorOf(ids);
        // What cancels out leaves rounding alone, which points anywhere.
        fc.pre(length === 0 || length > 0.1);
        expect([...vector]).toEqual([...normalize(sum)].map((x) => expect.closeTo(x, 4)));
      }),
    );
  });

  const table = { width: 32, rows: new Uint8Array(64).fill(1, 32), scales: new Uint8Array(8) };
  new Float32Array(table.scales.buffer).fill(1);
  const vectorOf = summing(table, 3);

  it('is the zero vector for nothing, and each vector its own', () => {
    const [none, some] = [vectorOf([]), vectorOf([1])];
    expect(Math.hypot(...none)).toBe(0);
    expect(Math.hypot(...some)).toBeCloseTo(1, 6);
    vectorOf([0]);
    expect(Math.hypot(...some)).toBeCloseTo(1, 6);
  });

  it('cuts off what is longer than the model takes', () => {
    expect(Math.hypot(...vectorOf([0, 0, 0, 1]))).toBe(0);
  });

  it('refuses a piece that the table does not hold', () => {
    expect(() => vectorOf([2])).toThrow('piece 2 has no row');
  });
});
