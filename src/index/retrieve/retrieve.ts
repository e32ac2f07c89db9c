/** A query and its vector → the passages most worth ranking, of all parts of a library together. */

import type { Candidate } from '../../domain/candidate.ts';
import type { Query } from '../../domain/query.ts';
import type { Role } from '../../domain/transcript.ts';
import { transcriptAt } from '../../domain/windows.ts';
import { tokenize } from '../../text/tokenize.ts';
import { type QueryTerms, weighTerms } from '../postings/bm25.ts';
import { decodeAnswerTypes, decodeSection, hasQuestionMark } from '../segment/build.ts';
import { createFeatureExtractor } from './features.ts';
import { createFilter } from './filter.ts';
import { type FilteredSegment, filterSegments, forEachSegment } from './filtered-segments.ts';
import { collectTopK } from './maxscore.ts';
import { nearestPassages } from './nearest.ts';
import type { Searcher } from './searcher.ts';
import { TopK } from './top-k.ts';

/** How many passages are found by words, and how many pairs by meaning, to be ranked. Source: BENCHMARKS.md. */
export const RETRIEVAL_DEPTH = 100;
/** How many neighbours on either side the best of what is found bring along, and what share of `depth` these are. */
const NEIGHBOUR_RADIUS = 2;
export const NEIGHBOUR_SHARE = 0.5;

/**
 * @param textOf a passage's own text, by its number in `library.sqlite`.
 * @param score tells which are the best of what is found.
 * @param depth how many passages are found by words, and how many pairs of them by meaning.
 */
export function retrieveCandidates(
  snapshot: Searcher,
  query: Query,
  vector: Float32Array,
  textOf: (row: number) => string,
  score: (candidate: Candidate) => number,
  depth = RETRIEVAL_DEPTH,
): Candidate[] {
  const parts = filterSegments(snapshot, createFilter(query, snapshot, textOf));
  const words = weighTerms(tokenize(query.text), snapshot.statistics, snapshot.documentFrequency);
  const see = (numbers: Iterable<number>) =>
    forEachSegment(parts, ascending(numbers), (part, own) =>
      toCandidates(part, own, words, snapshot),
    );
  const found = see(
    new Set([
      ...topByBm25(parts, words, snapshot, depth),
      ...nearestPassages(parts, vector, depth),
    ]),
  );
  const best = new TopK(Math.ceil(depth * NEIGHBOUR_SHARE));
  for (const { number, candidate } of found) best.offer(number, score(candidate));
  const around = new Set(forEachSegment(parts, ascending(best.sorted()), expandNeighbours));
  for (const { number } of found) around.delete(number);
  return [...found, ...see(around)].map(({ candidate }) => candidate);
}

function ascending(numbers: Iterable<number>): number[] {
  return [...numbers].sort((a, b) => a - b);
}

/** The best by BM25, as numbers across all parts. */
function topByBm25(
  parts: readonly FilteredSegment[],
  words: QueryTerms,
  { termFrequencies }: Searcher,
  depth: number,
): number[] {
  const top = new TopK(depth);
  for (const { segment, base, filter } of parts) {
    collectTopK(segment.columns, words, termFrequencies, filter, base, top);
  }
  return top.sorted();
}

/** Passages and those within reach of them, as numbers across all parts. */
export function expandNeighbours(
  { segment, base }: FilteredSegment,
  passages: readonly number[],
): number[] {
  const { firsts } = segment.columns;
  return passages.flatMap((passage) => {
    const t = transcriptAt(segment.columns, passage);
    const from = Math.max(firsts[t], passage - NEIGHBOUR_RADIUS);
    const to = Math.min(firsts[t + 1], passage + NEIGHBOUR_RADIUS + 1);
    return Array.from({ length: to - from }, (_, at) => base + from + at);
  });
}

/** A candidate and its number across all parts. */
interface NumberedCandidate {
  readonly number: number;
  readonly candidate: Candidate;
}

/** Passages in speaking order with the evidence for them, those that may be found. */
function toCandidates(
  { segment, base, transcripts, filter }: FilteredSegment,
  passages: readonly number[],
  words: QueryTerms,
  { statistics, speakers }: Searcher,
): NumberedCandidate[] {
  const { columns } = segment;
  const { firsts, lengthBefore } = columns;
  const evidenceOf = createFeatureExtractor(segment, words, statistics);
  return passages.flatMap((p) => {
    const t = transcriptAt(columns, p);
    const transcript = transcripts[t];
    const speaker = speakers.get(columns.speakers[p]);
    if (transcript === null || speaker === undefined || filter?.accepts(p) === false) return [];
    const [first, end] = [firsts[t], firsts[t + 1]];
    const candidate = {
      passage: columns.rows[p],
      transcript: transcript.id,
      turn: columns.turns[p],
      question: columns.questions[p] === 0 ? null : columns.questions[p] - 1,
      speaker: speaker.name,
      role: speaker.role,
      section: decodeSection(columns.sections[p]),
      position: (p - first) / (end - first),
      length: lengthBefore[p + 1] - lengthBefore[p],
      questionProbability: estimateQuestion(columns.marks[p], speaker.role),
      answerTypes: decodeAnswerTypes(columns.marks[p]),
      features: evidenceOf(p, first, end),
    };
    return [{ number: base + p, candidate }];
  });
}

/** Analysts are there to ask; with others a question mark is a hint, and often rhetoric. */
function estimateQuestion(marks: number, role: Role): number {
  if (role === 'analyst') return 1;
  return hasQuestionMark(marks) ? 0.2 : 0;
}
