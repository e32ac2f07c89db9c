/** Runs an evaluation set through the same code as `index` and `query`. */

import {
  add,
  openLibrary,
  type QueryOptions,
  type Result,
  type ScoringOverride,
  type Whosaid,
} from '../main.ts';
import type { EvaluationQuery, EvaluationSet } from './evaluation-set.ts';
import { hit, ndcg, recall, reciprocalRank } from './metrics.ts';

/** A question is hard if BM25 over passages ranks no answer among this many turns. */
const HARD_CUTOFF = 20;
/** Enough passages for 50 turns: long turns have several. */
const RESULT_LIMIT = 100;

export const METRICS = ['nDCG@10', 'MRR@10', 'Hit@10', 'Recall@50'] as const;
export type Scores = Readonly<Record<(typeof METRICS)[number], number>>;

export interface EvaluationRun {
  /** Whether a question searches all transcripts or only its own. */
  readonly mode: 'corpus' | 'within';
  readonly options: QueryOptions;
}

export interface QueryRun {
  readonly query: EvaluationQuery;
  readonly scores: Scores;
  readonly tookMs: number;
}

export interface EvaluationReport {
  readonly queries: number;
  readonly scores: Scores;
  /** By the set's own domains or categories. */
  readonly groups: Readonly<Record<string, Scores & { readonly queries: number }>>;
  /** Milliseconds. */
  readonly latency: { readonly p50: number; readonly p95: number };
}

/** Indexes a set's transcripts into a library, except those that it already has. */
export function indexEvaluationSet(
  set: EvaluationSet,
  library: string,
  model?: string,
): Promise<void> {
  const transcripts = set.transcripts.map((transcript) => ({ transcript, hash: set.hash }));
  return add(transcripts, { library, model });
}

export async function runQueries(
  set: EvaluationSet,
  library: string,
  run: EvaluationRun,
): Promise<QueryRun[]> {
  const whosaid = await openLibrary(library);
  try {
    const runs: QueryRun[] = [];
    for (const query of set.queries) runs.push(await runQuery(whosaid, query, run));
    return runs;
  } finally {
    await whosaid.close();
  }
}

/** The ids of the questions that BM25 alone does not answer. */
export async function findHardQueries(set: EvaluationSet, library: string): Promise<Set<string>> {
  const bm25Only: ScoringOverride =
    () =>
    ({ features }) =>
      features.bm25.passage;
  const options = { group: false, ignore: ['who'] as const, scoring: bm25Only };
  const whosaid = await openLibrary(library);
  try {
    const hard = new Set<string>();
    for (const query of set.queries) {
      const { turns } = await searchTurns(whosaid, query, { mode: 'corpus', options });
      if (hit(turns, query.judgements, HARD_CUTOFF) === 0) hard.add(query.id);
    }
    return hard;
  } finally {
    await whosaid.close();
  }
}

async function runQuery(
  whosaid: Whosaid,
  query: EvaluationQuery,
  run: EvaluationRun,
): Promise<QueryRun> {
  const { turns, tookMs } = await searchTurns(whosaid, query, run);
  return { query, scores: scoreRanking(turns, query), tookMs };
}

/** The turns of the results, each once, in order of rank; grouped, all that each result shows. */
async function searchTurns(
  whosaid: Whosaid,
  query: EvaluationQuery,
  { mode, options }: EvaluationRun,
): Promise<{ turns: string[]; tookMs: number }> {
  const filters = mode === 'within' ? { transcript: [query.transcript] } : {};
  const { results, tookMs } = await whosaid.query(query.question, {
    ...options,
    limit: RESULT_LIMIT,
    highlight: false,
    filters,
  });
  const shown = options.group === false ? results : results.flatMap(listShownTurns);
  const found = shown.map(({ transcript, turn }) => ({ transcript: transcript.id, turn }));
  return { turns: toTurnRanking(found), tookMs };
}

/** As a reader sees them: what a result shows first, the question above it, and what else it shows. */
function listShownTurns({ transcript, turn, question, more }: Result) {
  const turns = [
    turn,
    ...(question === null ? [] : [question.turn]),
    ...more.map((one) => one.turn),
  ];
  return turns.map((turn) => ({ transcript, turn }));
}

/** Ranked passages → their turns, each once, as `transcript#turn`. */
export function toTurnRanking(ranked: readonly { transcript: string; turn: number }[]): string[] {
  return [
    ...new Set(
      ranked.slice(0, RESULT_LIMIT).map(({ transcript, turn }) => `${transcript}#${turn}`),
    ),
  ];
}

export function scoreRanking(ranking: readonly string[], { judgements }: EvaluationQuery): Scores {
  return {
    'nDCG@10': ndcg(ranking, judgements, 10),
    'MRR@10': reciprocalRank(ranking, judgements, 10),
    'Hit@10': hit(ranking, judgements, 10),
    'Recall@50': recall(ranking, judgements, 50),
  };
}

/** Means over all queries; unanswered ones count 0. */
export function summarizeRuns(runs: readonly QueryRun[]): EvaluationReport {
  const groups = new Set(runs.flatMap(({ query }) => query.group ?? []));
  const took = runs.map(({ tookMs }) => tookMs).sort((a, b) => a - b);
  return {
    queries: runs.length,
    scores: meanScores(runs),
    groups: Object.fromEntries(
      [...groups].sort().map((group) => {
        const members = runs.filter(({ query }) => query.group === group);
        return [group, { queries: members.length, ...meanScores(members) }];
      }),
    ),
    latency: { p50: quantile(took, 0.5), p95: quantile(took, 0.95) },
  };
}

function meanScores(runs: readonly QueryRun[]): Scores {
  const mean = (metric: keyof Scores) =>
    runs.reduce((sum, { scores }) => sum + scores[metric], 0) / Math.max(1, runs.length);
  return {
    'nDCG@10': mean('nDCG@10'),
    'MRR@10': mean('MRR@10'),
    'Hit@10': mean('Hit@10'),
    'Recall@50': mean('Recall@50'),
  };
}

function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
}
