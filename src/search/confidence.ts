/** Whether anything found is likely an answer, so that a question nobody answered is not answered with whatever is nearest. */

import type { Evidence } from '../index/library.ts';
import type { Query } from '../query.ts';
import type { Ranked } from './rank.ts';

/**
 * A best score below this is no match. Scores are absolute, so one bound serves every library. Source: questions of each
 * development set asked of the others' libraries, see BENCHMARKS.md.
 */
const CONFIDENT = 0.28;

/** The least a passage must score, of what the best scores, to be about what is asked. */
const SHARE = 0.6;
/** The least cosine by which a passage is, though neither it nor what it answers says a word of the question. */
const OWN = 0.2;

/** A query without words asks for all that was said within its limits: whatever is found is what was asked for. */
export function isConfident(ranked: readonly Ranked[], { text }: Pick<Query, 'text'>): boolean {
  return ranked.length > 0 && (text === '' || ranked[0].score >= CONFIDENT);
}

/**
 * Those that are about what is asked: none where even the best is no match. What is only near to others that are,
 * such as the operator's thanks, ranks well by what is around it, and is about nothing.
 */
export function matches(ranked: readonly Ranked[], query: Pick<Query, 'text'>): readonly Ranked[] {
  if (!isConfident(ranked, query)) return [];
  if (query.text === '') return ranked;
  const least = Math.max(CONFIDENT, SHARE * ranked[0].score);
  return ranked.filter(
    (one, at) => at === 0 || (one.score >= least && isAbout(one.candidate.evidence)),
  );
}

function isAbout({ words, meaning }: Evidence): boolean {
  return words.passage > 0 || words.question > 0 || meaning.passage >= OWN;
}
