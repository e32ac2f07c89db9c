/** How well passages of a segment and the speech around them meet a question, by words and by meaning, level by level. */

import type { Features } from '../../domain/candidate.ts';
import { type ContextWindow, type Outline, WINDOW_RADIUS, WINDOWS } from '../../domain/windows.ts';
import {
  type CollectionStatistics,
  lengthNorm,
  type QueryTerms,
  termFrequencyWeight,
} from '../postings/bm25.ts';
import { findTerm, gallop, lowerBound, type Postings } from '../postings/postings.ts';
import type { Segment } from '../segment/segment.ts';
import { passageWeight } from '../vectors/context.ts';

/** The evidence of a passage of the transcript from `first` (included) to `end` (excluded). */
export type FeatureExtractor = (passage: number, first: number, end: number) => Features;

/**
 * What tells the evidence of passages of a segment that has been asked the question. They are to come in speaking
 * order: what is found out for one serves the next.
 */
export function createFeatureExtractor(
  segment: Segment,
  wanted: QueryTerms,
  statistics: CollectionStatistics,
): FeatureExtractor {
  const words = createBm25Features(segment.columns, wanted, statistics);
  const meaning = createCosineFeatures(segment);
  return (passage, first, end) => ({
    bm25: words(passage, first, end),
    cosine: meaning(passage, first, end),
  });
}

/** The levels by their places in `LEVELS`. */
const [PASSAGE, NEAR, AROUND, WIDE, TRANSCRIPT, QUESTION] = WINDOWS.keys();

/** A term where its postings in the transcript at hand stand. */
interface TermCursor {
  readonly idf: number;
  /** How often it is said in the transcript. */
  times: number;
  first: number;
  /** The first that the passage at hand, or any after it, is within reach of. */
  at: number;
  end: number;
  /** The end of all its postings. */
  readonly last: number;
}

/** BM25 of each level as a share of the most. Passages are to come in speaking order. */
export function createBm25Features(
  columns: Outline & Postings,
  { terms, maxScore }: QueryTerms,
  { averageLength }: CollectionStatistics,
): (passage: number, first: number, end: number) => Record<ContextWindow, number> {
  const { postingOffsets, passages, frequencies, lengthBefore, questionFrom, questionTo } = columns;
  const all = terms.flatMap(({ term, idf }): TermCursor[] => {
    const number = findTerm(columns, term);
    if (number < 0) return [];
    const [at, last] = [postingOffsets[number], postingOffsets[number + 1]];
    return [{ idf, times: 0, first: at, at, end: at, last }];
  });
  const averages = WINDOWS.map((level) => averageLength[level]);
  const { near, around, wide } = WINDOW_RADIUS;
  /** Level by level: how long the stretch is, how often the term at hand is said there, the score. */
  const norms = new Float64Array(WINDOWS.length);
  const tf = new Uint32Array(WINDOWS.length);
  const scores = new Float64Array(WINDOWS.length);
  let heard = -1;

  function hear(first: number, end: number): void {
    heard = first;
    for (const term of all) {
      term.first = gallop(passages, term.end, term.last, first);
      term.at = term.first;
      term.end = term.first;
      term.times = 0;
      while (term.end < term.last && passages[term.end] < end)
        term.times += frequencies[term.end++];
    }
  }

  /** Counts how often a term is said in the stretches around a passage, and in the question it answers. */
  function count(term: TermCursor, passage: number): void {
    while (term.at < term.end && passages[term.at] < passage - wide) term.at++;
    tf.fill(0);
    for (let i = term.at; i < term.end && passages[i] <= passage + wide; i++) {
      const distance = Math.abs(passages[i] - passage);
      if (distance === 0) tf[PASSAGE] += frequencies[i];
      if (distance <= near) tf[NEAR] += frequencies[i];
      if (distance <= around) tf[AROUND] += frequencies[i];
      tf[WIDE] += frequencies[i];
    }
    tf[TRANSCRIPT] = term.times;
    const [from, to] = [questionFrom[passage], questionTo[passage]];
    if (from === to) return;
    let i = lowerBound(passages, term.first, term.end, from);
    for (; i < term.end && passages[i] < to; i++) tf[QUESTION] += frequencies[i];
  }

  function measure(level: number, from: number, to: number): void {
    norms[level] = lengthNorm(lengthBefore[to] - lengthBefore[from], averages[level]);
  }

  return (passage, first, end) => {
    if (heard !== first) hear(first, end);
    measure(PASSAGE, passage, passage + 1);
    measure(NEAR, Math.max(first, passage - near), Math.min(end, passage + near + 1));
    measure(AROUND, Math.max(first, passage - around), Math.min(end, passage + around + 1));
    measure(WIDE, Math.max(first, passage - wide), Math.min(end, passage + wide + 1));
    measure(TRANSCRIPT, first, end);
    measure(QUESTION, questionFrom[passage], questionTo[passage]);
    scores.fill(0);
    for (const term of all) {
      if (term.times === 0) continue;
      count(term, passage);
      for (let level = 0; level < tf.length; level++) {
        if (tf[level] > 0) scores[level] += term.idf * termFrequencyWeight(tf[level], norms[level]);
      }
    }
    return {
      passage: scores[PASSAGE] / maxScore,
      near: scores[NEAR] / maxScore,
      around: scores[AROUND] / maxScore,
      wide: scores[WIDE] / maxScore,
      transcript: scores[TRANSCRIPT] / maxScore,
      question: scores[QUESTION] / maxScore,
    };
  };
}

/** Cosines of the question with the speech of each level. */
export function createCosineFeatures(
  segment: Segment,
): (passage: number, first: number, end: number) => Features['cosine'] {
  const { nearInverseNorm, aroundInverseNorm, lengthBefore } = segment.columns;
  const { dots } = segment.room;
  /** Up to where the inner products of this transcript are known. */
  let known = 0;
  const sum = (passage: number, reach: number, first: number, end: number) => {
    let sum = 0;
    const to = Math.min(end, passage + reach + 1);
    for (let p = Math.max(first, passage - reach); p < to; p++) {
      sum += passageWeight(lengthBefore[p + 1] - lengthBefore[p]) * dots[p];
    }
    return sum;
  };
  return (passage, first, end) => {
    const from = Math.max(known, first, passage - WINDOW_RADIUS.around);
    const to = Math.min(end, passage + WINDOW_RADIUS.around + 1);
    if (from < to) segment.compare(from, to);
    known = Math.max(known, to);
    return {
      passage: dots[passage],
      near: sum(passage, WINDOW_RADIUS.near, first, end) * nearInverseNorm[passage],
      around: sum(passage, WINDOW_RADIUS.around, first, end) * aroundInverseNorm[passage],
    };
  };
}
