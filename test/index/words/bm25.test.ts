import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS } from '../../../src/index/levels.ts';
import { b, k1 } from '../../../src/index/words/bm25.ts';
import { anyCorpus, anyTerms, corpusOf, textbookBm25 } from './corpus.ts';

/** `top` adds up in single precision. */
const SINGLE_PRECISION = 1e-5;

describe('BM25', () => {
  it('is what it is by hand', () => {
    const { bm25 } = corpusOf([[['loss', 'loss']], [['gain']]]);
    const shareOf = bm25.scorer(bm25.wanted(['loss', 'unsaid', 'loss']));
    // Two passages of 1.5 terms on average; ln 2 for a term in one of them, ln 6 for one in none.
    const bm25OfLoss = (Math.log(2) * 2 * (k1 + 1)) / (2 + k1 * (1 - b + (b * 2) / 1.5));
    const most = (Math.log(2) + Math.log(6)) * (k1 + 1);
    expect(shareOf(0).passage).toBeCloseTo(bm25OfLoss / most, 9);
    expect(shareOf(1).passage).toBe(0);
    expect([k1, b, shareOf(0).passage.toFixed(4)]).toEqual([0.6, 0.75, '0.2029']);
  });

  it('is the textbook’s at every level', () => {
    fc.assert(
      fc.property(anyCorpus, anyTerms, (corpus, terms) => {
        const { bm25, passages } = corpus;
        const shareOf = bm25.scorer(bm25.wanted(terms));
        for (const passage of passages.keys()) {
          for (const level of LEVELS) {
            const expected = textbookBm25(corpus, level, passage, terms);
            expect(shareOf(passage)[level]).toBeCloseTo(expected, 9);
          }
        }
      }),
    );
  });

  it('finds the passages with the highest scores among those allowed', () => {
    const k = fc.integer({ min: 1, max: 10 });
    fc.assert(
      fc.property(anyCorpus, anyTerms, k, fc.nat(), (corpus, terms, depth, mask) => {
        const { bm25, passages } = corpus;
        const allowed = Uint8Array.from(passages, (_, p) => (mask >> (p % 30)) & 1);
        const scores = passages.map((_, p) => textbookBm25(corpus, 'passage', p, terms));
        const eligible = [...passages.keys()].filter((p) => allowed[p] === 1 && scores[p] > 0);
        const expected = eligible.map((p) => scores[p]).sort((x, y) => y - x);
        const found = bm25.top(bm25.wanted(terms), allowed, depth);
        expect(found.every((p) => eligible.includes(p))).toBe(true);
        expect(new Set(found).size).toBe(Math.min(depth, eligible.length));
        for (const [rank, p] of found.entries()) {
          expect(Math.abs(scores[p] - expected[rank])).toBeLessThan(SINGLE_PRECISION);
        }
      }),
    );
  });

  it('knows which passages a term is said in, and how much each says', () => {
    const { bm25 } = corpusOf([[['fire'], []], [['fire', 'fire', 'hub']]]);
    expect([...bm25.passagesWith('fire')]).toEqual([0, 2]);
    expect([...bm25.passagesWith('kelp')]).toEqual([]);
    expect([0, 1, 2].map((passage) => bm25.lengthOf(passage))).toEqual([1, 0, 3]);
  });

  it('finds nothing where nothing is said or asked', () => {
    const empty = corpusOf([]).bm25;
    expect(empty.top(empty.wanted(['fire']), null, 10)).toEqual([]);
    const silent = corpusOf([[[], []]]).bm25;
    expect(silent.scorer(silent.wanted(['fire']))(1).transcript).toBe(0);
    const { bm25 } = corpusOf([[['fire']]]);
    expect(bm25.scorer(bm25.wanted([]))(0).passage).toBe(0);
  });
});
