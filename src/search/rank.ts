/** Scored candidates in their order, best first. */

import type { Candidate } from '../domain/candidate.ts';

export interface RankedCandidate {
  readonly candidate: Candidate;
  readonly score: number;
  /** 0 to 1, how well it answers; where a second look has read it. */
  readonly relevance?: number;
  /** It does what the question asks for: decides, objects. */
  readonly acts?: boolean;
}

export function scoreAll(
  candidates: readonly Candidate[],
  score: (candidate: Candidate) => number,
): RankedCandidate[] {
  return candidates.map((candidate) => ({ candidate, score: score(candidate) }));
}

/** Equal scores stay in speaking order, so that the same library always answers the same. */
export function sortByScore(scored: readonly RankedCandidate[]): RankedCandidate[] {
  return [...scored].sort((a, b) => b.score - a.score || a.candidate.passage - b.candidate.passage);
}
