/** Reads the best passages together with the question and orders them anew. */

import { MAX_LOGIT, MIN_LOGIT, RELEVANCE_WEIGHT, RERANK_DEPTH } from '../domain/weights.ts';
import type { LibraryReader } from '../index/library.ts';
import type { Reranker } from '../rerank/reranker.ts';
import { type RankedCandidate, sortByScore } from './rank.ts';
import type { RankedPassages } from './rank-passages.ts';
import type { ScorePart } from './score.ts';

/** Passages that are not read gain nothing, as those that do not answer. */
export async function takeSecondLook(
  question: string,
  found: RankedPassages,
  library: LibraryReader,
  reranker: Reranker,
): Promise<RankedPassages> {
  const { query, ranked, matching } = found;
  if (query.text === '') return found;
  const first = ranked.slice(0, RERANK_DEPTH);
  const hits = new Map(
    (await library.fetchHits(first.map(({ candidate }) => candidate.passage))).map((hit) => [
      hit.passage,
      hit,
    ]),
  );
  const read = first.flatMap((passage) => {
    const hit = hits.get(passage.candidate.passage);
    return hit === undefined ? [] : [{ passage, hit }];
  });
  const logits = await reranker.score(
    question,
    read.map(({ hit: { speaker, text, question: asked } }) => ({
      speaker: speaker.name,
      text,
      question: asked && { speaker: asked.speaker.name, text: asked.text },
    })),
  );
  const rescored = new Map(
    read.map(({ passage }, at): [RankedCandidate, RankedCandidate] => {
      const relevance = toRelevance(logits[at]);
      const score = passage.score + RELEVANCE_WEIGHT * relevance;
      return [passage, { ...passage, score, relevance }];
    }),
  );
  const reorder = (passages: readonly RankedCandidate[]) =>
    sortByScore(passages.map((passage) => rescored.get(passage) ?? passage));
  return { ...found, ranked: reorder(ranked), matching: reorder(matching) };
}

/** A logit as 0 to 1. */
function toRelevance(logit: number): number {
  const share = (logit - MIN_LOGIT) / (MAX_LOGIT - MIN_LOGIT);
  return Math.min(1, Math.max(0, share));
}

/** The part of a score that a second look adds. */
export function explainRelevance({ relevance }: RankedCandidate): ScorePart[] {
  if (relevance === undefined) return [];
  const contribution = relevance * RELEVANCE_WEIGHT;
  return [
    {
      feature: 'relevance',
      window: null,
      value: relevance,
      weight: RELEVANCE_WEIGHT,
      contribution,
    },
  ];
}
