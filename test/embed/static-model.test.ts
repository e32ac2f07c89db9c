import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from '#src/embed/pooling.ts';
import { staticModel } from '#src/embed/static-model.ts';

const LONGEST = 40;
const LEVELS = 32_767;

const bytesOf = ({ buffer, byteOffset, byteLength }: Int8Array) =>
  new Uint8Array(buffer, byteOffset, byteLength);

const floats = (length: number) =>
  fc.float32Array({ minLength: length, maxLength: length, min: -1, max: 1, noNaN: true });

/** A model of sizes that static-model.wat takes, and ids of its rows. Scales are whole numbers of 16 bits. */
const given = fc
  .record({
    count: fc.integer({ min: 1, max: 9 }),
    width: fc.constantFrom(32, 64, 96),
    hidden: fc.constantFrom(32, 64),
  })
  .chain(({ count, width, hidden }) =>
    fc.record({
      width: fc.constant(width),
      hidden: fc.constant(hidden),
      rows: fc.int8Array({ minLength: count * width, maxLength: count * width }),
      scales: fc
        .array(fc.integer({ min: 1, max: LEVELS }), { minLength: count, maxLength: count })
        .map((levels) => Float32Array.from([LEVELS, ...levels.slice(1)])),
      inward: floats(width * hidden),
      bias: floats(hidden),
      outward: floats(hidden * width),
      ids: fc.array(fc.nat(count - 1), { minLength: 1, maxLength: LONGEST }),
    }),
  );

/** Row × matrix. */
const times = (row: Float32Array, matrix: Float32Array, width: number) =>
  Float32Array.from({ length: width }, (_, column) =>
    row.reduce((sum, x, at) => sum + x * matrix[at * width + column], 0),
  );

describe('a static model', () => {
  it('sums rows, each times its scale, and corrects the sum by a hidden layer', () => {
    fc.assert(
      fc.property(given, ({ width, hidden, rows, scales, inward, bias, outward, ids }) => {
        const vectorOf = staticModel(
          {
            width,
            hidden,
            copyRows: (target) => target.set(bytesOf(rows)),
            scales,
            inward,
            bias,
            outward,
          },
          LONGEST,
        );
        const sum = Float32Array.from({ length: width }, (_, d) =>
          ids.reduce((total, id) => total + rows[id * width + d] * scales[id], 0),
        );
        const mean = normalize(sum);
        const inner = times(mean, inward, hidden).map((x, at) => Math.max(0, x + bias[at]));
        const expected = times(inner, outward, width).map((x, d) => x + mean[d]);
        // What cancels out leaves rounding alone, which points anywhere.
        fc.pre(Math.hypot(...expected) > 0.01);
        const vector = [...vectorOf(ids)];
        expect(vector).toEqual([...normalize(expected)].map((x) => expect.closeTo(x, 3)));
      }),
    );
  });

  const width = 32;
  const one = {
    width,
    hidden: width,
    copyRows: (target: Uint8Array) => target.fill(1, width),
    scales: Float32Array.of(1, 1),
    inward: new Float32Array(width * width),
    bias: new Float32Array(width),
    outward: new Float32Array(width * width),
  };
  const vectorOf = staticModel(one, 3);

  it('gives the zero vector for nothing, and each text a vector of its own', () => {
    const [none, some] = [vectorOf([]), vectorOf([1])];
    expect(Math.hypot(...none)).toBe(0);
    expect(Math.hypot(...some)).toBeCloseTo(1, 6);
    vectorOf([0]);
    expect(Math.hypot(...some)).toBeCloseTo(1, 6);
  });

  it('cuts off what is longer than the model takes, whether even or odd', () => {
    expect(Math.hypot(...vectorOf([0, 0, 0, 1]))).toBe(0);
    expect(Math.hypot(...vectorOf([0, 0, 1]))).toBeCloseTo(1, 6);
  });

  it('holds as many of the largest numbers as the model takes tokens', () => {
    const copyRows = (target: Uint8Array) => target.fill(128);
    const long = staticModel({ ...one, copyRows }, 512);
    const vector = long(new Array<number>(512).fill(1));
    expect([...vector]).toEqual(new Array(width).fill(expect.closeTo(-1 / Math.sqrt(width), 5)));
  });

  it('refuses a token that the table does not hold', () => {
    expect(() => vectorOf([2])).toThrow('token 2 has no row');
  });
});
