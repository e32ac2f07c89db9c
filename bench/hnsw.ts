/**
 * From which size on is a question answered faster by the graph than by scanning, and is the ranking as good? Both answer
 * each question in turn, over the large corpus with the development sets in it. Then what the graph gains in `serve`, and
 * costs who writes. `-- prepare` makes the libraries only, `-- 447000` measures one size only.
 */

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { EF_OF_BEST, HNSW_FROM } from '#src/domain/vector-search.ts';
import type { EvaluationQuery } from '#src/eval/evaluation-set.ts';
import { scoreRanking, toTurnRanking } from '#src/eval/run.ts';
import { EF_CONSTRUCTION, EF_SEARCH, M } from '#src/index/vectors/hnsw/graph.ts';
import { openLibrary, type QueryOptions, type Whosaid, withReader } from '#src/main.ts';
import { measureLegs } from './hnsw-leg.ts';
import { deleteGraphOf, ensureLibraryWithSets, finishGraph } from './hnsw-library.ts';
import type { LibrarySize } from './libraries.ts';
import { type BenchmarkRow, quantile, roundSignificant, saveReport } from './measure.ts';
import { sampleQuestions } from './questions.ts';
import { DEVELOPMENT_SETS, readDevelopmentSet } from './sets.ts';

const SIZES: readonly LibrarySize[] = [20_000, 100_000, 447_000, 1_000_000];
const WARM_UP = 50;
const QUESTIONS = 400;
/** Candidates that the search keeps, beside the scan; more of them in `bench:hnsw-parameters`. */
const EFS = [EF_SEARCH, EF_OF_BEST];
/** One of so many questions of the development sets is ranked. */
const QUERY_STEP = 3;
/** For each server in each of its rounds. */
const SERVED_QUESTIONS = 300;

interface Arm {
  readonly name: string;
  readonly options: Pick<QueryOptions, 'vectors' | 'ef'>;
}
const ARMS: readonly Arm[] = [
  { name: 'scan', options: { vectors: 'exact' } },
  ...EFS.map((ef) => ({ name: `HNSW, ef ${ef}`, options: { ef } })),
];

async function measure(size: LibrarySize): Promise<BenchmarkRow[]> {
  const folder = await ensureLibraryWithSets(size);
  const built = await buildFromNothing(folder);
  const { passages, graph } = await withReader(folder, (library) => library.stats());
  const before = process.memoryUsage().rss;
  const whosaid = await openLibrary(folder, { vectors: 'hnsw' });
  const memory = (process.memoryUsage().rss - before) / 2 ** 20;
  try {
    const legs = await measureLegs(folder, EFS);
    const times = await measureQuestions(whosaid);
    const rankings = await measureRanking(whosaid);
    return ARMS.map(({ name, options }, at) => ({
      passages,
      vectors: name,
      'p50 ms': roundSignificant(quantile(times[at].wall, 0.5)),
      'p95 ms': roundSignificant(quantile(times[at].wall, 0.95)),
      'CPU ms': roundSignificant(mean(times[at].cpu)),
      'CPU × scan': roundSignificant(mean(times[at].cpu) / mean(times[0].cpu)),
      'recall@10 of the leg': roundSignificant(legs[at]),
      'same first ten, %': roundSignificant(100 * rankings[at].same),
      'nDCG@10': Number(rankings[at].ndcg.toFixed(4)),
      'built in CPU s': options.ef === undefined ? '–' : roundSignificant(built.cpuSeconds),
      'ready in s': options.ef === undefined ? '–' : roundSignificant(built.seconds),
      'MB on disk': options.ef === undefined ? '–' : (graph?.megabytes ?? 0),
      'MB in memory': options.ef === undefined ? '–' : Math.round(memory),
    }));
  } finally {
    await whosaid.close();
  }
}

async function buildFromNothing(folder: string): Promise<{ seconds: number; cpuSeconds: number }> {
  deleteGraphOf(folder);
  const started = performance.now();
  const before = process.cpuUsage();
  await finishGraph(folder);
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - started) / 1000, cpuSeconds: (user + system) / 1e6 };
}

/** Every arm answers each question before the next one; who begins changes with each. */
async function measureQuestions(whosaid: Whosaid): Promise<{ wall: number[]; cpu: number[] }[]> {
  const times = ARMS.map(() => ({ wall: [] as number[], cpu: [] as number[] }));
  for (const [at, question] of sampleQuestions(WARM_UP + QUESTIONS).entries()) {
    for (let turn = 0; turn < ARMS.length; turn++) {
      const arm = (at + turn) % ARMS.length;
      const before = process.cpuUsage();
      const { tookMs } = await whosaid.query(question, ARMS[arm].options);
      const { user, system } = process.cpuUsage(before);
      if (at < WARM_UP) continue;
      times[arm].wall.push(tookMs);
      times[arm].cpu.push((user + system) / 1000);
    }
  }
  return times;
}

/** How many of the scan's first ten results each arm has, and its mean nDCG@10 over the sets. */
async function measureRanking(whosaid: Whosaid): Promise<{ same: number; ndcg: number }[]> {
  const same = ARMS.map(() => [] as number[]);
  const ndcg = ARMS.map(() => [] as number[]);
  for (const name of DEVELOPMENT_SETS) {
    const ofSet = ARMS.map(() => [] as number[]);
    const queries = readDevelopmentSet(name).queries.filter((_, at) => at % QUERY_STEP === 0);
    for (const query of queries) {
      const rankings: (readonly string[])[] = [];
      for (const [arm, { options }] of ARMS.entries()) {
        const { passages, score } = await rank(whosaid, query, options);
        rankings.push(passages);
        ofSet[arm].push(score);
        same[arm].push(rankings[0].filter((one) => passages.includes(one)).length / 10);
      }
      if (rankings[0].length < 10) for (const one of same) one.pop();
    }
    for (const [arm, scores] of ofSet.entries()) ndcg[arm].push(mean(scores));
  }
  return ARMS.map((_, arm) => ({ same: mean(same[arm]), ndcg: mean(ndcg[arm]) }));
}

async function rank(
  whosaid: Whosaid,
  query: EvaluationQuery,
  options: Arm['options'],
): Promise<{ passages: string[]; score: number }> {
  const { results } = await whosaid.query(query.question, {
    ...options,
    limit: 100,
    highlight: false,
    group: false,
  });
  const found = results.map(({ transcript, turn }) => ({ transcript: transcript.id, turn }));
  return {
    passages: results
      .slice(0, 10)
      .map(({ transcript, turn, offsets }) => `${transcript.id} ${turn} ${offsets}`),
    score: scoreRanking(toTurnRanking(found), query)['nDCG@10'],
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Another benchmark of the graph, or this one for a size, in a process of its own. */
function start(script: string, ...given: string[]): ChildProcess {
  return fork(new URL(script, import.meta.url), given);
}

const [only, child] = process.argv.slice(2);
const sizes = SIZES.filter((size) => only === undefined || String(size) === only);
if (only === 'prepare') {
  for (const size of SIZES) await ensureLibraryWithSets(size);
} else if (child === undefined) {
  console.error(
    `M ${M}, efConstruction ${EF_CONSTRUCTION}, ef ${EF_SEARCH}; used from ${HNSW_FROM} passages on.`,
  );
  const rows: BenchmarkRow[] = [];
  for (const size of sizes) {
    const [measured] = await once(start('./hnsw.ts', String(size), 'child'), 'message');
    rows.push(...(measured as BenchmarkRow[]));
  }
  saveReport(only === undefined ? 'hnsw' : `hnsw-${only}`, rows);
  if (only === undefined) {
    await once(start('./http.ts', String(SERVED_QUESTIONS)), 'exit');
    await once(start('./hnsw-writing.ts'), 'exit');
  }
} else {
  for (const size of sizes) process.send?.(await measure(size));
  process.disconnect();
}
