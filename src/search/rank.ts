/** Scored candidates in their order, best first. */

import type { Candidate } from '../domain/candidate.ts';
import type { Readings } from '../domain/readings.ts';

export interface RankedCandidate {
  readonly candidate: Candidate;
  readonly score: number;
  /** Above 0 to 1, how well it answers beside the one that answers best; where a second look has read it. */
  readonly relevance?: Readings;
  /** It stands where what the question names is spoken of. */
  readonly named?: boolean;
  /** It does what the question asks for: decides, objects. */
  readonly acts?: boolean;
  /** It names the kind of amount that the question asks for: money, an age. */
  readonly gives?: boolean;
}

/** A class, as candidates are: see `DescribedPassage`. */
class ScoredCandidate implements RankedCandidate {
  declare readonly candidate: Candidate;
  declare readonly score: number;

  constructor(candidate: Candidate, score: number) {
    this.candidate = candidate;
    this.score = score;
  }
}

export function scoreAll(
  candidates: readonly Candidate[],
  score: (candidate: Candidate) => number,
): RankedCandidate[] {
  return candidates.map((candidate) => new ScoredCandidate(candidate, score(candidate)));
}

/**
 * Equal scores stay in speaking order, so that the same library always answers the same. Positions are sorted by an array of
 * scores: read from objects of several shapes, V8 puts each number on the heap, and each difference of two.
 */
export function sortByScore(scored: readonly RankedCandidate[]): RankedCandidate[] {
  const scores = new Float64Array(scored.map(({ score }) => score));
  return scored
    .map((_, at) => at)
    .sort((a, b) => {
      if (scores[a] !== scores[b]) return scores[a] > scores[b] ? -1 : 1;
      return scored[a].candidate.passage - scored[b].candidate.passage;
    })
    .map((at) => scored[at]);
}

/** The `count` best, in any order, which is cheaper than sorting all. */
export function takeBest(scored: readonly RankedCandidate[], count: number): RankedCandidate[] {
  if (scored.length <= count) return [...scored];
  const scores = new Float64Array(scored.map(({ score }) => score)).sort();
  const least = scores[scores.length - count];
  const better = scored.filter(({ score }) => score > least);
  const equal = sortByScore(scored.filter(({ score }) => score === least));
  return [...better, ...equal.slice(0, count - better.length)];
}
