/** Question → results: ranked passages, grouped by exchange, with highlights and everything that is shown of them. */

import { DEFAULT_LIMIT, LIMIT_UNCONFIDENT, MAX_MORE } from '../domain/limits.ts';
import type { Query } from '../domain/query.ts';
import type { Hit, PassageView } from '../domain/views.ts';
import type { Embedder } from '../embed/embedder.ts';
import type { LibraryReader } from '../index/library.ts';
import type { TextSpan } from '../text/sentences.ts';
import { findOccurrences, type TermOccurrence, tokenize } from '../text/tokenize.ts';
import { aboveThreshold, isConfident } from './confidence.ts';
import { type ExchangeGroup, groupByExchange } from './group.ts';
import { findHighlightableSentences, selectSentence } from './highlight.ts';
import type { RankedCandidate } from './rank.ts';
import { type RankedPassages, type RankOptions, rankPassages } from './rank-passages.ts';
import { buildResult, type Result } from './result.ts';

export interface QueryOptions extends RankOptions {
  /** Results at most; by default 10, or 3 where none is a confident match. */
  readonly limit?: number;
  /** Whether results explain their scores; by default they do not. */
  readonly explain?: boolean;
  /** Whether the answering sentence is marked, for which sentences are embedded; by default it is. */
  readonly highlight?: boolean;
  /** Whether sources include their folders; by default they do. */
  readonly sourceFolders?: boolean;
  /** Whether passages of one exchange are one result; by default they are. */
  readonly group?: boolean;
}

export interface QueryResponse {
  readonly query: Query;
  /** Whether the first result is likely an answer. */
  readonly confident: boolean;
  readonly tookMs: number;
  readonly results: readonly Result[];
}

/** @throws WhosaidError as `rankPassages`. */
export async function search(
  question: string,
  library: LibraryReader,
  embedder: Embedder,
  options: QueryOptions = {},
): Promise<QueryResponse> {
  const started = performance.now();
  const found = await rankPassages(question, library, embedder, options);
  const { query, ranked } = found;
  const confident = isConfident(ranked, query);
  const limit = options.limit ?? (confident ? DEFAULT_LIMIT : LIMIT_UNCONFIDENT);
  const groups =
    options.group === false
      ? ranked.slice(0, limit).map((best): ExchangeGroup => ({ best, more: [] }))
      : groupByExchange(ranked, limit);
  const results = await fetchResults(groups, found, library, embedder, options);
  const tookMs = Math.round((performance.now() - started) * 10) / 10;
  return { query, confident, tookMs, results };
}

async function fetchResults(
  groups: readonly ExchangeGroup[],
  { query, vector, ranked, scorer }: RankedPassages,
  library: LibraryReader,
  embedder: Embedder,
  { explain = false, highlight = true, sourceFolders = true }: QueryOptions,
): Promise<Result[]> {
  const passageOf = ({ candidate }: RankedCandidate) => candidate.passage;
  const more = groups.map((group) => group.more.slice(0, MAX_MORE).map(passageOf));
  const hits = byPassage(await library.fetchHits(groups.map(({ best }) => passageOf(best))));
  const others = byPassage(await library.fetchPassages(more.flat()));
  const shown = groups.flatMap(({ best }, at) => {
    const hit = hits.get(passageOf(best));
    const rest = more[at].flatMap((number) => others.get(number) ?? []);
    return hit === undefined ? [] : { hit, rest, best };
  });
  const queryTerms = new Set(tokenize([query.text, ...query.phrases].join(' ')));
  const texts = shown.map(({ hit }) => hit.text);
  const words = texts.map((text) => findOccurrences(text, queryTerms));
  const highlights = highlight
    ? await highlightAnswers(texts, words, queryTerms.size, vector, embedder)
    : texts.map(() => []);
  const matching = new Set(aboveThreshold(ranked, query));
  return shown.map(({ hit, rest, best }, at) => {
    const marks = {
      rank: at + 1,
      score: best.score,
      match: matching.has(best),
      highlights: highlights[at],
      words: words[at].map(({ start, end }): TextSpan => [start, end]),
    };
    const why = explain ? scorer.explain(best.candidate) : undefined;
    return buildResult(sourceFolders ? hit : stripFolder(hit), marks, rest, why);
  });
}

function stripFolder(hit: Hit): Hit {
  const { transcript } = hit;
  return {
    ...hit,
    transcript: { ...transcript, source: transcript.source.replace(/^.*[\\/]/s, '') },
  };
}

function byPassage<P extends PassageView>(passages: readonly P[]): Map<number, P> {
  return new Map(passages.map((view) => [view.passage, view]));
}

/** Embeds the sentences of all passages in one call: many small calls cost more than their work. */
async function highlightAnswers(
  texts: readonly string[],
  words: readonly (readonly TermOccurrence[])[],
  termCount: number,
  vector: Float32Array,
  embedder: Embedder,
): Promise<TextSpan[][]> {
  const spans = texts.map(findHighlightableSentences);
  const sentences = texts.flatMap((text, at) => spans[at].map((span) => text.slice(...span)));
  const vectors = await embedder.embed(sentences, 'passage');
  const cosines = vectors.map((sentence) => dot(sentence, vector));
  let next = 0;
  return spans.map((own, at) => {
    const first = next;
    next += own.length;
    return selectSentence(own, cosines.slice(first, next), words[at], termCount);
  });
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += a[d] * b[d];
  return sum;
}
