import { describe, expect, it } from 'vitest';
import { pad } from '#src/embed/padding.ts';

describe('pad', () => {
  it('fills rows up to the longest and tells what is filling', () => {
    expect(pad([[5, 6, 7], [8], []], 9, 512)).toEqual({
      ids: BigInt64Array.of(5n, 6n, 7n, 8n, 9n, 9n, 9n, 9n, 9n),
      mask: BigInt64Array.of(1n, 1n, 1n, 1n, 0n, 0n, 0n, 0n, 0n),
      dims: [3, 3],
    });
  });

  it('cuts rows where they get too long', () => {
    expect(pad([[5, 6, 7], [8]], 0, 2)).toEqual({
      ids: BigInt64Array.of(5n, 6n, 8n, 0n),
      mask: BigInt64Array.of(1n, 1n, 1n, 0n),
      dims: [2, 2],
    });
  });

  it('gives rows without ids no width', () => {
    expect(pad([[], []], 0, 512).dims).toEqual([2, 0]);
  });
});
