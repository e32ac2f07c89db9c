/** A prepared query → candidates with their features: the union of BM25 and cosine, and on request the neighbours of some. */

import type { Candidate } from '../../domain/candidate.ts';
import { NEIGHBOUR_RADIUS } from '../../domain/weights.ts';
import { lowerBound } from '../postings/postings.ts';
import { transcriptAt } from '../segment/outline.ts';
import type { PendingAnswer } from '../vectors/hnsw/mailbox.ts';
import { DescribedPassage } from './described-passage.ts';
import { createFeatureExtractor } from './features.ts';
import { collectTopK, createScoreWindow } from './maxscore.ts';
import { nearestPassages } from './nearest.ts';
import { createTextTest, passagesContaining } from './phrases.ts';
import {
  type DescribableQuery,
  type DescribableSegment,
  mapBySegment,
  type PreparedQuery,
} from './prepared-query.ts';
import type { DescribedSegment, SegmentView } from './searcher.ts';
import { TopK } from './top-k.ts';

/**
 * @param depth passages found by BM25, and pairs of passages found by cosine.
 * @param asked the graph, which searches in its own thread while this one counts words; `null` scans.
 */
export function retrieveCandidates(
  prepared: PreparedQuery,
  depth: number,
  asked: PendingAnswer | null = null,
): Candidate[] {
  const few = asked === null ? listFew(prepared, depth) : null;
  if (few !== null) return describe(prepared, few);
  const byWords = topByBm25(prepared, depth);
  const byMeaning = nearestPassages(prepared.segments, depth, asked?.take());
  return describe(prepared, [...byWords, ...byMeaning]);
}

/** All passages that may be accepted, where they are so few that each is a candidate anyway; else `null`. */
function listFew({ segments }: PreparedQuery, depth: number): number[] | null {
  const few: number[] = [];
  for (const { base, filter } of segments) {
    const own = filter?.listUpTo(depth - few.length);
    if (own === undefined || own === null) return null;
    for (const passage of own) few.push(base + passage);
  }
  return few;
}

/**
 * The neighbours of passages, which are given by their numbers in `library.sqlite`.
 *
 * @param exclude passages that are candidates already.
 */
export function retrieveNeighbours(
  prepared: DescribableQuery,
  passages: readonly number[],
  exclude: readonly number[],
): Candidate[] {
  const { segments } = prepared;
  const excluded = new Set(exclude);
  const numbers = mapBySegment(segments, locate(segments, passages), (view, own) => {
    const { rows } = view.segment.columns;
    return expandNeighbours(view, own).filter((number) => !excluded.has(rows[number - view.base]));
  });
  return describe(prepared, numbers);
}

/**
 * All passages that say a phrase as it is written, within the filters of the query.
 *
 * @param textOf a passage's text by its number in `library.sqlite`.
 */
export function retrieveSaying(
  prepared: PreparedQuery,
  phrase: string,
  textOf: (row: number) => string,
): Candidate[] {
  const { segments, searcher } = prepared;
  const says = createTextTest([phrase], []);
  const numbers = segments.flatMap((view) => {
    const { rows } = view.segment.columns;
    return Array.from(passagesContaining(phrase, view, searcher.languages))
      .filter((passage) => view.filter?.accepts(passage) !== false && says(textOf(rows[passage])))
      .map((passage) => view.base + passage);
  });
  return describe(prepared, numbers);
}

function topByBm25({ segments, terms, searcher }: PreparedQuery, depth: number): number[] {
  const top = new TopK(depth);
  const window = createScoreWindow();
  for (const { segment, base, filter } of segments) {
    collectTopK(segment.columns, terms, searcher.termFrequencies, filter, base, top, window);
  }
  return top.sorted();
}

/** Numbers across all segments, ascending, of passages that are there. */
function locate(
  segments: readonly SegmentView<DescribedSegment>[],
  rows: readonly number[],
): number[] {
  return rows
    .flatMap((row) => {
      for (const { segment, base } of segments) {
        const { rows } = segment.columns;
        if (row < rows[0] || row > rows[rows.length - 1]) continue;
        const at = lowerBound(rows, 0, rows.length, row);
        if (rows[at] === row) return base + at;
      }
      return [];
    })
    .sort((a, b) => a - b);
}

/** Passages and those within `NEIGHBOUR_RADIUS` of them in the same transcript, as numbers across all segments. */
export function expandNeighbours(
  { segment, base }: SegmentView<DescribedSegment>,
  passages: readonly number[],
): number[] {
  const { firsts } = segment.columns;
  const numbers: number[] = [];
  for (const passage of passages) {
    const t = transcriptAt(segment.columns, passage);
    const to = Math.min(firsts[t + 1], passage + NEIGHBOUR_RADIUS + 1);
    for (let at = Math.max(firsts[t], passage - NEIGHBOUR_RADIUS); at < to; at++) {
      numbers.push(base + at);
    }
  }
  return numbers;
}

/** @param numbers of passages across all segments; each is described once. */
export function describe(prepared: DescribableQuery, numbers: readonly number[]): Candidate[] {
  const ascending = Uint32Array.from(numbers).sort();
  const distinct = ascending.filter((number, at) => number !== ascending[at - 1]);
  return mapBySegment(prepared.segments, distinct, (segment, passages) =>
    toCandidates(segment, passages, prepared),
  );
}

/** @param passages ascending. */
function toCandidates(
  { segment, speakers, transcripts, filter, query }: DescribableSegment,
  passages: readonly number[],
  { terms, statistics }: DescribableQuery,
): Candidate[] {
  const { columns } = segment;
  const { firsts } = columns;
  const featuresOf = createFeatureExtractor(columns, query, terms, statistics);
  const candidates: Candidate[] = [];
  for (const p of passages) {
    const t = transcriptAt(columns, p);
    const transcript = transcripts[t];
    const speaker = speakers.get(columns.speakers[p]);
    if (transcript === null || speaker === undefined || filter?.accepts(p) === false) continue;
    const [first, end] = [firsts[t], firsts[t + 1]];
    const source = { columns, transcript, speaker, first, end };
    candidates.push(new DescribedPassage(p, source, featuresOf(p, first, end)));
  }
  return candidates;
}
