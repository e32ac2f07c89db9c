/** Tells likely answers from the merely nearest passages. */

import type { Features } from '../domain/candidate.ts';
import type { Query } from '../domain/query.ts';
import type { RankedCandidate } from './rank.ts';

/**
 * Minimum best score of a match; scores are absolute, so it serves every library. Source: the questions of each
 * development set against the libraries of the others, see BENCHMARKS.md.
 */
const MIN_SCORE = 0.28;
/** Minimum score of a match as a share of the best score. */
const MIN_RELATIVE_SCORE = 0.6;
/** Minimum cosine of a match that shares no word with the question, nor does the question it answers. */
const MIN_COSINE = 0.2;

/** A query without words asks for all within its filters. */
export function isConfident(
  ranked: readonly RankedCandidate[],
  { text }: Pick<Query, 'text'>,
): boolean {
  return ranked.length > 0 && (text === '' || ranked[0].score >= MIN_SCORE);
}

/**
 * The passages about the question; none if even the best is no match. Drops passages that rank well only for their
 * context, such as the operator's thanks.
 */
export function aboveThreshold(
  ranked: readonly RankedCandidate[],
  query: Pick<Query, 'text'>,
): readonly RankedCandidate[] {
  if (!isConfident(ranked, query)) return [];
  if (query.text === '') return ranked;
  const minScore = Math.max(MIN_SCORE, MIN_RELATIVE_SCORE * ranked[0].score);
  return ranked.filter(
    ({ score, candidate }, at) => at === 0 || (score >= minScore && isRelevant(candidate.features)),
  );
}

function isRelevant({ bm25, cosine }: Features): boolean {
  return bm25.passage > 0 || bm25.question > 0 || cosine.passage >= MIN_COSINE;
}
