/** The features of passages: BM25 and cosine of the query with each context window. */

import type { Features } from '../../domain/candidate.ts';
import { type ContextWindow, type CosineWindow, WINDOW_RADIUS } from '../../domain/windows.ts';
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
  const words = createWordFeatures(columns, terms, statistics);
  const cosine = createCosineFeatures(columns, query);
  return (passage, first, end) => {
    const { bm25, contextTerms } = words(passage, first, end);
    return new PassageFeatures(bm25, cosine(passage, first, end), contextTerms);
  };
}

/* Classes, see `DescribedPassage`. */

class PassageFeatures implements Features {
  declare readonly bm25: Features['bm25'];
  declare readonly cosine: Features['cosine'];
  declare readonly contextTerms: Features['contextTerms'];

  constructor(bm25: Features['bm25'], cosine: Features['cosine'], contextTerms: readonly string[]) {
    this.bm25 = bm25;
    this.cosine = cosine;
    this.contextTerms = contextTerms;
  }
}

class Bm25Windows implements Record<ContextWindow, number> {
  declare readonly passage: number;
  declare readonly near: number;
  declare readonly around: number;
  declare readonly wide: number;
  declare readonly transcript: number;
  declare readonly question: number;

  constructor(
    passage: number,
    near: number,
    around: number,
    wide: number,
    transcript: number,
    question: number,
  ) {
    this.passage = passage;
    this.near = near;
    this.around = around;
    this.wide = wide;
    this.transcript = transcript;
    this.question = question;
  }
}

class CosineWindows implements Record<CosineWindow, number> {
  declare readonly passage: number;
  declare readonly near: number;
  declare readonly around: number;

  constructor(passage: number, near: number, around: number) {
    this.passage = passage;
    this.near = near;
    this.around = around;
  }
}

const NO_TERMS: readonly string[] = [];

/** A term's postings within the current transcript. */
interface TermCursor {
  readonly term: string;
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

/** BM25 of each window as a share of `maxScore`, and the terms of context. Passages must come in ascending order. */
export function createWordFeatures(
  columns: Outline & Postings,
  { terms, maxScore }: QueryTerms,
  { averageLength }: CollectionStatistics,
): (passage: number, first: number, end: number) => Omit<Features, 'cosine'> {
  const { postingOffsets, passages, frequencies, lengthBefore, questionFrom, questionTo } = columns;
  const cursors = terms.flatMap(({ term, idf }): TermCursor[] => {
    const number = findTerm(columns, term);
    if (number < 0) return [];
    const [at, last] = [postingOffsets[number], postingOffsets[number + 1]];
    return [{ term, idf, frequency: 0, first: at, at, end: at, last }];
  });
  const { near, around, wide } = WINDOW_RADIUS;
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

  const normOf = (from: number, to: number, average: number) =>
    lengthNorm(lengthBefore[to] - lengthBefore[from], average);

  function countInQuestion({ first, end }: TermCursor, from: number, to: number): number {
    let frequency = 0;
    for (let i = lowerBound(passages, first, end, from); i < end && passages[i] < to; i++) {
      frequency += frequencies[i];
    }
    return frequency;
  }

  /* Written out, window by window: arrays of frequencies and scores take as long again. */
  return (passage, first, end) => {
    if (transcript !== first) enterTranscript(first, end);
    const [from, to] = [questionFrom[passage], questionTo[passage]];
    const nearFrom = Math.max(first, passage - near);
    const nearTo = Math.min(end, passage + near + 1);
    const aroundFrom = Math.max(first, passage - around);
    const aroundTo = Math.min(end, passage + around + 1);
    const wideFrom = Math.max(first, passage - wide);
    const wideTo = Math.min(end, passage + wide + 1);
    const passageNorm = normOf(passage, passage + 1, averageLength.passage);
    const nearNorm = normOf(nearFrom, nearTo, averageLength.near);
    const aroundNorm = normOf(aroundFrom, aroundTo, averageLength.around);
    const wideNorm = normOf(wideFrom, wideTo, averageLength.wide);
    const transcriptNorm = normOf(first, end, averageLength.transcript);
    const questionNorm = normOf(from, to, averageLength.question);
    let passageScore = 0;
    let nearScore = 0;
    let aroundScore = 0;
    let wideScore = 0;
    let transcriptScore = 0;
    let questionScore = 0;
    let contextTerms: string[] | null = null;
    for (const cursor of cursors) {
      const { term, idf, frequency } = cursor;
      if (frequency === 0) continue;
      let ofPassage = 0;
      let ofNear = 0;
      let ofAround = 0;
      let ofWide = 0;
      while (cursor.at < cursor.end && passages[cursor.at] < wideFrom) cursor.at++;
      for (let i = cursor.at; i < cursor.end && passages[i] < wideTo; i++) {
        const tf = frequencies[i];
        ofWide += tf;
        if (passages[i] < aroundFrom || passages[i] >= aroundTo) continue;
        ofAround += tf;
        if (passages[i] < nearFrom || passages[i] >= nearTo) continue;
        ofNear += tf;
        if (passages[i] === passage) ofPassage += tf;
      }
      if (ofPassage > 0) passageScore += idf * termFrequencyWeight(ofPassage, passageNorm);
      if (ofNear > 0) nearScore += idf * termFrequencyWeight(ofNear, nearNorm);
      if (ofAround > 0) aroundScore += idf * termFrequencyWeight(ofAround, aroundNorm);
      if (ofWide > 0) wideScore += idf * termFrequencyWeight(ofWide, wideNorm);
      transcriptScore += idf * termFrequencyWeight(frequency, transcriptNorm);
      const ofQuestion = from === to ? 0 : countInQuestion(cursor, from, to);
      if (ofPassage === 0 && ofAround + ofQuestion > 0) {
        if (contextTerms === null) contextTerms = [term];
        else contextTerms.push(term);
      }
      if (ofQuestion > 0) questionScore += idf * termFrequencyWeight(ofQuestion, questionNorm);
    }
    const bm25 = new Bm25Windows(
      passageScore / maxScore,
      nearScore / maxScore,
      aroundScore / maxScore,
      wideScore / maxScore,
      transcriptScore / maxScore,
      questionScore / maxScore,
    );
    return { bm25, contextTerms: contextTerms ?? NO_TERMS };
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
    return new CosineWindows(
      cosines[passage - first],
      sumAround(passage, WINDOW_RADIUS.near, end) * nearInverseNorm[passage],
      sumAround(passage, WINDOW_RADIUS.around, end) * aroundInverseNorm[passage],
    );
  };
}
