/**
 * BM25 over passages and over the speech around them, from one set of postings.
 * Robertson & Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009); idf as in Lucene.
 */

import { forLevels, type Level, type Ranges } from '../levels.ts';
import { type Allowed, Top } from '../top.ts';
import { type Postings, timesSaid } from './postings.ts';

const k1 = 1.2;
const b = 0.75;

export class Bm25 {
  readonly #postings: Postings;
  readonly #levels: Record<Level, Ranges>;
  readonly #averageLength: Record<Level, number>;

  constructor(postings: Postings, levels: Record<Level, Ranges>) {
    this.#postings = postings;
    this.#levels = levels;
    this.#averageLength = forLevels((level) => averageLength(postings, levels[level]));
  }

  /** The numbers of those of the terms that are said anywhere, each once. */
  known(terms: readonly string[]): number[] {
    const numbers = new Set<number>();
    for (const term of terms) {
      const number = this.#postings.terms.get(term);
      if (number !== undefined) numbers.add(number);
    }
    return [...numbers];
  }

  /** The passages a term is said in, in speaking order. */
  passagesWith(term: string): Uint32Array {
    const { terms, starts, passages } = this.#postings;
    const number = terms.get(term);
    return number === undefined
      ? new Uint32Array()
      : passages.subarray(starts[number], starts[number + 1]);
  }

  /** The k passages with the highest BM25, best first. */
  top(terms: readonly number[], allowed: Allowed, k: number): number[] {
    const { starts, passages, saidBefore, lengthBefore } = this.#postings;
    const N = lengthBefore.length - 1;
    const scores = new Float32Array(N);
    for (const term of terms) {
      const weight = idf(N, starts[term + 1] - starts[term]);
      for (let i = starts[term]; i < starts[term + 1]; i++) {
        const p = passages[i];
        const length = lengthBefore[p + 1] - lengthBefore[p];
        scores[p] +=
          weight *
          saturation(saidBefore[i + 1] - saidBefore[i], length, this.#averageLength.passage);
      }
    }
    const top = new Top(k);
    for (let p = 0; p < N; p++) {
      if (scores[p] > 0 && (allowed === null || allowed[p] === 1)) top.offer(p, scores[p]);
    }
    return top.best();
  }

  /** What scores the passages of one query, at every level. */
  scorer(terms: readonly number[]): (passage: number) => Record<Level, number> {
    const idfs = forLevels((level) => terms.map((term) => this.#idf(term, this.#levels[level])));
    return (passage) => forLevels((level) => this.#score(passage, level, terms, idfs[level]));
  }

  #score(passage: number, level: Level, terms: readonly number[], idfs: readonly number[]): number {
    const from = this.#levels[level].from[passage];
    const to = this.#levels[level].to[passage];
    const { lengthBefore } = this.#postings;
    const length = lengthBefore[to] - lengthBefore[from];
    let score = 0;
    for (let i = 0; i < terms.length; i++) {
      const tf = timesSaid(this.#postings, terms[i], from, to);
      if (tf > 0) score += idfs[i] * saturation(tf, length, this.#averageLength[level]);
    }
    return score;
  }

  /** Counts the passages whose range holds the term: the union of what its postings are within. */
  #idf(term: number, { from, to }: Ranges): number {
    const { starts, passages } = this.#postings;
    let n = 0;
    let counted = 0;
    for (let i = starts[term]; i < starts[term + 1]; i++) {
      // Ranges are symmetric: a passage lies within the ranges of just those that lie within its own.
      const first = Math.max(counted, from[passages[i]]);
      counted = to[passages[i]];
      n += Math.max(0, counted - first);
    }
    return idf(from.length, n);
  }
}

/** log(1 + (N − n + 0.5) / (n + 0.5)) */
function idf(N: number, n: number): number {
  return Math.log(1 + (N - n + 0.5) / (n + 0.5));
}

/** tf · (k1 + 1) / (tf + k1 · (1 − b + b · length / average length)) */
function saturation(tf: number, length: number, averageLength: number): number {
  return (tf * (k1 + 1)) / (tf + k1 * (1 - b + (b * length) / averageLength));
}

function averageLength({ lengthBefore }: Postings, { from, to }: Ranges): number {
  let sum = 0;
  for (let p = 0; p < from.length; p++) sum += lengthBefore[to[p]] - lengthBefore[from[p]];
  return Math.max(1, sum / from.length);
}
