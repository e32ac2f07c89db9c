/** Prefers the passages in which people do what a question asks for: decide, object, promise. */

import type { Query } from '../domain/query.ts';
import { ACT_DEPTH, ACT_WEIGHT } from '../domain/weights.ts';
import type { LibraryReader } from '../index/library.ts';
import { doesAct } from '../text/speech-acts.ts';
import { type RankedCandidate, sortByScore } from './rank.ts';
import type { ScorePart } from './score.ts';

/** Of the best passages, those that do it gain; it takes reading them. */
export async function preferActs(
  ranked: readonly RankedCandidate[],
  { act }: Query,
  library: LibraryReader,
): Promise<readonly RankedCandidate[]> {
  if (act === undefined) return ranked;
  const read = ranked.slice(0, ACT_DEPTH);
  const texts = await library.fetchPassages(read.map(({ candidate }) => candidate.passage));
  const acting = new Set(
    texts.filter(({ text }) => doesAct(text, act.kind)).map(({ passage }) => passage),
  );
  return sortByScore(
    ranked.map((one) =>
      acting.has(one.candidate.passage)
        ? { ...one, acts: true, score: one.score + ACT_WEIGHT }
        : one,
    ),
  );
}

/** The part of a score that it adds. */
export function explainAct({ acts = false }: RankedCandidate): ScorePart[] {
  if (!acts) return [];
  return [{ feature: 'act', window: null, value: 1, weight: ACT_WEIGHT, contribution: ACT_WEIGHT }];
}
