/** What evidence is said to be, computed anew from its definition. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { b, k1 } from '#src/domain/weights.ts';
import { COSINE_WINDOWS, WINDOWS } from '#src/domain/windows.ts';
import { createCosineFeatures, createWordFeatures } from '#src/index/retrieve/features.ts';
import { windowEnd, windowStart } from '#src/index/segment/outline.ts';
import { quantizeQuery } from '#src/index/vectors/quantize.ts';
import { expectedShare } from '#src/text/term-rarity.ts';
import { randomVectors } from '../../support.ts';
import { segmentOf, termsOf } from '../segment/rows.ts';
import {
  anyCorpus,
  anyTerms,
  boundsOf,
  type Corpus,
  corpusOf,
  stretchOf,
  textbookBm25,
} from './corpus.ts';

const D = 7;
/** What a cosine loses of a vector in 8 bits a number. */
const ROUNDING = 0.01;

function wordFeaturesOf(corpus: Corpus, terms: readonly string[]) {
  const columns = { ...corpus.outline, ...corpus.postings };
  const words = createWordFeatures(columns, corpus.wanted(terms), corpus.statistics);
  return (passage: number) => words(passage, ...boundsOf(corpus.outline, passage));
}

/** The share of each level for a passage. */
function sharesOf(corpus: Corpus, terms: readonly string[]) {
  const featuresOf = wordFeaturesOf(corpus, terms);
  return (passage: number) => featuresOf(passage).bm25;
}

describe('evidence by words', () => {
  it('is what it is by hand', () => {
    const shareOf = sharesOf(corpusOf([[['loss', 'loss']], [['gain']]]), [
      'loss',
      'unsaid',
      'loss',
    ]);
    // Two passages of 1.5 terms on average, beside 1998 of spoken English; one in 2^(-class/2) of those says it.
    const N = 2 + 2_000 ** 2 / 2_002;
    const idf = (n: number) => Math.log(1 + (N - n + 0.5) / (n + 0.5));
    const [loss, unsaid] = [1 + (N - 2) * expectedShare('loss'), (N - 2) / 20_000];
    const bm25OfLoss = (idf(loss) * 2 * (k1 + 1)) / (2 + k1 * (1 - b + (b * 2) / 1.5));
    const most = (idf(loss) + idf(unsaid)) * (k1 + 1);
    const shares = [shareOf(0).passage, shareOf(1).passage];
    expect(shares[0]).toBeCloseTo(bm25OfLoss / most, 9);
    expect(shares[1]).toBe(0);
    expect([k1, b, shares[0].toFixed(4)]).toEqual([0.6, 0.75, '0.2987']);
  });

  it('is the textbook’s BM25 at every level', () => {
    fc.assert(
      fc.property(anyCorpus, anyTerms, (corpus, terms) => {
        const shareOf = sharesOf(corpus, terms);
        for (const passage of corpus.passages.keys()) {
          const shares = shareOf(passage);
          for (const level of WINDOWS) {
            expect(shares[level]).toBeCloseTo(textbookBm25(corpus, level, passage, terms), 9);
          }
        }
      }),
    );
  });

  it('has the terms of the question asked that are said around a passage, but not in it', () => {
    fc.assert(
      fc.property(anyCorpus, anyTerms, (corpus, terms) => {
        const featuresOf = wordFeaturesOf(corpus, terms);
        corpus.passages.forEach((said, passage) => {
          const stretch = (window: 'around' | 'question') =>
            stretchOf(corpus.passages, corpus.outline, window, passage).flat();
          const near = new Set([...stretch('around'), ...stretch('question')]);
          const expected = terms.filter((term) => near.has(term) && !said.includes(term));
          const { contextTerms } = featuresOf(passage);
          expect(contextTerms).toHaveLength(new Set(expected).size);
          expect(new Set(contextTerms)).toEqual(new Set(expected));
        });
      }),
    );
  });

  it('is none where nothing is said or asked', () => {
    expect(sharesOf(corpusOf([[[], []]]), ['fire'])(1).transcript).toBe(0);
    expect(sharesOf(corpusOf([[['fire']]]), [])(0).passage).toBe(0);
  });
});

/** Random vectors, some of them zero, as transcripts of some sizes. */
const anyVectors = fc
  .record({
    lengths: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 4 }),
    seed: fc.integer(),
    blank: fc.array(fc.tuple(fc.nat(80), fc.integer({ min: 1, max: 15 })), { maxLength: 3 }),
  })
  .map(({ lengths, seed, blank }) => {
    const size = lengths.reduce((sum, length) => sum + length, 0);
    const rows = randomVectors(size, D, seed);
    for (const [from, count] of blank) rows.fill(0, from * D, (from + count) * D);
    return { rows, lengths, question: randomVectors(1, D, seed + 1) };
  });

const dot = (x: ArrayLike<number>, y: ArrayLike<number>): number =>
  Array.from(x).reduce((sum, one, d) => sum + one * y[d], 0);

/** The sum of some rows, weighed by how much they say, and of their weights. */
function sumOf(rows: Float32Array, from: number, to: number): { sum: number[]; weights: number } {
  const sum = new Array<number>(D).fill(0);
  let weights = 0;
  for (let p = from; p < to; p++) {
    const weight = termsOf(p) / (termsOf(p) + 10);
    weights += weight;
    for (let d = 0; d < D; d++) sum[d] += weight * rows[p * D + d];
  }
  return { sum, weights };
}

describe('evidence by meaning', () => {
  it('is the cosines of the question with each level’s speech, in 8 bits, and 0 where nothing is said', () => {
    fc.assert(
      fc.property(anyVectors, fc.nat(3), ({ rows, lengths, question }, skip) => {
        const segment = segmentOf(lengths, rows, D);
        const query = segment.query(quantizeQuery(question), null);
        const meaningOf = createCosineFeatures(segment.columns, query);
        for (let passage = 0; passage < segment.size; passage += 1 + skip) {
          const [first, end] = boundsOf(segment.columns, passage);
          const meaning = meaningOf(passage, first, end);
          for (const level of COSINE_WINDOWS) {
            const from = windowStart(segment.columns, level, passage, first);
            const to = windowEnd(segment.columns, level, passage, end);
            const { sum, weights } = sumOf(rows, from, to);
            const length = Math.sqrt(dot(sum, sum));
            if (length === 0) expect(meaning[level]).toBe(0);
            // Where vectors cancel each other out, the shorter their sum the more rounding tells.
            const lost = Math.abs(meaning[level] * length - dot(sum, question));
            expect(lost).toBeLessThanOrEqual(ROUNDING * weights);
          }
        }
      }),
    );
  });

  it('is 0, not NaN, for a question without a known word', () => {
    const segment = segmentOf([3], randomVectors(3, D), D);
    const query = segment.query(quantizeQuery(new Float32Array(D)), null);
    const nothing = Object.fromEntries(COSINE_WINDOWS.map((level) => [level, 0]));
    expect(createCosineFeatures(segment.columns, query)(1, 0, 3)).toEqual(nothing);
  });
});
