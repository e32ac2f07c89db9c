/** Candidates → their order, best first. */

import type { Candidate } from '../index/library.ts';
import { type Score, scoreAll } from './score.ts';

export interface Ranked {
  readonly candidate: Candidate;
  readonly score: Score;
}

/** Equal scores stand in speaking order, so that the same library always answers the same. */
export function rank(candidates: readonly Candidate[]): Ranked[] {
  const scores = scoreAll(candidates);
  return candidates
    .map((candidate, at) => ({ candidate, score: scores[at] }))
    .sort((a, b) => b.score.score - a.score.score || a.candidate.passage - b.candidate.passage);
}
