/** Candidates → their order, best first. */

import type { Candidate } from '../index/library.ts';
import type { Query } from '../query.ts';
import { type Score, scorer } from './score.ts';

export interface Ranked {
  readonly candidate: Candidate;
  readonly score: Score;
}

/** A way to score all candidates of a query, in their order. */
export type Scorer = (candidates: readonly Candidate[], query: Query) => Score[];

/** The scores of `score.ts`: each candidate's own, whatever the others. */
export const standard: Scorer = (candidates, query) => candidates.map(scorer(query));

/** Equal scores stand in speaking order, so that the same library always answers the same. */
export function rank(
  candidates: readonly Candidate[],
  query: Query,
  scoreAll: Scorer = standard,
): Ranked[] {
  const scores = scoreAll(candidates, query);
  return candidates
    .map((candidate, at) => ({ candidate, score: scores[at] }))
    .sort((a, b) => b.score.score - a.score.score || a.candidate.passage - b.candidate.passage);
}
