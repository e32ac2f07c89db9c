/** Question → answer: what `query` does, from understanding to what is shown. */

import { basename } from 'node:path';
import type { Candidate } from '../domain/candidate.ts';
import { WhosaidError } from '../domain/error.ts';
import { DEFAULT_LIMIT, LIMIT_UNCONFIDENT, MAX_MORE } from '../domain/limits.ts';
import type { Constraint, Filters, Query } from '../domain/query.ts';
import type { Hit, PassageView } from '../domain/views.ts';
import type { Embedder } from '../embed/embedder.ts';
import type { Library } from '../index/library.ts';
import type { TextSpan } from '../text/sentences.ts';
import { findOccurrences, type TermOccurrence, tokenize } from '../text/tokenize.ts';
import { aboveThreshold, isConfident } from './confidence.ts';
import { resolveFilters } from './filters.ts';
import { type ExchangeGroup, groupByExchange } from './group.ts';
import { findHighlightableSentences, selectSentence } from './highlight.ts';
import { parseQuery } from './parse-query/parse-query.ts';
import { type RankedCandidate, rank } from './rank.ts';
import { buildResult, type Result } from './result.ts';
import { createScorer } from './score.ts';

export interface QueryOptions {
  /** How many results at most; by default 10, or 3 where nothing found is a match. */
  readonly limit?: number;
  readonly filters?: Filters;
  /** Whether results tell the parts of their scores. */
  readonly explain?: boolean;
  /** What the question names and is not to restrict the search by. */
  readonly ignore?: readonly Constraint[];
  /** Whether the sentence that answers is looked for, which takes the model a while; it is by default. */
  readonly highlight?: boolean;
  /** Whether sources are told with the folders they are in; they are by default. */
  readonly sourceFolders?: boolean;
  /** Whether passages of one exchange come as one result; they do by default. */
  readonly group?: boolean;
  /** Scores another way than `score.ts`; for measuring what else could be done. */
  readonly scoring?: ScoringOverride;
}

export type ScoringOverride = (
  candidates: readonly Candidate[],
  query: Query,
) => (candidate: Candidate) => number;

/** What is asked, and all that is worth ranking in order. */
export interface RankedPassages {
  readonly query: Query;
  /** Of the query's text. */
  readonly vector: Float32Array;
  readonly ranked: readonly RankedCandidate[];
}

export interface QueryResponse {
  readonly query: Query;
  /** Whether the first result is likely an answer. */
  readonly confident: boolean;
  readonly tookMs: number;
  readonly results: readonly Result[];
}

/**
 * @param depth as of `Library.candidates`.
 * @throws WhosaidError `USAGE` for a blank question, `NOT_FOUND` for a filter that names nothing in the library.
 */
export async function rankPassages(
  question: string,
  library: Library,
  embedder: Embedder,
  { filters: written = {}, ignore, scoring }: QueryOptions = {},
  depth?: number,
): Promise<RankedPassages> {
  if (question.trim() === '') throw new WhosaidError('USAGE', 'Expected a question, found none.');
  const listings = await library.catalog();
  const filters = resolveFilters(written, listings);
  const query = parseQuery(question, listings, filters, ignore);
  const [vector] = await embedder.embed([query.text], 'question');
  const { score } = createScorer(query);
  const candidates = await library.retrieve(query, vector, score, depth);
  return { query, vector, ranked: rank(candidates, scoring?.(candidates, query) ?? score) };
}

/** @throws WhosaidError as `find`. */
export async function search(
  question: string,
  library: Library,
  embedder: Embedder,
  options: QueryOptions = {},
): Promise<QueryResponse> {
  const started = performance.now();
  const { group = true } = options;
  const { query, vector, ranked } = await rankPassages(question, library, embedder, options);
  const confident = isConfident(ranked, query);
  const limit = options.limit ?? (confident ? DEFAULT_LIMIT : LIMIT_UNCONFIDENT);
  const groups = group
    ? groupByExchange(ranked, limit)
    : ranked.slice(0, limit).map((best): ExchangeGroup => ({ best, more: [] }));
  const about = new Set(aboveThreshold(ranked, query));
  const results = await toResults(groups, about, query, vector, library, embedder, options);
  const tookMs = Math.round((performance.now() - started) * 10) / 10;
  return { query, confident, tookMs, results };
}

async function toResults(
  groups: readonly ExchangeGroup[],
  about: ReadonlySet<RankedCandidate>,
  query: Query,
  vector: Float32Array,
  library: Library,
  embedder: Embedder,
  { explain = false, highlight: highlighted = true, sourceFolders = true }: QueryOptions,
): Promise<Result[]> {
  const numberOf = ({ candidate }: RankedCandidate) => candidate.passage;
  const best = groups.map((one) => numberOf(one.best));
  const more = groups.map((one) => one.more.slice(0, MAX_MORE).map(numberOf));
  const hits = indexByPassage(await library.fetchHits(best));
  const others = indexByPassage(await library.fetchPassages(more.flat()));
  const shown = groups.flatMap(({ best }, at) => {
    const hit = hits.get(numberOf(best));
    const rest = more[at].flatMap((number) => others.get(number) ?? []);
    return hit === undefined ? [] : { hit, rest, best };
  });
  const wanted = new Set(tokenize([query.text, ...query.phrases].join(' ')));
  const texts = shown.map(({ hit }) => hit.text);
  const words = texts.map((text) => findOccurrences(text, wanted));
  const highlights = highlighted
    ? await highlight(texts, words, wanted.size, vector, embedder)
    : texts.map(() => []);
  const scorer = createScorer(query);
  return shown.map(({ hit, rest, best }, at) => {
    const judged = {
      rank: at + 1,
      score: best.score,
      match: about.has(best),
      highlights: highlights[at],
      words: words[at].map(({ start, end }): TextSpan => [start, end]),
    };
    const why = explain ? scorer.explain(best.candidate) : undefined;
    return buildResult(sourceFolders ? hit : stripFolder(hit), judged, rest, why);
  });
}

function stripFolder(hit: Hit): Hit {
  const { transcript } = hit;
  return { ...hit, transcript: { ...transcript, source: basename(transcript.source) } };
}

function indexByPassage<S extends PassageView>(spoken: readonly S[]): Map<number, S> {
  return new Map(spoken.map((one) => [one.passage, one]));
}

/** Sentences of all passages are embedded at once: many small calls cost more than their work. */
async function highlight(
  texts: readonly string[],
  words: readonly (readonly TermOccurrence[])[],
  wanted: number,
  vector: Float32Array,
  embedder: Embedder,
): Promise<TextSpan[][]> {
  const spans = texts.map(findHighlightableSentences);
  const sentences = texts.flatMap((text, at) => spans[at].map((span) => text.slice(...span)));
  const cosines = (await embedder.embed(sentences, 'passage')).map((one) => dot(one, vector));
  let next = 0;
  return spans.map((own, at) => {
    const first = next;
    next += own.length;
    return selectSentence(own, cosines.slice(first, next), words[at], wanted);
  });
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += a[d] * b[d];
  return sum;
}
