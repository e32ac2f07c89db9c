/** How well passages of a segment and the speech around them meet a question, by words and by meaning, level by level. */

import { forLevels, fromOf, type Level, NEIGHBOURS, type Outline, toOf } from './levels.ts';
import type { Evidence } from './library.ts';
import type { Segment } from './segment/segment.ts';
import { norm, type Statistics, saturation, type Wanted } from './words/bm25.ts';
import { gallop, numberOf, type Postings } from './words/postings.ts';

/** The evidence of a passage of the transcript from `first` (included) to `end` (excluded). */
export type EvidenceOf = (passage: number, first: number, end: number) => Evidence;

/**
 * What tells the evidence of passages of a segment that has been asked the question. They are to come in speaking
 * order: what is found out for one serves the next.
 */
export function evidenceIn(segment: Segment, wanted: Wanted, statistics: Statistics): EvidenceOf {
  const words = wordsIn(segment.columns, wanted, statistics);
  const meaning = meaningIn(segment);
  return (passage, first, end) => ({
    words: words(passage, first, end),
    meaning: meaning(passage, first, end),
  });
}

/** BM25 of each level as a share of the most. Passages come in speaking order. */
export function wordsIn(
  columns: Outline & Postings,
  { terms, most }: Wanted,
  { averageLength }: Statistics,
): (passage: number, first: number, end: number) => Record<Level, number> {
  const { starts, passages, times, lengthBefore } = columns;
  const all = terms.flatMap(({ term, idf }) => {
    const number = numberOf(columns, term);
    if (number < 0) return [];
    // For each passage of the transcript at hand, and its end, how often the term is said there before it.
    const before = new Uint32Array();
    return [{ idf, at: starts[number], last: starts[number + 1], before, isSaid: false }];
  });
  let heard = -1;

  function hear(first: number, end: number): void {
    heard = first;
    for (const term of all) {
      let at = gallop(passages, term.at, term.last, first);
      term.isSaid = at < term.last && passages[at] < end;
      if (!term.isSaid) {
        term.at = at;
        continue;
      }
      if (term.before.length <= end - first) term.before = new Uint32Array(2 * (end - first) + 1);
      let sum = 0;
      for (let passage = first; passage < end; passage++) {
        term.before[passage - first] = sum;
        if (at < term.last && passages[at] === passage) sum += times[at++];
      }
      term.before[end - first] = sum;
      term.at = at;
    }
  }

  function score(level: Level, passage: number, first: number, end: number): number {
    const from = fromOf(columns, level, passage, first);
    const to = toOf(columns, level, passage, end);
    if (lengthBefore[to] === lengthBefore[from]) return 0;
    const ofLength = norm(lengthBefore[to] - lengthBefore[from], averageLength[level]);
    let sum = 0;
    for (const { idf, before, isSaid } of all) {
      if (!isSaid) continue;
      const tf = before[to - first] - before[from - first];
      if (tf > 0) sum += idf * saturation(tf, ofLength);
    }
    return sum / most;
  }

  return (passage, first, end) => {
    if (heard !== first) hear(first, end);
    return forLevels((level) => score(level, passage, first, end));
  };
}

/** Cosines of the question with the speech of each level. */
export function meaningIn(
  segment: Segment,
): (passage: number, first: number, end: number) => Evidence['meaning'] {
  const { near, around } = segment.columns;
  const { dots } = segment.room;
  /** Up to where the inner products of this transcript are known. */
  let known = 0;
  const sum = (passage: number, reach: number, first: number, end: number) => {
    let sum = 0;
    const to = Math.min(end, passage + reach + 1);
    for (let p = Math.max(first, passage - reach); p < to; p++) sum += dots[p];
    return sum;
  };
  return (passage, first, end) => {
    const from = Math.max(known, first, passage - NEIGHBOURS.around);
    const to = Math.min(end, passage + NEIGHBOURS.around + 1);
    if (from < to) segment.compare(from, to);
    known = Math.max(known, to);
    return {
      passage: dots[passage],
      near: sum(passage, NEIGHBOURS.near, first, end) * near[passage],
      around: sum(passage, NEIGHBOURS.around, first, end) * around[passage],
    };
  };
}
