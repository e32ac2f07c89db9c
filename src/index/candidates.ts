/** A query and its vector → the passages most worth ranking, of all parts of a library together. */

import type { Query } from '../query.ts';
import { terms } from '../text/words.ts';
import type { Role } from '../transcript.ts';
import { evidenceIn } from './evidence.ts';
import { limitsOf } from './filter.ts';
import { transcriptOf } from './levels.ts';
import type { Candidate } from './library.ts';
import { forEachPart, type Limited, limited } from './limited.ts';
import { factsIn, hasQuestionMark, sectionOf } from './segment/build.ts';
import type { Snapshot } from './snapshot.ts';
import { Top } from './top.ts';
import { nearest } from './vectors/nearest.ts';
import { offerBest } from './words/best.ts';
import { type Wanted, wanted } from './words/bm25.ts';

/** How many passages are found by words, and how many pairs by meaning, to be ranked. Source: BENCHMARKS.md. */
export const DEPTH = 100;
/** How many neighbours on either side the best of what is found bring along, and what share of `depth` these are. */
const REACH = 2;
export const BEST = 0.5;

/**
 * @param textOf a passage's own text, by its number in `library.sqlite`.
 * @param score tells which are the best of what is found.
 * @param depth how many passages are found by words, and how many pairs of them by meaning.
 */
export function candidatesIn(
  snapshot: Snapshot,
  query: Query,
  vector: Float32Array,
  textOf: (row: number) => string,
  score: (candidate: Candidate) => number,
  depth = DEPTH,
): Candidate[] {
  const parts = limited(snapshot, limitsOf(query, snapshot, textOf));
  const words = wanted(terms(query.text), snapshot.statistics, snapshot.said);
  const see = (numbers: Iterable<number>) =>
    forEachPart(parts, ascending(numbers), (part, own) => evident(part, own, words, snapshot));
  const found = see(
    new Set([...bestByWords(parts, words, snapshot, depth), ...nearest(parts, vector, depth)]),
  );
  const best = new Top(Math.ceil(depth * BEST));
  for (const { number, candidate } of found) best.offer(number, score(candidate));
  const around = new Set(forEachPart(parts, ascending(best.best()), neighbours));
  for (const { number } of found) around.delete(number);
  return [...found, ...see(around)].map(({ candidate }) => candidate);
}

function ascending(numbers: Iterable<number>): number[] {
  return [...numbers].sort((a, b) => a - b);
}

/** The best by BM25, as numbers across all parts. */
function bestByWords(
  parts: readonly Limited[],
  words: Wanted,
  { saturations }: Snapshot,
  depth: number,
): number[] {
  const top = new Top(depth);
  for (const { segment, base, limit } of parts) {
    offerBest(segment.columns, words, saturations, limit, base, top);
  }
  return top.best();
}

/** Passages and those within reach of them, as numbers across all parts. */
export function neighbours({ segment, base }: Limited, passages: readonly number[]): number[] {
  const { firsts } = segment.columns;
  return passages.flatMap((passage) => {
    const t = transcriptOf(segment.columns, passage);
    const from = Math.max(firsts[t], passage - REACH);
    const to = Math.min(firsts[t + 1], passage + REACH + 1);
    return Array.from({ length: to - from }, (_, at) => base + from + at);
  });
}

/** A candidate and its number across all parts. */
interface Seen {
  readonly number: number;
  readonly candidate: Candidate;
}

/** Passages in speaking order with the evidence for them, those that may be found. */
function evident(
  { segment, base, transcripts, limit }: Limited,
  passages: readonly number[],
  words: Wanted,
  { statistics, speakers }: Snapshot,
): Seen[] {
  const { columns } = segment;
  const { firsts, lengthBefore } = columns;
  const evidenceOf = evidenceIn(segment, words, statistics);
  return passages.flatMap((p) => {
    const t = transcriptOf(columns, p);
    const transcript = transcripts[t];
    const speaker = speakers.get(columns.speakers[p]);
    if (transcript === null || speaker === undefined || limit?.mayBeFound(p) === false) return [];
    const [first, end] = [firsts[t], firsts[t + 1]];
    const candidate = {
      passage: columns.rows[p],
      transcript: transcript.id,
      turn: columns.turns[p],
      question: columns.questions[p] === 0 ? null : columns.questions[p] - 1,
      speaker: speaker.name,
      role: speaker.role,
      section: sectionOf(columns.sections[p]),
      at: (p - first) / (end - first),
      length: lengthBefore[p + 1] - lengthBefore[p],
      asks: asks(columns.marks[p], speaker.role),
      tells: factsIn(columns.marks[p]),
      evidence: evidenceOf(p, first, end),
    };
    return [{ number: base + p, candidate }];
  });
}

/** Analysts are there to ask; with others a question mark is a hint, and often rhetoric. */
function asks(marks: number, role: Role): number {
  if (role === 'analyst') return 1;
  return hasQuestionMark(marks) ? 0.2 : 0;
}
