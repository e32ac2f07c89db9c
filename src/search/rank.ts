/** Scored candidates in their order, best first. */

import type { Candidate } from '../domain/candidate.ts';

export interface RankedCandidate {
  readonly candidate: Candidate;
  readonly score: number;
  /** 0 to 1, how well it answers; where a second look has read it. */
  readonly relevance?: number;
  /** It stands where what the question names is spoken of. */
  readonly named?: boolean;
  /** It does what the question asks for: decides, objects. */
  readonly acts?: boolean;
}

export function scoreAll(
  candidates: readonly Candidate[],
  score: (candidate: Candidate) => number,
): RankedCandidate[] {
  return candidates.map((candidate) => ({ candidate, score: score(candidate) }));
}

/**
 * Equal scores stay in speaking order, so that the same library always answers the same. Scores are compared, not
 * subtracted: V8 puts every difference on the heap.
 */
export function sortByScore(scored: readonly RankedCandidate[]): RankedCandidate[] {
  return [...scored].sort((a, b) => {
    if (a.score !== b.score) return a.score > b.score ? -1 : 1;
    return a.candidate.passage - b.candidate.passage;
  });
}
