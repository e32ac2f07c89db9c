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
/** How many neighbours on either side a candidate brings along. */
export const REACH = 2;

/**
 * @param textOf a passage's own text, by its number in `library.sqlite`.
 * @param depth how many passages are found by words, and how many pairs of them by meaning.
 */
export function candidatesIn(
  snapshot: Snapshot,
  query: Query,
  vector: Float32Array,
  textOf: (row: number) => string,
  depth = DEPTH,
): Candidate[] {
  const parts = limited(snapshot, limitsOf(query, snapshot, textOf));
  const words = wanted(terms(query.text), snapshot.statistics, snapshot.said);
  const found = [...bestByWords(parts, words, snapshot, depth), ...nearest(parts, vector, depth)];
  found.sort((a, b) => a - b);
  return forEachPart(parts, found, (one, numbers) => evident(one, numbers, words, snapshot));
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

/** The passages and their neighbours in speaking order, each once, with the evidence for them. */
function evident(
  { segment, transcripts, limit }: Limited,
  passages: readonly number[],
  words: Wanted,
  { statistics, speakers }: Snapshot,
): Candidate[] {
  const { columns } = segment;
  const { firsts, lengthBefore } = columns;
  const evidenceOf = evidenceIn(segment, words, statistics);
  const candidates: Candidate[] = [];
  let next = 0;
  for (const one of passages) {
    const t = transcriptOf(columns, one);
    const transcript = transcripts[t];
    if (transcript === null) continue;
    const [first, end] = [firsts[t], firsts[t + 1]];
    for (let p = Math.max(next, first, one - REACH); p < Math.min(end, one + REACH + 1); p++) {
      next = p + 1;
      if (limit?.mayBeFound(p) === false) continue;
      const speaker = speakers.get(columns.speakers[p]);
      if (speaker === undefined) continue;
      candidates.push({
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
      });
    }
  }
  return candidates;
}

/** Analysts are there to ask; with others a question mark is a hint, and often rhetoric. */
function asks(marks: number, role: Role): number {
  if (role === 'analyst') return 1;
  return hasQuestionMark(marks) ? 0.2 : 0;
}
