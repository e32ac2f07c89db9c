/** Reads the best passages together with the question and orders them anew. */

import { mapReadings, READINGS } from '../domain/readings.ts';
import type { Hit } from '../domain/views.ts';
import { RELEVANCE_SCALE, RELEVANCE_WEIGHTS, RERANK_DEPTH } from '../domain/weights.ts';
import type { LibraryReader } from '../index/library.ts';
import type { Reranker, SpokenPassage } from '../rerank/reranker.ts';
import { foldedWords } from '../text/fold.ts';
import { findOccurrences } from '../text/tokenize.ts';
import { isAnsweredByReading } from './confidence.ts';
import { type RankedCandidate, sortByScore } from './rank.ts';
import type { RankedPassages } from './rank-passages.ts';
import type { ScorePart } from './score.ts';

/**
 * Passages that are not read gain nothing, as those that answer far worse than the best. Where the best is in a language that the
 * reranker does not know, so is the question, and the order stays.
 */
export async function takeSecondLook(
  question: string,
  found: RankedPassages,
  library: LibraryReader,
  reranker: Reranker,
): Promise<RankedPassages> {
  const { query, ranked, answering, matching, languages } = found;
  const reads = ({ candidate }: RankedCandidate) =>
    reranker.reads(languages.get(candidate.transcript) ?? null);
  if (query.text === '' || ranked.length === 0 || !reads(ranked[0])) return found;
  const first = ranked.slice(0, RERANK_DEPTH).filter(reads);
  const hits = await library.fetchHits(first.map(({ candidate }) => candidate.passage));
  const logits = await reranker.score(question, toSpokenPassages(question, hits, first, found));
  const best = mapReadings((reading) => Math.max(...logits.map((one) => one[reading])));
  const logitsOf = new Map(logits.map((one, at) => [hits[at].passage, one]));
  const rescore = (passage: RankedCandidate): RankedCandidate => {
    const own = logitsOf.get(passage.candidate.passage);
    if (own === undefined) return passage;
    const relevance = mapReadings((reading) =>
      Math.exp((own[reading] - best[reading]) / RELEVANCE_SCALE),
    );
    const read = { ...passage, relevance };
    const gain = explainRelevance(read).reduce((sum, part) => sum + part.contribution, 0);
    return { ...read, score: passage.score + gain };
  };
  const rescored = new Map(first.map((passage) => [passage, rescore(passage)]));
  const reorder = (passages: readonly RankedCandidate[]) =>
    sortByScore(passages.map((passage) => rescored.get(passage) ?? passage));
  const isAnswered = isAnsweredByReading(answering, query, best.question) ?? matching.length > 0;
  const reordered = reorder(answering);
  return {
    ...found,
    ranked: reorder(ranked),
    answering: reordered,
    matching: isAnswered ? reordered : [],
  };
}

function toSpokenPassages(
  question: string,
  hits: readonly Hit[],
  read: readonly RankedCandidate[],
  { query, languages }: RankedPassages,
): SpokenPassage[] {
  const asked = new Set(foldedWords(question));
  const candidates = new Map(read.map(({ candidate }) => [candidate.passage, candidate]));
  return hits.map(({ passage, speaker, text, question, transcript }) => ({
    speaker: isAskedFor(speaker.affiliation, asked)
      ? `${speaker.name} of ${speaker.affiliation}`
      : speaker.name,
    text,
    question: question && { speaker: question.speaker.name, text: question.text },
    contextWords: findWords(
      query.text,
      candidates.get(passage)?.features.contextTerms ?? [],
      languages.get(transcript.id) ?? null,
    ),
  }));
}

/** What the people of a firm say need not name it. */
const isAskedFor = (affiliation: string | null, asked: ReadonlySet<string>): boolean =>
  foldedWords(affiliation ?? '').some((word) => asked.has(word));

/** The words of a text that are forms of some terms, as they are written there. */
function findWords(text: string, terms: readonly string[], language: string | null): string[] {
  if (terms.length === 0) return [];
  const found = findOccurrences(text, new Set(terms), language);
  return found.map(({ start, end }) => text.slice(start, end));
}

/** The parts of a score that a second look adds. */
export function explainRelevance({ relevance }: RankedCandidate): ScorePart[] {
  if (relevance === undefined) return [];
  return READINGS.map((window) => ({
    feature: 'relevance',
    window,
    value: relevance[window],
    weight: RELEVANCE_WEIGHTS[window],
    contribution: relevance[window] * RELEVANCE_WEIGHTS[window],
  }));
}
