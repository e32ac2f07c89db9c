import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RankedCandidate, sortByScore, takeBest } from '#src/search/rank.ts';
import { candidate } from './candidates.ts';

const anyScored = fc
  .array(fc.constantFrom(-0.5, 0, 0.1, 0.2, 0.3), { maxLength: 40 })
  .map((scores) =>
    scores.map((score, at): RankedCandidate => {
      const passage = (at * 17) % 41;
      return { candidate: candidate({ passage }), score };
    }),
  );

describe('scored candidates', () => {
  it('come best first, and in speaking order where they score the same', () => {
    fc.assert(
      fc.property(anyScored, (scored) => {
        const expected = [...scored].sort(
          (a, b) => b.score - a.score || a.candidate.passage - b.candidate.passage,
        );
        expect(sortByScore(scored)).toEqual(expected);
      }),
    );
  });

  it('are the same taken without sorting all', () => {
    fc.assert(
      fc.property(anyScored, fc.integer({ min: 1, max: 45 }), (scored, count) => {
        const taken = takeBest(scored, count);
        expect(sortByScore(taken)).toEqual(sortByScore(scored).slice(0, count));
      }),
    );
  });
});
