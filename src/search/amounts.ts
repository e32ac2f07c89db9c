/** Prefers the passages that name what a question asks for: "how much did it cost" wants money, "how old" an age. */

import { ACT_DEPTH, ACT_WEIGHT } from '../domain/weights.ts';
import type { LibraryReader } from '../index/library.ts';
import { type Amount, namesAmount } from '../text/asked-amount.ts';
import { type RankedCandidate, sortByScore } from './rank.ts';
import type { ScorePart } from './score.ts';

/** Of the best passages; it takes reading them. */
export async function preferAmounts(
  ranked: readonly RankedCandidate[],
  amount: Amount | null,
  library: LibraryReader,
): Promise<readonly RankedCandidate[]> {
  if (amount === null) return ranked;
  const read = ranked.slice(0, ACT_DEPTH).map(({ candidate }) => candidate.passage);
  const texts = await library.fetchPassages(read);
  const naming = new Set(
    texts.filter(({ text }) => namesAmount(text, amount)).map(({ passage }) => passage),
  );
  return sortByScore(
    ranked.map((one) =>
      naming.has(one.candidate.passage)
        ? { ...one, gives: true, score: one.score + ACT_WEIGHT }
        : one,
    ),
  );
}

/** The part of a score that it adds. */
export function explainAmount({ gives = false }: RankedCandidate): ScorePart[] {
  if (!gives) return [];
  return [
    { feature: 'amount', window: null, value: 1, weight: ACT_WEIGHT, contribution: ACT_WEIGHT },
  ];
}
