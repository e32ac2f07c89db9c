/** Question → answer: what `query` does, from understanding to what is shown. */

import { basename } from 'node:path';
import type { Embedder } from './embed/embedder.ts';
import { WhosaidError } from './error.ts';
import type { Candidate, Hit, Library, Spoken } from './index/library.ts';
import type { Filters, Part, Query } from './query.ts';
import { isConfident, matches } from './search/confidence.ts';
import { resolveFilters } from './search/filters.ts';
import { type Group, group } from './search/group.ts';
import { answeringSentence, spokenSentences } from './search/highlight.ts';
import { type Ranked, rank } from './search/rank.ts';
import { type Result, resultOf } from './search/result.ts';
import { scorerFor } from './search/score.ts';
import { understand } from './search/understand/understand.ts';
import type { Span } from './text/sentences.ts';
import { occurrences, type PlacedTerm, terms } from './text/words.ts';

const DEFAULT_LIMIT = 10;
/** Where nothing is a match, the nearest are shown, but no more of them. */
const NEAREST = 3;
/** More than anyone reads at once. */
export const MAX_LIMIT = 1_000;
/** Further passages of an exchange that come with a result. */
const MORE = 3;

export interface QueryOptions {
  /** How many results at most; by default 10, or 3 where nothing found is a match. */
  readonly limit?: number;
  readonly filters?: Filters;
  /** Whether results tell the parts of their scores. */
  readonly explain?: boolean;
  /** What the question names and is not to restrict the search by. */
  readonly any?: readonly Part[];
  /** Whether the sentence that answers is looked for, which takes the model a while; it is by default. */
  readonly highlighted?: boolean;
  /** Whether sources are told with the folders they are in; they are by default. */
  readonly folders?: boolean;
  /** Whether passages of one exchange come as one result; they do by default. */
  readonly grouped?: boolean;
  /** Scores another way than `score.ts`; for measuring what else could be done. */
  readonly scoring?: Scoring;
}

export type Scoring = (
  candidates: readonly Candidate[],
  query: Query,
) => (candidate: Candidate) => number;

/** What is asked, and all that is worth ranking in order. */
export interface Found {
  readonly query: Query;
  /** Of the query's text. */
  readonly vector: Float32Array;
  readonly ranked: readonly Ranked[];
}

export interface Answer {
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
export async function find(
  question: string,
  library: Library,
  embedder: Embedder,
  { filters: written = {}, any, scoring }: QueryOptions = {},
  depth?: number,
): Promise<Found> {
  if (question.trim() === '') throw new WhosaidError('USAGE', 'Expected a question, found none.');
  const listings = await library.listings();
  const filters = resolveFilters(written, listings);
  const query = understand(question, listings, filters, any);
  const [vector] = await embedder.embed([query.text], 'question');
  const { score } = scorerFor(query);
  const candidates = await library.candidates(query, vector, score, depth);
  return { query, vector, ranked: rank(candidates, scoring?.(candidates, query) ?? score) };
}

/** @throws WhosaidError as `find`. */
export async function ask(
  question: string,
  library: Library,
  embedder: Embedder,
  options: QueryOptions = {},
): Promise<Answer> {
  const started = performance.now();
  const { grouped = true } = options;
  const { query, vector, ranked } = await find(question, library, embedder, options);
  const confident = isConfident(ranked, query);
  const limit = options.limit ?? (confident ? DEFAULT_LIMIT : NEAREST);
  const groups = grouped
    ? group(ranked, limit)
    : ranked.slice(0, limit).map((best): Group => ({ best, more: [] }));
  const about = new Set(matches(ranked, query));
  const results = await show(groups, about, query, vector, library, embedder, options);
  const tookMs = Math.round((performance.now() - started) * 10) / 10;
  return { query, confident, tookMs, results };
}

async function show(
  groups: readonly Group[],
  about: ReadonlySet<Ranked>,
  query: Query,
  vector: Float32Array,
  library: Library,
  embedder: Embedder,
  { explain = false, highlighted = true, folders = true }: QueryOptions,
): Promise<Result[]> {
  const numberOf = ({ candidate }: Ranked) => candidate.passage;
  const best = groups.map((one) => numberOf(one.best));
  const more = groups.map((one) => one.more.slice(0, MORE).map(numberOf));
  const hits = byPassage(await library.hits(best));
  const others = byPassage(await library.spoken(more.flat()));
  const shown = groups.flatMap(({ best }, at) => {
    const hit = hits.get(numberOf(best));
    const rest = more[at].flatMap((number) => others.get(number) ?? []);
    return hit === undefined ? [] : { hit, rest, best };
  });
  const wanted = new Set(terms([query.text, ...query.phrases].join(' ')));
  const texts = shown.map(({ hit }) => hit.text);
  const words = texts.map((text) => occurrences(text, wanted));
  const highlights = highlighted
    ? await highlight(texts, words, wanted.size, vector, embedder)
    : texts.map(() => []);
  const scorer = scorerFor(query);
  return shown.map(({ hit, rest, best }, at) => {
    const judged = {
      rank: at + 1,
      score: best.score,
      match: about.has(best),
      highlights: highlights[at],
      words: words[at].map(({ start, end }): Span => [start, end]),
    };
    const why = explain ? scorer.explain(best.candidate) : undefined;
    return resultOf(folders ? hit : withoutFolder(hit), judged, rest, why);
  });
}

function withoutFolder(hit: Hit): Hit {
  const { transcript } = hit;
  return { ...hit, transcript: { ...transcript, source: basename(transcript.source) } };
}

function byPassage<S extends Spoken>(spoken: readonly S[]): Map<number, S> {
  return new Map(spoken.map((one) => [one.passage, one]));
}

/** Sentences of all passages are embedded at once: many small calls cost more than their work. */
async function highlight(
  texts: readonly string[],
  words: readonly (readonly PlacedTerm[])[],
  wanted: number,
  vector: Float32Array,
  embedder: Embedder,
): Promise<Span[][]> {
  const spans = texts.map(spokenSentences);
  const sentences = texts.flatMap((text, at) => spans[at].map((span) => text.slice(...span)));
  const cosines = (await embedder.embed(sentences, 'passage')).map((one) => dot(one, vector));
  let next = 0;
  return spans.map((own, at) => {
    const first = next;
    next += own.length;
    return answeringSentence(own, cosines.slice(first, next), words[at], wanted);
  });
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += a[d] * b[d];
  return sum;
}
