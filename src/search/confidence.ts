/** Whether anything found is likely an answer, so that a question nobody answered is not answered with whatever is nearest. */

import type { Ranked } from './rank.ts';

/**
 * A best score below this is no match. Scores are absolute, so one bound serves every library. Source: questions of each
 * development set asked of the others' libraries, see BENCHMARKS.md.
 */
const CONFIDENT = 0.27;

export function isConfident(ranked: readonly Ranked[]): boolean {
  return ranked.length > 0 && ranked[0].score >= CONFIDENT;
}
