import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hit, ndcg, recall, reciprocalRank } from '#src/eval/metrics.ts';

const judged = new Map([
  ['a', 2],
  ['b', 1],
  ['c', 0],
]);

describe('metrics', () => {
  it('are what they are by hand', () => {
    // DCG = 1/log2(2) + 2/log2(4) = 2; best = 2/log2(2) + 1/log2(3) = 2.6309
    expect(ndcg(['b', 'x', 'a'], judged, 10)).toBeCloseTo(2 / 2.6309, 4);
    expect(reciprocalRank(['c', 'x', 'a'], judged, 10)).toBeCloseTo(1 / 3);
    expect(hit(['c', 'x', 'a'], judged, 2)).toBe(0);
    expect(recall(['x', 'a'], judged, 10)).toBe(0.5);
  });

  it('count an unanswered question as 0', () => {
    for (const metric of [ndcg, reciprocalRank, hit, recall]) {
      expect(metric([], judged, 10)).toBe(0);
      expect(metric(['a'], new Map(), 10)).toBe(0);
    }
  });

  it('stay from 0 to 1, and at 1 for the best ranking', () => {
    const grades = fc.dictionary(
      fc.string({ minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 3 }),
      { minKeys: 1, maxKeys: 12 },
    );
    fc.assert(
      fc.property(grades, fc.array(fc.string({ maxLength: 3 })), (given, noise) => {
        const judgements = new Map(Object.entries(given));
        const ideal = [...judgements.keys()].sort(
          (x, y) => (judgements.get(y) ?? 0) - (judgements.get(x) ?? 0),
        );
        expect(ndcg(ideal, judgements, 10)).toBeCloseTo(1, 10);
        const score = ndcg([...new Set(noise)], judgements, 10);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});
