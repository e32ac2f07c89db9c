/** Prefers passages whose texts do or name what a question asks for; it takes reading them. */

import type { PassageView } from '../domain/views.ts';
import { ACT_DEPTH, ACT_WEIGHT } from '../domain/weights.ts';
import type { LibraryReader } from '../index/library.ts';
import { type RankedCandidate, sortByScore } from './rank.ts';
import type { ScorePart } from './score.ts';

/**
 * @param mayDo best first; so many of the first are read.
 * @param merit what is told of those that do.
 * @returns all of `ranked`, in their new order.
 */
export async function preferRead(
  ranked: readonly RankedCandidate[],
  mayDo: readonly RankedCandidate[],
  library: LibraryReader,
  does: (passage: PassageView) => boolean,
  merit: Pick<RankedCandidate, 'acts' | 'gives'>,
): Promise<RankedCandidate[]> {
  const read = mayDo.slice(0, ACT_DEPTH).map(({ candidate }) => candidate.passage);
  const texts = await library.fetchPassages(read);
  const doing = new Set(texts.filter(does).map(({ passage }) => passage));
  return sortByScore(
    ranked.map((one) =>
      doing.has(one.candidate.passage) ? { ...one, ...merit, score: one.score + ACT_WEIGHT } : one,
    ),
  );
}

/** The part of a score that it adds. */
export const explainRead = (feature: 'act' | 'amount'): ScorePart => ({
  feature,
  window: null,
  value: 1,
  weight: ACT_WEIGHT,
  contribution: ACT_WEIGHT,
});
