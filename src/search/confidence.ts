/** Whether anything found is likely an answer, so that a question nobody answered is not answered with whatever is nearest. */

import type { Features } from '../domain/candidate.ts';
import type { Query } from '../domain/query.ts';
import type { RankedCandidate } from './rank.ts';

/**
 * A best score below this is no match. Scores are absolute, so one bound serves every library. Source: questions of each
 * development set asked of the others' libraries, see BENCHMARKS.md.
 */
const MIN_SCORE = 0.28;

/** The least a passage must score, of what the best scores, to be about what is asked. */
const MIN_RELATIVE_SCORE = 0.6;
/** The least cosine by which a passage is, though neither it nor what it answers says a word of the question. */
const MIN_COSINE = 0.2;

/** A query without words asks for all that was said within its limits: whatever is found is what was asked for. */
export function isConfident(
  ranked: readonly RankedCandidate[],
  { text }: Pick<Query, 'text'>,
): boolean {
  return ranked.length > 0 && (text === '' || ranked[0].score >= MIN_SCORE);
}

/**
 * Those that are about what is asked: none where even the best is no match. What is only near to others that are,
 * such as the operator's thanks, ranks well by what is around it, and is about nothing.
 */
export function aboveThreshold(
  ranked: readonly RankedCandidate[],
  query: Pick<Query, 'text'>,
): readonly RankedCandidate[] {
  if (!isConfident(ranked, query)) return [];
  if (query.text === '') return ranked;
  const least = Math.max(MIN_SCORE, MIN_RELATIVE_SCORE * ranked[0].score);
  return ranked.filter(
    (one, at) => at === 0 || (one.score >= least && isRelevant(one.candidate.features)),
  );
}

function isRelevant({ bm25, cosine }: Features): boolean {
  return bm25.passage > 0 || bm25.question > 0 || cosine.passage >= MIN_COSINE;
}
