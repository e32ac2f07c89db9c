/** Question → results: ranked passages, grouped by exchange, the answer of each first, with all that is shown of them. */

import type { Detail } from '../domain/detail.ts';
import type { Effort } from '../domain/effort.ts';
import { DEFAULT_LIMIT, LIMIT_UNCONFIDENT, MAX_LIMIT } from '../domain/limits.ts';
import { nameNotice } from '../domain/name-notice.ts';
import { EF_OF_BEST } from '../domain/vector-search.ts';
import { MIN_RESULT_SHARE, RETRIEVAL_DEPTH } from '../domain/weights.ts';
import type { Embedder } from '../embed/embedder.ts';
import type { LibraryReader } from '../index/library.ts';
import type { Reranker } from '../rerank/reranker.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { fetchResults } from './fetch-results.ts';
import { groupResults, type ResultGroup } from './group.ts';
import { mergeParts, type PartResponse } from './merge-parts.ts';
import { type RankedCandidate, scoreAll, sortByScore } from './rank.ts';
import { type RankedPassages, type RankOptions, rankPassages } from './rank-passages.ts';
import type { QueryResponse } from './response.ts';
import { takeSecondLook } from './second-look.ts';
import { narrowTo, splitAsked } from './split-asked.ts';

export interface QueryOptions extends RankOptions {
  /** Results at most; by default 10, or 3 where none is a confident match. */
  readonly limit?: number;
  /** The `next` of an answer to the same question: results go on behind its last. */
  readonly cursor?: string;
  /** Whether results explain their scores; by default they do not. */
  readonly explain?: boolean;
  /** Whether the answering sentence is marked, for which sentences are embedded; by default it is. */
  readonly highlight?: boolean;
  /** Whether passages of one exchange are one result; by default they are. */
  readonly group?: boolean;
  /** With `short` results come without further passages, and without what surrounds those that only come near; by default `full`. */
  readonly detail?: Detail;
  /** With `best` a second look reads the best passages; by default `fast`. */
  readonly effort?: Effort;
}

/** Two results may turn out to show the same answer. */
const SPARE_RESULTS = 5;

/**
 * Searches for each of several questions in one, and for each side of a comparison, and merges their results.
 *
 * @throws WhosaidError as `rankPassages`.
 */
export async function search(
  question: string,
  library: LibraryReader,
  embedder: Embedder,
  options: QueryOptions = {},
  reranker: Reranker | null = null,
): Promise<QueryResponse> {
  const started = performance.now();
  const from = readCursor(options.cursor, question, options);
  const answered: PartResponse[] = [];
  const parts = splitAsked(question, await library.catalog(), options);
  for (const { asked, within, withAnswers } of parts) {
    const narrowed = narrowTo(within, options);
    const found = await rank(asked, library, embedder, narrowed, reranker);
    answered.push(await answerPart(found, from, library, embedder, narrowed, withAnswers));
  }
  const tookMs = Math.round((performance.now() - started) * 10) / 10;
  const effort = reranker === null ? 'fast' : 'best';
  const { results, hasMore, ...merged } = mergeParts(question, answered, from, options.limit);
  const shown = results.slice(from);
  const end = from + shown.length;
  const isLast = !hasMore || shown.length === 0 || end >= MAX_LIMIT;
  const next = isLast ? null : writeCursor(end, question, options);
  return { ...merged, next, effort, tookMs, results: shown };
}

async function rank(
  question: string,
  library: LibraryReader,
  embedder: Embedder,
  options: QueryOptions,
  reranker: Reranker | null,
): Promise<RankedPassages> {
  const ef = options.effort === 'best' ? EF_OF_BEST : undefined;
  const found = await rankPassages(question, library, embedder, { ef, ...options });
  return reranker === null ? found : takeSecondLook(question, found, library, reranker);
}

async function answerPart(
  found: RankedPassages,
  from: number,
  library: LibraryReader,
  embedder: Embedder,
  options: QueryOptions,
  withAnswers: boolean,
): Promise<PartResponse> {
  const { query, matching } = found;
  const confident = matching.length > 0;
  const limit = from + (options.limit ?? (confident ? DEFAULT_LIMIT : LIMIT_UNCONFIDENT));
  const { group = true } = options;
  /* Whoever asks for all that someone says or decided, or who asked, wants all of it. */
  const wantsAll = query.text === '' || query.act?.topic === '' || query.intent === 'question';
  const { groups, matches } = groupResults(
    found.ranked,
    matching,
    limit + SPARE_RESULTS,
    group,
    wantsAll ? 0 : MIN_RESULT_SHARE,
  );
  const answers = withAnswers ? await retrieveAnswers(groups, found, library) : [];
  const results = await fetchResults(groups, limit, found, answers, library, embedder, options);
  const speakers = new Set(matching.map(({ candidate }) => candidate.speaker));
  const notice = nameNotice(query, speakers.size);
  return { query, confident, matches, notice, results, hasMore: groups.length > limit };
}

/** What follows the questions found, whoever says it. */
async function retrieveAnswers(
  groups: readonly ResultGroup[],
  { query, vector, scorer }: RankedPassages,
  library: LibraryReader,
): Promise<RankedCandidate[]> {
  const { speaker: _, role: __, ...filters } = query.filters;
  const request = { query: { ...query, filters }, vector, depth: RETRIEVAL_DEPTH };
  const questions = groups.map(({ best }) => best.candidate.passage);
  return sortByScore(
    scoreAll(await library.retrieveNeighbours(request, questions, []), scorer.score),
  );
}
