import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthNorm, TermFrequencyCache, termFrequencyWeight } from '#src/index/postings/bm25.ts';
import type { PassageTest } from '#src/index/retrieve/filter.ts';
import { collectTopK } from '#src/index/retrieve/maxscore.ts';
import { TopK } from '#src/index/retrieve/top-k.ts';
import { random } from '../../support.ts';
import { anyCorpus, anyTerms, type Corpus, corpusOf, textbookBm25 } from './corpus.ts';

const DIGITS = 9;

function best(
  corpus: Corpus,
  terms: readonly string[],
  k: number,
  limit: PassageTest | null = null,
) {
  const { averageLength } = corpus.statistics;
  const saturations = new TermFrequencyCache(averageLength.passage);
  const top = new TopK(k);
  collectTopK(corpus.postings, corpus.wanted(terms), saturations, limit, 0, top);
  return top.sorted();
}

/** Every passage whose bit is set. */
function limitBy(mask: number, size: number): PassageTest {
  const accepted = Uint8Array.from({ length: size }, (_, p) => (mask >> (p % 30)) & 1);
  return { accepted, accepts: (passage) => accepted[passage] === 1 };
}

function expectBest(corpus: Corpus, terms: readonly string[], k: number, limit: PassageTest): void {
  const scores = corpus.passages.map((_, p) => textbookBm25(corpus, 'passage', p, terms));
  const eligible = [...scores.keys()].filter((p) => limit.accepts(p) && scores[p] > 0);
  const expected = eligible.map((p) => scores[p]).sort((x, y) => y - x);
  const found = best(corpus, terms, k, limit);
  expect(found.every((p) => eligible.includes(p))).toBe(true);
  expect(new Set(found).size).toBe(Math.min(k, eligible.length));
  for (const [rank, p] of found.entries()) expect(scores[p]).toBeCloseTo(expected[rank], DIGITS);
}

describe('the best by words', () => {
  it('are the passages with the highest BM25 of the textbook among those allowed', () => {
    const k = fc.integer({ min: 1, max: 10 });
    fc.assert(
      fc.property(anyCorpus, anyTerms, k, fc.nat(), (corpus, terms, depth, mask) => {
        expectBest(corpus, terms, depth, limitBy(mask, corpus.passages.length));
      }),
    );
  });

  it('are so where most passages are passed over', () => {
    // Many windows; "the" in every passage, rarer words in fewer and fewer.
    const next = random(7);
    const passages = Array.from({ length: 9_000 }, () => {
      const said = ['the', 'the'].slice(Math.floor(next() * 2));
      for (const [word, share] of [
        ['some', 0.3],
        ['few', 0.02],
        ['rare', 0.001],
      ] as const) {
        if (next() < share) said.push(word);
      }
      return said;
    });
    // Short transcripts: averaging over long ones by definition takes seconds, and MaxScore sees none of them.
    const transcripts = Array.from({ length: 900 }, (_, t) => passages.slice(10 * t, 10 * t + 10));
    const corpus = corpusOf(transcripts);
    const terms = ['the', 'some', 'few', 'rare'];
    const scores = scoresOf(corpus, terms);
    const expected = [...passages.keys()].sort((x, y) => scores[y] - scores[x] || x - y);
    expect(best(corpus, terms, 40)).toEqual(expected.slice(0, 40));
    expect(best(corpus, ['rare', 'the'], 3)).toHaveLength(3);
  });

  it('are none where nothing is said or asked', () => {
    expect(best(corpusOf([]), ['fire'], 10)).toEqual([]);
    expect(best(corpusOf([[['fire']]]), [], 10)).toEqual([]);
    expect(best(corpusOf([[['fire']]]), ['kelp'], 10)).toEqual([]);
  });
});

/** As the textbook has it, but with N and n counted once, which thousands of passages need. */
function scoresOf({ passages, statistics, wanted }: Corpus, asked: readonly string[]): number[] {
  const { terms } = wanted(asked);
  return passages.map((said) => {
    const ofLength = lengthNorm(said.length, statistics.averageLength.passage);
    return terms.reduce((sum, { term, idf }) => {
      const tf = said.filter((word) => word === term).length;
      return sum + idf * termFrequencyWeight(tf, ofLength);
    }, 0);
  });
}
