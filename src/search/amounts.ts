/** Prefers the passages that name what a question asks for: "how much did it cost" wants money, "how old" an age. */

import type { LibraryReader } from '../index/library.ts';
import { amountTeller } from '../text/asked-amount.ts';
import { explainRead, preferRead } from './prefer-read.ts';
import type { RankedCandidate } from './rank.ts';
import type { ScorePart } from './score.ts';

/** Of the best passages, those that name it gain. */
export async function preferAmounts(
  ranked: readonly RankedCandidate[],
  asked: string,
  library: LibraryReader,
): Promise<readonly RankedCandidate[]> {
  const names = amountTeller(asked);
  if (names === null) return ranked;
  return preferRead(ranked, ranked, library, ({ text }) => names(text), { gives: true });
}

export const explainAmount = ({ gives = false }: RankedCandidate): ScorePart[] =>
  gives ? [explainRead('amount')] : [];
