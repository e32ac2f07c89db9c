import type { Candidate } from '../domain/candidate.ts';

export interface RankedCandidate {
  readonly candidate: Candidate;
  readonly score: number;
}

/** Equal scores stand in speaking order, so that the same library always answers the same. */
export function rank(
  candidates: readonly Candidate[],
  score: (candidate: Candidate) => number,
): RankedCandidate[] {
  return candidates
    .map((candidate) => ({ candidate, score: score(candidate) }))
    .sort((a, b) => b.score - a.score || a.candidate.passage - b.candidate.passage);
}
