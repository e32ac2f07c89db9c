/** Whether anything found is likely an answer, so that a question nobody answered is not answered with whatever is nearest. */

import type { Query } from '../query.ts';
import type { Ranked } from './rank.ts';

/**
 * A best score below this is no match. Scores are absolute, so one bound serves every library. Source: questions of each
 * development set asked of the others' libraries, see BENCHMARKS.md.
 */
const CONFIDENT = 0.28;

/** A query without words asks for all that was said within its limits: whatever is found is what was asked for. */
export function isConfident(ranked: readonly Ranked[], { text }: Pick<Query, 'text'>): boolean {
  return ranked.length > 0 && (text === '' || ranked[0].score >= CONFIDENT);
}
