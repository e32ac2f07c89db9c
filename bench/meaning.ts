/**
 * Which recall does the 8-bit scan reach, how fast, and from which size on would an HNSW graph be faster at the same recall?
 * Compared with exact search and with hnswlib.
 */

import { CONTEXT_WEIGHTS, NEIGHBOUR_SHARE, RETRIEVAL_DEPTH } from '#src/domain/weights.ts';
import { COSINE_WINDOWS } from '#src/domain/windows.ts';
import { loadEmbedder } from '#src/embed/load.ts';
import { describeModel } from '#src/embed/models.ts';
import { createCosineFeatures } from '#src/index/retrieve/features.ts';
import { nearestPassages } from '#src/index/retrieve/nearest.ts';
import { expandNeighbours } from '#src/index/retrieve/retrieve.ts';
import { TopK } from '#src/index/retrieve/top-k.ts';
import { buildColumns } from '#src/index/segment/build.ts';
import { transcriptAt } from '#src/index/segment/outline.ts';
import { Segment } from '#src/index/segment/segment.ts';
import { openStore } from '#src/index/storage/open.ts';
import { quantizeQuery } from '#src/index/vectors/quantize.ts';
import { buildContextVectors, exactNearest } from './exact.ts';
import { ensureLibrary, FULL_CORPUS } from './libraries.ts';
import { type BenchmarkRow, quantiles, roundSignificant, saveReport } from './measure.ts';
import { createHnswGraph } from './peers/hnswlib.ts';
import { sampleQuestions } from './questions.ts';

const SIZES = [20_000, 60_000, FULL_CORPUS];
/** Building a larger graph takes longer than everything else here. */
const GRAPH_UP_TO = 60_000;
const QUESTIONS = 200;
const K = 10;
const EF = [64, 256, 512, 1024];

const embedder = await loadEmbedder(describeModel('bundled'));
const asked = await embedder.embed(sampleQuestions(QUESTIONS), 'question');
const rows: BenchmarkRow[] = [];
for (const size of SIZES) {
  const store = openStore(await ensureLibrary(size === FULL_CORPUS ? FULL_CORPUS : 100_000));
  const [, to] = segmentRange(store.passageCounts(1, 2 ** 31), size);
  const columns = buildColumns(store.passages(1, to), embedder.identity.dimensions);
  store.close();
  const segment = Segment.of(columns);
  const contexts = buildContextVectors(columns);
  const exact = asked.map((question) => exactNearest(contexts, question, K));
  const view = {
    segment,
    base: 0,
    speakers: new Map(),
    transcripts: [],
    hasDeletions: false,
    filter: null,
  };
  const find = (question: Float32Array) => {
    const query = segment.query(quantizeQuery(question), null);
    return nearestPassages([{ ...view, query }], RETRIEVAL_DEPTH);
  };
  measure('scan in 8 bits', segment.size, 0, exact, find);
  measure('and the neighbours of the best half of them', segment.size, 0, exact, (question) => {
    const found = find(question);
    return [...found, ...expandNeighbours(view, bestPassages(found, segment, question))];
  });
  if (size > GRAPH_UP_TO) continue;
  const started = performance.now();
  const graph = await createHnswGraph(contexts);
  if (graph === null) continue;
  const seconds = (performance.now() - started) / 1000;
  for (const ef of EF) {
    graph.setEf(ef);
    measure(`hnswlib, ef ${ef}`, segment.size, seconds, exact, (question) => {
      return graph.searchKnn(Array.from(question), Math.min(ef, 2 * RETRIEVAL_DEPTH)).neighbors;
    });
  }
}
saveReport('meaning', rows);

function measure(
  what: string,
  passages: number,
  seconds: number,
  exact: readonly number[][],
  find: (question: Float32Array) => readonly number[],
): void {
  const took: number[] = [];
  let found = 0;
  for (const [at, question] of asked.entries()) {
    const started = performance.now();
    const numbers = new Set(find(question));
    took.push(performance.now() - started);
    found += exact[at].filter((number) => numbers.has(number)).length;
  }
  const recall = Number((found / (K * asked.length)).toFixed(4));
  rows.push({
    passages,
    what,
    'recall@10': recall,
    ...quantiles(took),
    'built in s': roundSignificant(seconds),
  });
}

/** By cosines alone, whereas retrieval scores BM25 too. */
function bestPassages(
  found: readonly number[],
  segment: Segment,
  question: Float32Array,
): number[] {
  const { firsts } = segment.columns;
  const meaningOf = createCosineFeatures(
    segment.columns,
    segment.query(quantizeQuery(question), null),
  );
  const top = new TopK(RETRIEVAL_DEPTH * NEIGHBOUR_SHARE);
  for (const passage of found) {
    const t = transcriptAt({ firsts }, passage);
    const meaning = meaningOf(passage, firsts[t], firsts[t + 1]);
    top.offer(
      passage,
      COSINE_WINDOWS.reduce((sum, level) => sum + CONTEXT_WEIGHTS[level] * meaning[level], 0),
    );
  }
  return top.sorted();
}

/** The first transcripts that have at least `wanted` passages together. */
function segmentRange(sizes: readonly { number: number; passages: number }[], wanted: number) {
  let sum = 0;
  const last = sizes.find(({ passages }) => {
    sum += passages;
    return sum >= wanted;
  });
  return [1, (last ?? sizes[sizes.length - 1]).number];
}
