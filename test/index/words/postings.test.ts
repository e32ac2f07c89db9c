import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPostings, stretchOf, timesSaid } from '../../../src/index/words/postings.ts';
import { anyCorpus } from './corpus.ts';

describe('postings', () => {
  it('holds for each term its passages in speaking order', () => {
    const { terms, starts, passages } = buildPostings([['fire', 'hub'], [], ['hub', 'hub']]);
    expect([...terms]).toEqual([
      ['fire', 0],
      ['hub', 1],
    ]);
    expect([...starts]).toEqual([0, 1, 3]);
    expect([...passages]).toEqual([0, 0, 2]);
  });

  it('knows how long each passage is', () => {
    fc.assert(
      fc.property(anyCorpus, ({ passages, postings: { lengthBefore } }) => {
        const lengths = passages.map((_, p) => lengthBefore[p + 1] - lengthBefore[p]);
        expect(lengths).toEqual(passages.map(({ length }) => length));
      }),
    );
  });

  it('counts how often a term is said in any stretch', () => {
    fc.assert(
      fc.property(anyCorpus, fc.nat(), fc.nat(), ({ passages, postings }, x, y) => {
        const [from, to] = [x, y].map((end) => end % (passages.length + 1)).sort((a, b) => a - b);
        for (const [term, number] of postings.terms) {
          const said = passages.slice(from, to).flat();
          const times = said.filter((word) => word === term).length;
          const all = stretchOf(postings, number, 0, passages.length);
          expect(timesSaid(postings, all, from, to)).toBe(times);
        }
      }),
    );
  });

  it('is empty for no passages', () => {
    const { terms, starts, lengthBefore } = buildPostings([]);
    expect(terms.size).toBe(0);
    expect([...starts]).toEqual([0]);
    expect([...lengthBefore]).toEqual([0]);
  });
});
