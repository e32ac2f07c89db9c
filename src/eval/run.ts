/** Runs an evaluation set: indexed by the code of `index`, asked by the code of `query`. */

import { add, type QueryOptions, Whosaid } from '../main.ts';
import type { EvaluationQuery, EvaluationSet } from './evaluation-set.ts';
import { hit, ndcg, recall, reciprocalRank } from './metrics.ts';

/** Results asked for: 50 turns, of which long ones come as several passages. */
const LIMIT = 100;

export const METRICS = ['nDCG@10', 'MRR@10', 'Hit@10', 'Recall@50'] as const;
export type Scores = Readonly<Record<(typeof METRICS)[number], number>>;

export interface Run {
  /** Each question asked of all transcripts, or of its own only. */
  readonly mode: 'corpus' | 'within';
  readonly options: QueryOptions;
}

export interface QueryRun {
  readonly query: EvaluationQuery;
  readonly scores: Scores;
  readonly tookMs: number;
}

export interface Report {
  readonly queries: number;
  readonly scores: Scores;
  /** By the set's own domains or categories, if it has them. */
  readonly groups: Readonly<Record<string, Scores & { readonly queries: number }>>;
  /** Milliseconds. */
  readonly latency: { readonly p50: number; readonly p95: number };
}

/** Indexes a set's transcripts into a library; what it already has is left alone. */
export function prepare(set: EvaluationSet, library: string, model?: string): Promise<void> {
  const transcripts = set.transcripts.map((transcript) => ({ transcript, hash: set.hash }));
  return add(transcripts, { library, model });
}

/** Asks every question of a set. */
export async function ask(set: EvaluationSet, library: string, run: Run): Promise<QueryRun[]> {
  const whosaid = await Whosaid.open(library);
  try {
    const runs: QueryRun[] = [];
    for (const query of set.queries) runs.push(await askOne(whosaid, query, run));
    return runs;
  } finally {
    await whosaid.library.close();
  }
}

async function askOne(
  whosaid: Whosaid,
  query: EvaluationQuery,
  { mode, options }: Run,
): Promise<QueryRun> {
  const filters = mode === 'within' ? { transcript: [query.transcript] } : {};
  const answer = await whosaid.query(query.question, { ...options, limit: LIMIT, filters });
  // A result counts for its turn, each turn once, in order of rank.
  const turns = new Set(answer.results.map(({ transcript, turn }) => `${transcript.id}#${turn}`));
  return { query, scores: scoresOf([...turns], query), tookMs: answer.tookMs };
}

function scoresOf(ranking: readonly string[], { judgements }: EvaluationQuery): Scores {
  return {
    'nDCG@10': ndcg(ranking, judgements, 10),
    'MRR@10': reciprocalRank(ranking, judgements, 10),
    'Hit@10': hit(ranking, judgements, 10),
    'Recall@50': recall(ranking, judgements, 50),
  };
}

/** Means over all queries, unanswered ones included. */
export function summarize(runs: readonly QueryRun[]): Report {
  const groups = new Set(runs.flatMap(({ query }) => query.group ?? []));
  const took = runs.map(({ tookMs }) => tookMs).sort((a, b) => a - b);
  return {
    queries: runs.length,
    scores: mean(runs),
    groups: Object.fromEntries(
      [...groups].sort().map((group) => {
        const members = runs.filter(({ query }) => query.group === group);
        return [group, { queries: members.length, ...mean(members) }];
      }),
    ),
    latency: { p50: quantile(took, 0.5), p95: quantile(took, 0.95) },
  };
}

function mean(runs: readonly QueryRun[]): Scores {
  const of = (metric: keyof Scores) =>
    runs.reduce((sum, { scores }) => sum + scores[metric], 0) / Math.max(1, runs.length);
  return {
    'nDCG@10': of('nDCG@10'),
    'MRR@10': of('MRR@10'),
    'Hit@10': of('Hit@10'),
    'Recall@50': of('Recall@50'),
  };
}

function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
}
