/** Reads the best passages together with the question and orders them anew. */

import type { Hit } from '../domain/views.ts';
import { RELEVANCE_SCALE, RELEVANCE_WEIGHT, RERANK_DEPTH } from '../domain/weights.ts';
import type { LibraryReader } from '../index/library.ts';
import type { Reranker, SpokenPassage } from '../rerank/reranker.ts';
import { foldedWords } from '../text/fold.ts';
import { isAnsweredByReading } from './confidence.ts';
import { type RankedCandidate, sortByScore } from './rank.ts';
import type { RankedPassages } from './rank-passages.ts';
import type { ScorePart } from './score.ts';

/** Passages that are not read gain nothing, as those that answer far worse than the best. */
export async function takeSecondLook(
  question: string,
  found: RankedPassages,
  library: LibraryReader,
  reranker: Reranker,
): Promise<RankedPassages> {
  const { query, ranked, answering, matching } = found;
  if (query.text === '' || ranked.length === 0) return found;
  const first = ranked.slice(0, RERANK_DEPTH);
  const hits = await library.fetchHits(first.map(({ candidate }) => candidate.passage));
  const asked = new Set(foldedWords(question));
  const logits = await reranker.score(
    question,
    hits.map((hit) => toSpokenPassage(hit, asked)),
  );
  const bestLogit = Math.max(...logits);
  const logitOf = new Map(logits.map((logit, at) => [hits[at].passage, logit]));
  const rescore = (passage: RankedCandidate): RankedCandidate => {
    const logit = logitOf.get(passage.candidate.passage);
    if (logit === undefined) return passage;
    const relevance = Math.exp((logit - bestLogit) / RELEVANCE_SCALE);
    return { ...passage, relevance, score: passage.score + RELEVANCE_WEIGHT * relevance };
  };
  const rescored = new Map(first.map((passage) => [passage, rescore(passage)]));
  const reorder = (passages: readonly RankedCandidate[]) =>
    sortByScore(passages.map((passage) => rescored.get(passage) ?? passage));
  const isAnswered = isAnsweredByReading(answering, query, bestLogit) ?? matching.length > 0;
  const reordered = reorder(answering);
  return {
    ...found,
    ranked: reorder(ranked),
    answering: reordered,
    matching: isAnswered ? reordered : [],
  };
}

/** What the people of a firm say need not name it. */
function toSpokenPassage(
  { speaker, text, question }: Hit,
  asked: ReadonlySet<string>,
): SpokenPassage {
  const { name, affiliation } = speaker;
  const isAskedFor = foldedWords(affiliation ?? '').some((word) => asked.has(word));
  return {
    speaker: isAskedFor ? `${name} of ${affiliation}` : name,
    text,
    question: question && { speaker: question.speaker.name, text: question.text },
  };
}

/** The part of a score that a second look adds. */
export function explainRelevance({ relevance }: RankedCandidate): ScorePart[] {
  if (relevance === undefined) return [];
  return [
    {
      feature: 'relevance',
      window: null,
      value: relevance,
      weight: RELEVANCE_WEIGHT,
      contribution: relevance * RELEVANCE_WEIGHT,
    },
  ];
}
