/** Question → ranked passages: parse, retrieve, score, and add the neighbours of the best. */

import type { Candidate } from '../domain/candidate.ts';
import { WhosaidError } from '../domain/error.ts';
import type { Constraint, Filters, Query } from '../domain/query.ts';
import type { VectorSearch } from '../domain/vector-search.ts';
import type { CatalogEntry } from '../domain/views.ts';
import { NEIGHBOUR_SHARE, RETRIEVAL_DEPTH } from '../domain/weights.ts';
import type { Embedder } from '../embed/embedder.ts';
import type { LibraryReader } from '../index/library.ts';
import { memoize } from '../util/memoize.ts';
import { preferAmounts } from './amounts.ts';
import { saysOnlyNames } from './beside-names.ts';
import { findMatches, isLikelyAnswered } from './confidence.ts';
import { knowNames } from './know-names.ts';
import { findNamedPlaces, preferNamed, retrieveMentions, withoutNamesOfPlaces } from './named.ts';
import { parseQuery } from './parse-query/parse-query.ts';
import { plainQuestion } from './parse-query/question-opening.ts';
import { type RankedCandidate, scoreAll, sortByScore, takeBest } from './rank.ts';
import { resolveFilters } from './resolve-filters.ts';
import { createScorer, type Scorer } from './score.ts';
import { preferActs, retrieveFollowing } from './speech-acts.ts';

export interface RankOptions {
  readonly filters?: Filters;
  /** Constraints named in the question that must not become filters. */
  readonly ignore?: readonly Constraint[];
  /** The ISO day from which "last week" counts; by default the present one, `null` for none. */
  readonly today?: string | null;
  /** `exact` scans all vectors even where there is a graph. */
  readonly vectors?: VectorSearch;
  /** Candidates that a search of the graph keeps: more find more, and take longer. */
  readonly ef?: number;
  /** Replaces the score; for measuring alternatives. */
  readonly scoring?: ScoringOverride;
}

export type ScoringOverride = (
  candidates: readonly Candidate[],
  query: Query,
) => (candidate: Candidate) => number;

export interface RankedPassages {
  readonly query: Query;
  /** The query's text as a unit vector. */
  readonly vector: Float32Array;
  readonly scorer: Scorer;
  /** Of each transcript, by its id. */
  readonly languages: ReadonlyMap<string, string | null>;
  /** Best first. */
  readonly ranked: readonly RankedCandidate[];
  /** Those that answer, if any does, best first. */
  readonly answering: readonly RankedCandidate[];
  /** The same, or none where none is likely to. */
  readonly matching: readonly RankedCandidate[];
}

const languagesOf = memoize(
  (catalog: readonly CatalogEntry[]) => new Map(catalog.map(({ id, language }) => [id, language])),
);
const isEnglish = memoize((catalog: readonly CatalogEntry[]) =>
  catalog.every(({ language }) => language === null || language === 'en'),
);

/**
 * @param depth passages found by BM25, and pairs found by cosine.
 * @throws WhosaidError `USAGE` for a blank question, `NOT_FOUND` for a filter that names nothing in the library.
 */
export async function rankPassages(
  question: string,
  library: LibraryReader,
  embedder: Embedder,
  { filters: given = {}, ignore, today, scoring, vectors, ef }: RankOptions = {},
  depth = RETRIEVAL_DEPTH,
): Promise<RankedPassages> {
  if (question.trim() === '') throw new WhosaidError('USAGE', 'The question is empty.');
  const catalog = await library.catalog();
  const parsed = parseQuery(question, catalog, resolveFilters(given, catalog), ignore, today);
  const languages = languagesOf(catalog);
  /* Elsewhere nouns are capitalised too, and words have other stems. */
  const query = isEnglish(catalog) ? await knowNames(parsed, library, catalog) : parsed;
  const [vector] = await embedder.embed([query.text], 'question');
  const said = isEnglish(catalog) ? await withoutNamesOfPlaces(query, library, catalog) : query;
  const request = { query: said, vector, depth, vectors, ef };

  const found = await library.retrieve(request);
  const scorer = createScorer(said, found);
  const retrieved = scoreAll(found, scorer.score);
  const best = takeBest(retrieved, Math.ceil(depth * NEIGHBOUR_SHARE));
  const neighbours = await library.retrieveNeighbours(
    request,
    best.map(({ candidate }) => candidate.passage),
    retrieved.map(({ candidate }) => candidate.passage),
  );
  const following = await retrieveFollowing(request, retrieved, library);
  const mentions = await retrieveMentions(request, library);
  const mayName = isEnglish(catalog) && mentions === null && query.unknownNames === undefined;
  const named = mayName ? await findNamedPlaces(query, request, library, catalog) : null;
  const beside = [...following, ...(mentions ?? named?.mentions ?? [])];
  const merged = mergeByPassage(
    [...retrieved, ...scoreAll(neighbours, scorer.score)],
    scoreAll(beside, scorer.score),
  );
  const scored = named === null ? merged : preferNamed(merged, named);
  const sorted = sortByScore(scoring === undefined ? scored : override(scored, query, scoring));
  const acting = await preferActs(sorted, query, library, languages);
  const ranked = await preferAmounts(acting, plainQuestion(query.asked), library);
  const mentioning = mentions && new Set(mentions.map(({ passage }) => passage));
  const mayMatch =
    mentioning === null && named === null
      ? ranked
      : ranked.filter((one) => mentioning?.has(one.candidate.passage) ?? one.named);
  const mayAnswer = findMatches(mayMatch, query);
  const answering = (await saysOnlyNames(mayAnswer, request, library, embedder, catalog))
    ? []
    : mayAnswer;
  const matching = isLikelyAnswered(answering, query, scorer.plainScore) ? answering : [];
  return { query, vector, scorer, languages, ranked, answering, matching };
}

/** @param others may be among the first. */
function mergeByPassage(
  scored: readonly RankedCandidate[],
  others: readonly RankedCandidate[],
): readonly RankedCandidate[] {
  if (others.length === 0) return scored;
  const byPassage = new Map<number, RankedCandidate>();
  for (const one of [...scored, ...others]) byPassage.set(one.candidate.passage, one);
  return [...byPassage.values()];
}

function override(
  scored: readonly RankedCandidate[],
  query: Query,
  scoring: ScoringOverride,
): RankedCandidate[] {
  const score = scoring(
    scored.map(({ candidate }) => candidate),
    query,
  );
  return scored.map((one) => ({ ...one, score: score(one.candidate) }));
}
