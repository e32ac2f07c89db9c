import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPostings, findTerm, MAX_BYTE, postingsFor } from '#src/index/postings/postings.ts';
import { anyCorpus } from '../retrieve/corpus.ts';

const anyPassages = fc.array(
  fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }), { maxLength: 6 }),
  { maxLength: 10 },
);

describe('postings', () => {
  it('hold for each term its passages in speaking order, and how often it is said there', () => {
    const postings = buildPostings([['hub', 'fire'], [], ['hub', 'hub']]);
    expect([...postingsFor(postings, 'hub')]).toEqual([0, 2]);
    expect([...postingsFor(postings, 'fire')]).toEqual([0]);
    expect([...postingsFor(postings, 'kelp')]).toEqual([]);
    expect([...postings.frequencies]).toEqual([1, 1, 2]);
  });

  it('know every term in any script, and no other', () => {
    fc.assert(
      fc.property(anyPassages, fc.string({ unit: 'grapheme' }), (passages, other) => {
        const postings = buildPostings(passages);
        const all = new Set(passages.flat());
        expect(new Set([...all].map((term) => findTerm(postings, term)))).toEqual(
          new Set([...all].map((_, at) => at)),
        );
        for (const term of all) {
          const holders = passages.flatMap((said, p) => (said.includes(term) ? p : []));
          expect([...postingsFor(postings, term)]).toEqual(holders);
        }
        if (!all.has(other)) expect(findTerm(postings, other)).toBe(-1);
      }),
    );
  });

  it('know how long each passage is', () => {
    fc.assert(
      fc.property(anyCorpus, ({ passages, postings: { lengthBefore } }) => {
        const lengths = passages.map((_, p) => lengthBefore[p + 1] - lengthBefore[p]);
        expect(lengths).toEqual(passages.map(({ length }) => length));
      }),
    );
  });

  it('count no further than a byte goes', () => {
    const endless = new Array<string>(MAX_BYTE + 45).fill('no');
    expect([...buildPostings([endless]).frequencies]).toEqual([MAX_BYTE]);
  });

  it('are empty for no passages', () => {
    const postings = buildPostings([]);
    expect([...postings.postingOffsets]).toEqual([0]);
    expect([...postings.lengthBefore]).toEqual([0]);
    expect(findTerm(postings, 'fire')).toBe(-1);
  });
});
