/** The features of passages: BM25 and cosine of the query with each context window. */

import type { Features } from '../../domain/candidate.ts';
import { type ContextWindow, WINDOW_RADIUS, WINDOWS } from '../../domain/windows.ts';
import {
  type CollectionStatistics,
  lengthNorm,
  type QueryTerms,
  termFrequencyWeight,
} from '../postings/bm25.ts';
import { findTerm, gallop, lowerBound, type Postings } from '../postings/postings.ts';
import type { PassageColumns } from '../segment/columns.ts';
import type { Outline } from '../segment/outline.ts';
import type { SegmentQuery } from '../segment/segment-query.ts';
import { passageWeight } from '../vectors/context.ts';

/** Features of a passage of the transcript that lies from `first` to `end`, exclusive. */
export type FeatureExtractor = (passage: number, first: number, end: number) => Features;

/** Passages must come in ascending order: what is computed for one serves the next. */
export function createFeatureExtractor(
  columns: PassageColumns,
  query: Pick<SegmentQuery, 'cosines'>,
  terms: QueryTerms,
  statistics: CollectionStatistics,
): FeatureExtractor {
  const bm25 = createBm25Features(columns, terms, statistics);
  const cosine = createCosineFeatures(columns, query);
  return (passage, first, end) => ({
    bm25: bm25(passage, first, end),
    cosine: cosine(passage, first, end),
  });
}

const [PASSAGE, NEAR, AROUND, WIDE, TRANSCRIPT, QUESTION] = WINDOWS.keys();

/** A term's postings within the current transcript. */
interface TermCursor {
  readonly idf: number;
  /** Frequency in the transcript. */
  frequency: number;
  first: number;
  /** The first posting within reach of the current passage. */
  at: number;
  end: number;
  /** End of the term's postings in the whole segment. */
  readonly last: number;
}

/** BM25 of each window as a share of `maxScore`. Passages must come in ascending order. */
export function createBm25Features(
  columns: Outline & Postings,
  { terms, maxScore }: QueryTerms,
  { averageLength }: CollectionStatistics,
): (passage: number, first: number, end: number) => Record<ContextWindow, number> {
  const { postingOffsets, passages, frequencies, lengthBefore, questionFrom, questionTo } = columns;
  const cursors = terms.flatMap(({ term, idf }): TermCursor[] => {
    const number = findTerm(columns, term);
    if (number < 0) return [];
    const [at, last] = [postingOffsets[number], postingOffsets[number + 1]];
    return [{ idf, frequency: 0, first: at, at, end: at, last }];
  });
  const averages = WINDOWS.map((window) => averageLength[window]);
  const { near, around, wide } = WINDOW_RADIUS;
  /** By window: length norm, frequency of the current term, score. */
  const norms = new Float64Array(WINDOWS.length);
  const tf = new Uint32Array(WINDOWS.length);
  const scores = new Float64Array(WINDOWS.length);
  let transcript = -1;

  function enterTranscript(first: number, end: number): void {
    transcript = first;
    for (const cursor of cursors) {
      cursor.first = gallop(passages, cursor.end, cursor.last, first);
      cursor.at = cursor.first;
      cursor.end = cursor.first;
      cursor.frequency = 0;
      while (cursor.end < cursor.last && passages[cursor.end] < end) {
        cursor.frequency += frequencies[cursor.end++];
      }
    }
  }

  function countFrequencies(cursor: TermCursor, passage: number): void {
    while (cursor.at < cursor.end && passages[cursor.at] < passage - wide) cursor.at++;
    tf.fill(0);
    for (let i = cursor.at; i < cursor.end && passages[i] <= passage + wide; i++) {
      const distance = Math.abs(passages[i] - passage);
      if (distance === 0) tf[PASSAGE] += frequencies[i];
      if (distance <= near) tf[NEAR] += frequencies[i];
      if (distance <= around) tf[AROUND] += frequencies[i];
      tf[WIDE] += frequencies[i];
    }
    tf[TRANSCRIPT] = cursor.frequency;
    const [from, to] = [questionFrom[passage], questionTo[passage]];
    if (from === to) return;
    let i = lowerBound(passages, cursor.first, cursor.end, from);
    for (; i < cursor.end && passages[i] < to; i++) tf[QUESTION] += frequencies[i];
  }

  function setNorm(window: number, from: number, to: number): void {
    norms[window] = lengthNorm(lengthBefore[to] - lengthBefore[from], averages[window]);
  }

  return (passage, first, end) => {
    if (transcript !== first) enterTranscript(first, end);
    setNorm(PASSAGE, passage, passage + 1);
    setNorm(NEAR, Math.max(first, passage - near), Math.min(end, passage + near + 1));
    setNorm(AROUND, Math.max(first, passage - around), Math.min(end, passage + around + 1));
    setNorm(WIDE, Math.max(first, passage - wide), Math.min(end, passage + wide + 1));
    setNorm(TRANSCRIPT, first, end);
    setNorm(QUESTION, questionFrom[passage], questionTo[passage]);
    scores.fill(0);
    for (const cursor of cursors) {
      if (cursor.frequency === 0) continue;
      countFrequencies(cursor, passage);
      for (let window = 0; window < tf.length; window++) {
        if (tf[window] > 0) {
          scores[window] += cursor.idf * termFrequencyWeight(tf[window], norms[window]);
        }
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

/**
 * Cosine of the query with each window. A window's vector is the weighted sum of its passages' vectors, so its cosine is
 * the weighted sum of theirs over the norm of that vector. Passages must come in ascending order.
 */
export function createCosineFeatures(
  { nearInverseNorm, aroundInverseNorm, lengthBefore }: PassageColumns,
  query: Pick<SegmentQuery, 'cosines'>,
): (passage: number, first: number, end: number) => Features['cosine'] {
  let transcript = -1;
  /** Cosines of the transcript's passages, known up to passage `known`. */
  let cosines = new Float32Array();
  let known = 0;

  const sumAround = (passage: number, radius: number, end: number) => {
    let sum = 0;
    const to = Math.min(end, passage + radius + 1);
    for (let p = Math.max(transcript, passage - radius); p < to; p++) {
      sum += passageWeight(lengthBefore[p + 1] - lengthBefore[p]) * cosines[p - transcript];
    }
    return sum;
  };

  return (passage, first, end) => {
    if (transcript !== first) {
      transcript = first;
      known = first;
      if (cosines.length < end - first) cosines = new Float32Array(end - first);
    }
    const from = Math.max(known, passage - WINDOW_RADIUS.around);
    const to = Math.min(end, passage + WINDOW_RADIUS.around + 1);
    if (from < to) {
      const computed = query.cosines(from, to);
      for (let p = from; p < to; p++) cosines[p - first] = computed[p];
    }
    known = Math.max(known, to);
    return {
      passage: cosines[passage - first],
      near: sumAround(passage, WINDOW_RADIUS.near, end) * nearInverseNorm[passage],
      around: sumAround(passage, WINDOW_RADIUS.around, end) * aroundInverseNorm[passage],
    };
  };
}
