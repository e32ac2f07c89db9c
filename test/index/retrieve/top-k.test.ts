import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TopK } from '#src/index/retrieve/top-k.ts';

function best(scores: readonly number[], k: number): number[] {
  const top = new TopK(k);
  scores.forEach((score, number) => {
    top.offer(number, score);
  });
  return top.sorted();
}

describe('Top', () => {
  it('keeps the best, best first', () => {
    expect(best([0.1, 0.9, -1, 0.5], 2)).toEqual([1, 3]);
    expect(best([0.1, 0.9], 5)).toEqual([1, 0]);
    expect(best([0.1, 0.9], 0)).toEqual([]);
    expect(best([], 3)).toEqual([]);
  });

  it('is what sorting all and cutting gives, the smaller number first among equals', () => {
    const score = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true }));
    fc.assert(
      fc.property(fc.array(score), fc.nat(20), (scores, k) => {
        const sorted = [...scores.keys()].sort((a, b) => scores[b] - scores[a] || a - b);
        expect(best(scores, k)).toEqual(sorted.slice(0, k));
      }),
    );
  });
});
