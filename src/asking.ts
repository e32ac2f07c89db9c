/** Question → answer: what `query` does, from understanding to what is shown. */

import type { Embedder } from './embed/embedder.ts';
import type { Library } from './index/library.ts';
import type { Filters, Query } from './query.ts';
import { isConfident } from './search/confidence.ts';
import { resolveFilters } from './search/filters.ts';
import { type Group, group } from './search/group.ts';
import { answeringSentence, matchingWords, spokenSentences } from './search/highlight.ts';
import { rank, type Scorer } from './search/rank.ts';
import { type Result, resultOf } from './search/result.ts';
import { understand } from './search/understand/understand.ts';
import type { Span } from './text/sentences.ts';
import { terms } from './text/words.ts';
import type { Speaker } from './transcript.ts';

export const DEFAULT_LIMIT = 10;
/** Where nothing is a match, the nearest are shown, but no more of them. */
const NEAREST = 3;
/** More than anyone reads at once. */
export const MAX_LIMIT = 1_000;
/** Further passages of an exchange that come with a result. */
const MORE = 5;

export interface QueryOptions {
  /** How many results at most; by default 10, or 3 where nothing found is a match. */
  readonly limit?: number;
  readonly filters?: Filters;
  /** Whether results tell the parts of their scores. */
  readonly explain?: boolean;
  /** Does not restrict the search to the speakers that the question names. */
  readonly anyone?: boolean;
  /** Whether the sentence that answers is looked for, which takes the model a while; it is by default. */
  readonly highlighted?: boolean;
  /** Whether passages of one exchange come as one result; they do by default. */
  readonly grouped?: boolean;
  /** Scores another way than `score.ts`; for measuring what else could be done. */
  readonly scorer?: Scorer;
}

export interface Answer {
  readonly query: Query;
  /** Whether the first result is likely an answer. */
  readonly confident: boolean;
  readonly tookMs: number;
  readonly results: readonly Result[];
}

/** @throws WhosaidError `NOT_FOUND` for a filter that names nobody and nothing in the library. */
export async function ask(
  question: string,
  library: Library,
  embedder: Embedder,
  options: QueryOptions = {},
): Promise<Answer> {
  const started = performance.now();
  const { grouped = true, anyone } = options;
  const people = await library.people();
  const filters = await resolved(options.filters ?? {}, people, library);
  const query = understand(question, people, filters, { anyone });
  const [vector] = await embedder.embed([query.text], 'question');
  const ranked = rank(await library.candidates(query, vector), query, options.scorer);
  const confident = isConfident(ranked);
  const limit = options.limit ?? (confident ? DEFAULT_LIMIT : NEAREST);
  const groups = grouped
    ? group(ranked, limit)
    : ranked.slice(0, limit).map((best): Group => ({ best, more: [] }));
  const results = await show(groups, query, vector, library, embedder, options);
  const tookMs = Math.round((performance.now() - started) * 10) / 10;
  return { query, confident, tookMs, results };
}

async function resolved(
  filters: Filters,
  people: readonly Speaker[],
  library: Library,
): Promise<Filters> {
  const transcripts = filters.transcript === undefined ? [] : await library.transcripts();
  return resolveFilters(
    filters,
    people,
    transcripts.map(({ id }) => id),
  );
}

async function show(
  groups: readonly Group[],
  query: Query,
  vector: Float32Array,
  library: Library,
  embedder: Embedder,
  { explain = false, highlighted = true }: QueryOptions,
): Promise<Result[]> {
  const members = groups.map(({ best, more }) => [best, ...more.slice(0, MORE)]);
  const numbers = members.flat().map(({ candidate }) => candidate.passage);
  const hits = new Map((await library.hits(numbers)).map((hit) => [hit.passage, hit]));
  const shown = members.flatMap(([best, ...more]) => {
    const hit = hits.get(best.candidate.passage);
    const others = more.flatMap(({ candidate }) => hits.get(candidate.passage) ?? []);
    return hit === undefined ? [] : { hit, others, score: best.score };
  });
  const wanted = new Set(terms([query.text, ...query.phrases].join(' ')));
  const texts = shown.map(({ hit }) => hit.text);
  const highlights = highlighted ? await highlight(texts, wanted, vector, embedder) : [];
  return shown.map(({ hit, others, score }, at) => {
    const marks = { highlights: highlights[at] ?? [], words: matchingWords(hit.text, wanted) };
    return resultOf(hit, at + 1, score, marks, others, explain);
  });
}

/** Sentences of all passages are embedded at once: many small calls cost more than their work. */
async function highlight(
  texts: readonly string[],
  wanted: ReadonlySet<string>,
  vector: Float32Array,
  embedder: Embedder,
): Promise<Span[][]> {
  const spans = texts.map(spokenSentences);
  const sentences = texts.flatMap((text, at) => spans[at].map((span) => text.slice(...span)));
  const cosines = (await embedder.embed(sentences, 'passage')).map((one) => dot(one, vector));
  let next = 0;
  return texts.map((text, at) => {
    const own = cosines.slice(next, next + spans[at].length);
    next += own.length;
    return answeringSentence(text, spans[at], own, wanted);
  });
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, x, i) => sum + x * b[i], 0);
}
