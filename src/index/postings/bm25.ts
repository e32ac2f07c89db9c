/**
 * BM25 as a share of the most that the question could earn: so 1 is a stretch of speech that says all of it, and a
 * question whose words are said nowhere earns little, however far ahead of the rest its best passage is.
 * Robertson & Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009); idf as in Lucene.
 */

import type { ContextWindow } from '../../domain/windows.ts';
import { MAX_BYTE } from './postings.ts';

/** Chosen on the development sets, see BENCHMARKS.md: in talk, saying a word again tells less than in print. */
export const k1 = 0.6;
export const b = 0.75;

/** What scores depend on beside the passage: the same for all parts of a library, wherever they are cut. */
export interface CollectionStatistics {
  /** Of all passages. */
  readonly size: number;
  /** Terms of a stretch, among those in which anything is said. */
  readonly averageLength: Readonly<Record<ContextWindow, number>>;
}

/** A question's words. */
export interface QueryTerms {
  /** Those that are said anywhere, rarest first. */
  readonly terms: readonly { readonly term: string; readonly idf: number }[];
  /** What a passage would score that says every word of the question endlessly; those said nowhere included. */
  readonly maxScore: number;
}

/**
 * The terms of a question; each counts once.
 *
 * @param said in how many passages a term is said.
 */
export function weighTerms(
  terms: readonly string[],
  { size }: Pick<CollectionStatistics, 'size'>,
  said: (term: string) => number,
): QueryTerms {
  const counted = [...new Set(terms)].map((term) => ({ term, n: said(term) }));
  const all = counted.map(({ term, n }) => ({ term, n, idf: idf(size, n) }));
  const most = (k1 + 1) * all.reduce((sum, one) => sum + one.idf, 0);
  return {
    terms: all.filter(({ n }) => n > 0).sort((x, y) => y.idf - x.idf),
    // A question without words earns nothing of nothing.
    maxScore: most || 1,
  };
}

/** log(1 + (N − n + 0.5) / (n + 0.5)) */
function idf(N: number, n: number): number {
  return Math.log(1 + (N - n + 0.5) / (n + 0.5));
}

/** What a stretch's length does to its score. */
export function lengthNorm(length: number, averageLength: number): number {
  return k1 * (1 - b + (b * length) / averageLength);
}

/** tf · (k1 + 1) / (tf + k1 · (1 − b + b · length / average length)) */
export function termFrequencyWeight(tf: number, norm: number): number {
  return (tf * (k1 + 1)) / (tf + norm);
}

/** How often a term is said up to which saturations are looked up: more is rare. */
const CACHED_FREQUENCIES = 4;

/** Saturations of passages, most of them known before they are asked for. */
export class TermFrequencyCache {
  readonly #norms: Float64Array;
  readonly #known: Float64Array;

  /** @param averageLength of passages. */
  constructor(averageLength: number) {
    const lengths = MAX_BYTE + 1;
    this.#norms = Float64Array.from({ length: lengths }, (_, length) =>
      lengthNorm(length, averageLength),
    );
    this.#known = Float64Array.from({ length: CACHED_FREQUENCIES * lengths }, (_, at) =>
      termFrequencyWeight(Math.floor(at / lengths), this.#norms[at % lengths]),
    );
  }

  /** @param length at most `MOST`. */
  of(tf: number, length: number): number {
    return tf < CACHED_FREQUENCIES
      ? this.#known[tf * (MAX_BYTE + 1) + length]
      : termFrequencyWeight(tf, this.#norms[length]);
  }
}
