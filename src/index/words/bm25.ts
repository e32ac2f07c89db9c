/**
 * BM25 of passages and of the speech around them, from one set of postings, as a share of the most that the
 * question could earn: so 1 is a passage that says all of it, and a question whose words are said nowhere earns
 * little, however far ahead of the rest its best passage is.
 * Robertson & Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009); idf as in Lucene.
 */

import { forLevels, type Level, type Ranges } from '../levels.ts';
import { type Allowed, Top } from '../top.ts';
import { type Postings, type Stretch, stretchOf, timesSaid } from './postings.ts';

/** Chosen on the development sets, see BENCHMARKS.md: in talk, saying a word again tells less than in print. */
export const k1 = 0.6;
export const b = 0.75;

/** A question's words as the postings have them. */
export interface Wanted {
  readonly terms: readonly number[];
  /** One for each term. */
  readonly idf: readonly number[];
  /** What a passage would score that says every word of the question endlessly; those said nowhere included. */
  readonly most: number;
}

export class Bm25 {
  readonly #postings: Postings;
  readonly #levels: Record<Level, Ranges>;
  readonly #averageLength: Record<Level, number>;
  readonly #size: number;

  constructor(postings: Postings, levels: Record<Level, Ranges>) {
    this.#postings = postings;
    this.#levels = levels;
    this.#size = postings.lengthBefore.length - 1;
    this.#averageLength = forLevels((level) => averageLength(postings, levels[level]));
  }

  /** Looks up the terms of a question; each counts once. */
  wanted(terms: readonly string[]): Wanted {
    const distinct = [...new Set(terms)].map((term) => this.#postings.terms.get(term));
    const known = distinct.filter((term) => term !== undefined);
    const { starts } = this.#postings;
    const idfs = known.map((term) => idf(this.#size, starts[term + 1] - starts[term]));
    const unknown = (distinct.length - known.length) * idf(this.#size, 0);
    const most = (k1 + 1) * idfs.reduce((sum, one) => sum + one, unknown);
    // A question without words earns nothing of nothing.
    return { terms: known, idf: idfs, most: most || 1 };
  }

  /** How many terms are said in a passage. */
  lengthOf(passage: number): number {
    return this.#postings.lengthBefore[passage + 1] - this.#postings.lengthBefore[passage];
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
  top({ terms, idf }: Wanted, allowed: Allowed, k: number): number[] {
    const { starts, passages, saidBefore } = this.#postings;
    const scores = new Float32Array(this.#size);
    terms.forEach((term, at) => {
      for (let i = starts[term]; i < starts[term + 1]; i++) {
        const p = passages[i];
        const tf = saidBefore[i + 1] - saidBefore[i];
        scores[p] += idf[at] * saturation(tf, this.lengthOf(p), this.#averageLength.passage);
      }
    });
    const top = new Top(k);
    for (let p = 0; p < this.#size; p++) {
      if (scores[p] > 0 && (allowed === null || allowed[p] === 1)) top.offer(p, scores[p]);
    }
    return top.best();
  }

  /**
   * What scores the passages of one question, at every level, from 0 to 1. Passages are best given in speaking
   * order: where in the postings a transcript stands is looked up once, and every level within it.
   */
  scorer(wanted: Wanted): (passage: number) => Record<Level, number> {
    const { from, to } = this.#levels.transcript;
    let heard = { from: -1, said: [] as Said[] };
    return (passage) => {
      if (heard.from !== from[passage]) {
        heard = { from: from[passage], said: this.#said(wanted, from[passage], to[passage]) };
      }
      return forLevels((level) => this.#score(passage, level, heard.said) / wanted.most);
    };
  }

  /** The question's terms that are said in a transcript. */
  #said({ terms, idf }: Wanted, from: number, to: number): Said[] {
    return terms.flatMap((term, at) => {
      const stretch = stretchOf(this.#postings, term, from, to);
      return stretch.high > stretch.low ? { idf: idf[at], stretch } : [];
    });
  }

  #score(passage: number, level: Level, said: readonly Said[]): number {
    const from = this.#levels[level].from[passage];
    const to = this.#levels[level].to[passage];
    const length = this.#postings.lengthBefore[to] - this.#postings.lengthBefore[from];
    if (length === 0) return 0;
    let score = 0;
    for (const { idf, stretch } of said) {
      const tf = timesSaid(this.#postings, stretch, from, to);
      if (tf > 0) score += idf * saturation(tf, length, this.#averageLength[level]);
    }
    return score;
  }
}

/** A term of the question and where it is said in the transcript at hand. */
interface Said {
  readonly idf: number;
  readonly stretch: Stretch;
}

/** log(1 + (N − n + 0.5) / (n + 0.5)) */
function idf(N: number, n: number): number {
  return Math.log(1 + (N - n + 0.5) / (n + 0.5));
}

/** tf · (k1 + 1) / (tf + k1 · (1 − b + b · length / average length)) */
function saturation(tf: number, length: number, averageLength: number): number {
  return (tf * (k1 + 1)) / (tf + k1 * (1 - b + (b * length) / averageLength));
}

/** Of the ranges that hold anything. */
function averageLength({ lengthBefore }: Postings, { from, to }: Ranges): number {
  let sum = 0;
  let ranges = 0;
  for (let p = 0; p < from.length; p++) {
    if (to[p] > from[p]) ranges++;
    sum += lengthBefore[to[p]] - lengthBefore[from[p]];
  }
  return sum > 0 ? sum / ranges : 1;
}
