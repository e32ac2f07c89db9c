/**
 * BM25 as a share of the query's upper bound: 1 contains every query term endlessly, and a query whose terms occur nowhere
 * scores low however far ahead its best passage is. Robertson & Zaragoza, The Probabilistic Relevance Framework: BM25 and
 * Beyond (2009); idf as in Lucene.
 */

import { b, EXPECTED_PASSAGES, k1 } from '../../domain/weights.ts';
import type { ContextWindow } from '../../domain/windows.ts';
import { expectedShare } from '../../text/term-rarity.ts';
import { MAX_BYTE } from './postings.ts';

/** The same for all segments of a library, wherever they are cut. */
export interface CollectionStatistics {
  /** Passages. */
  readonly size: number;
  /** Terms of a window, over windows that are not empty. */
  readonly averageLength: Readonly<Record<ContextWindow, number>>;
}

export interface QueryTerms {
  /** Terms that occur in the library, rarest first. */
  readonly terms: readonly { readonly term: string; readonly idf: number }[];
  /** Upper bound: every query term at infinite frequency, terms that occur nowhere included. */
  readonly maxScore: number;
}

/**
 * Weighs the terms of a query by their idf; a repeated word counts once. Few transcripts cannot tell which words are rare,
 * so passages of spoken English are counted with them: beside many they weigh little.
 *
 * @param words of each its terms in the languages of the library, of which a passage has at most one.
 */
export function weighTerms(
  words: readonly (readonly string[])[],
  { size }: Pick<CollectionStatistics, 'size'>,
  documentFrequency: (term: string) => number,
): QueryTerms {
  const distinct = [...new Map(words.map((terms) => [terms.join(' '), terms])).values()];
  const weighted = distinct.map((terms) => {
    const found = terms.map((term) => ({ term, n: documentFrequency(term) }));
    const n = found.reduce((sum, one) => sum + one.n, 0);
    return { found, idf: smoothedIdf(terms, size, n) };
  });
  const maxScore = (k1 + 1) * weighted.reduce((sum, one) => sum + one.idf, 0);
  return {
    terms: weighted
      .flatMap(({ found, idf }) => found.map(({ term, n }) => ({ term, n, idf })))
      .filter(({ n }) => n > 0)
      .sort((x, y) => y.idf - x.idf),
    maxScore: maxScore || 1, // No 0/0 for a query without terms.
  };
}

function smoothedIdf(terms: readonly string[], size: number, n: number): number {
  const expected = EXPECTED_PASSAGES ** 2 / (EXPECTED_PASSAGES + size);
  return idf(size + expected, n + expected * Math.max(...terms.map(expectedShare)));
}

/** log(1 + (N − n + 0.5) / (n + 0.5)) */
function idf(N: number, n: number): number {
  return Math.log(1 + (N - n + 0.5) / (n + 0.5));
}

/** k1 · (1 − b + b · length / average length) */
export function lengthNorm(length: number, averageLength: number): number {
  return k1 * (1 - b + (b * length) / averageLength);
}

/** tf · (k1 + 1) / (tf + norm) */
export function termFrequencyWeight(tf: number, norm: number): number {
  return (tf * (k1 + 1)) / (tf + norm);
}

/** Higher frequencies in one passage are rare. */
const CACHED_FREQUENCIES = 4;

/** Term frequency weights of single passages, mostly precomputed. */
export class TermFrequencyCache {
  readonly #norms: Float64Array;
  readonly #weights: Float64Array;

  /** @param averageLength terms of a passage. */
  constructor(averageLength: number) {
    const lengths = MAX_BYTE + 1;
    this.#norms = Float64Array.from({ length: lengths }, (_, length) =>
      lengthNorm(length, averageLength),
    );
    this.#weights = Float64Array.from({ length: CACHED_FREQUENCIES * lengths }, (_, at) =>
      termFrequencyWeight(Math.floor(at / lengths), this.#norms[at % lengths]),
    );
  }

  /** @param length at most `MAX_BYTE`. */
  of(tf: number, length: number): number {
    return tf < CACHED_FREQUENCIES
      ? this.#weights[tf * (MAX_BYTE + 1) + length]
      : termFrequencyWeight(tf, this.#norms[length]);
  }
}
