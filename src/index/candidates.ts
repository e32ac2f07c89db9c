/** A query and its vector → the passages most worth ranking, of all parts of a library together. */

import type { Query } from '../query.ts';
import { terms } from '../text/words.ts';
import type { Role } from '../transcript.ts';
import { evidenceIn, meaningIn } from './evidence.ts';
import { type Limit, limitsOf } from './filter.ts';
import { transcriptOf } from './levels.ts';
import type { Candidate } from './library.ts';
import { factsIn, hasQuestionMark, sectionOf } from './segment/build.ts';
import { BLOCK, GROUP } from './segment/segment.ts';
import type { Part, Snapshot } from './snapshot.ts';
import { Top } from './top.ts';
import { compactQuestion } from './vectors/compact.ts';
import { weigh } from './vectors/context.ts';
import { offerBest } from './words/best.ts';
import { type Wanted, wanted } from './words/bm25.ts';

/** How many candidates each leg brings to be ranked. Source: BENCHMARKS.md. */
const DEPTH = 150;
/** So many times as many pairs are compared in full: one passage of a pair may be nearer than both together. */
const PAIRS = 2;
/** One pair in so many is looked at first, in groups. */
const SAMPLED = 16;
/** What a sample tells of twice as many pairs as are wanted holds of these nearly always. */
const SAFETY = 2;
/** How many neighbours on either side a candidate brings along. */
const REACH = 2;

/**
 * @param textOf a passage's own text, by its number in `library.sqlite`.
 * @param depth how many each leg brings.
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

/** A part and which of its passages may be found; `null` for all. */
interface Limited extends Part {
  readonly limit: Limit | null;
}

function limited({ parts }: Snapshot, limitOf: (part: Part) => Limit | null): Limited[] {
  return parts.map((part) => ({ ...part, limit: limitOf(part) }));
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

/** Those whose context is nearest to the question, likewise: their pairs found in 8 bits, they themselves in full. */
export function nearest(parts: readonly Limited[], vector: Float32Array, depth = DEPTH): number[] {
  const compact = compactQuestion(vector);
  for (const { segment, limit } of parts) {
    segment.ask(vector, compact);
    if (limit !== null) segment.allowPairs();
  }
  const pairs = nearestPairs(parts, depth * PAIRS).sort((a, b) => a - b);
  const top = new Top(depth);
  forEachPart(parts, pairs, ({ segment, base, limit }, passages) => {
    const meaningOf = meaningIn(segment);
    const { firsts } = segment.columns;
    for (const passage of passages) {
      const t = transcriptOf(segment.columns, passage);
      const [first, end] = [firsts[t], firsts[t + 1]];
      for (let p = passage; p < Math.min(passage + 2, end); p++) {
        if (limit?.mayBeFound(p) === false) continue;
        top.offer(base + p, weigh(meaningOf(p, first, end)));
      }
    }
    return [];
  });
  return top.best();
}

/**
 * The first passages of the k nearest pairs. The first pairs would all have to be read in full, with nothing found yet
 * that they are to beat; so a sample tells what the k nearest will score at least. Where it told too much, all are
 * looked at once more.
 */
function nearestPairs(parts: readonly Limited[], k: number): number[] {
  const sample = new Top(Math.ceil((k * SAFETY) / SAMPLED));
  offerPairs(parts, sample, Number.NEGATIVE_INFINITY, SAMPLED * GROUP);
  const top = new Top(k);
  offerPairs(parts, top, sample.least, GROUP);
  if (top.least >= sample.least) return top.best();
  const all = new Top(k);
  offerPairs(parts, all, Number.NEGATIVE_INFINITY, GROUP);
  return all.best();
}

/** Offers all that score at least so much. @param step see `Segment.scan`. */
function offerPairs(parts: readonly Limited[], top: Top, least: number, step: number): void {
  for (const { segment, base, limit } of parts) {
    const { pairs, scales } = segment.columns;
    const { found, products } = segment.room;
    const block = (BLOCK / GROUP) * step;
    for (let from = 0; from < scales.length; from += block) {
      const to = Math.min(scales.length, from + block);
      const count = segment.scan(from, to, Math.max(least, top.least), limit !== null, step);
      for (let i = 0; i < count; i++) {
        const score = products[i] * scales[found[i]];
        if (score < top.least) continue;
        const [first, end] = [pairs[found[i]], pairs[found[i] + 1]];
        if (limit?.mayBeFound(first) === false && !limit.mayBeFound(end - 1)) continue;
        top.offer(base + first, score);
      }
    }
  }
}

/** Runs through numbers across all parts, ascending, with those of one part at a time as its own passages. */
function forEachPart<T>(
  parts: readonly Limited[],
  numbers: readonly number[],
  run: (part: Limited, passages: number[]) => T[],
): T[] {
  let at = 0;
  return parts.flatMap((part) => {
    const own: number[] = [];
    for (; at < numbers.length && numbers[at] < part.base + part.segment.size; at++) {
      own.push(numbers[at] - part.base);
    }
    return own.length === 0 ? [] : run(part, own);
  });
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
