/** What the parameters of the graph cost and find: links, candidates weighed when a vector is added, and when one is sought. */

import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadEmbedder } from '#src/embed/load.ts';
import { describeModel } from '#src/embed/models.ts';
import { TopK } from '#src/index/retrieve/top-k.ts';
import { SegmentStore } from '#src/index/segment/segment-store.ts';
import { openStore } from '#src/index/storage/open.ts';
import { type CreateHnswlib, loadHnswlib } from '#src/index/vectors/hnsw/hnswlib.ts';
import { dequantizeRow } from '#src/index/vectors/quantize.ts';
import { ensureLibrary } from './libraries.ts';
import { type BenchmarkRow, roundSignificant, saveReport } from './measure.ts';
import { sampleQuestions } from './questions.ts';
import { WORK } from './sets.ts';

const SIZE = 100_000;
const LINKS = [8, 12, 16, 24];
const EF_CONSTRUCTIONS = [60, 100, 200];
const EFS = [50, 100, 150, 200, 300, 400];
const QUESTIONS = 200;
const K = 10;
const MEGABYTE = 2 ** 20;

function readPairs(folder: string, dimensions: number): Float32Array[] {
  const store = openStore(folder);
  const files = new SegmentStore(folder, store.header());
  const pairs: Float32Array[] = [];
  for (const one of files.covering(store.transcripts())) {
    const columns = files.load(one)?.columns;
    for (let pair = 0; columns !== undefined && pair < columns.pairScale.length; pair++) {
      const vector = new Float32Array(dimensions);
      if (dequantizeRow(columns, pair, vector)) pairs.push(vector);
    }
  }
  store.close();
  return pairs;
}

/** The ten nearest by all of their numbers. */
function findNearest(pairs: readonly Float32Array[], question: Float32Array): number[] {
  const top = new TopK(K);
  for (const [at, pair] of pairs.entries()) {
    let product = 0;
    for (let d = 0; d < question.length; d++) product += pair[d] * question[d];
    top.offer(at, product);
  }
  return top.sorted();
}

/** @returns its result, and processor seconds. */
function measureCpu<T>(run: () => T): [result: T, seconds: number] {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1e6];
}

function measure(
  createHnswlib: CreateHnswlib,
  pairs: readonly Float32Array[],
  questions: readonly Float32Array[],
  nearest: readonly (readonly number[])[],
  [m, efConstruction]: readonly [number, number],
): BenchmarkRow {
  const index = createHnswlib(pairs[0].length);
  index.initIndex(pairs.length, m, efConstruction, 1);
  const [, seconds] = measureCpu(() => {
    for (const [at, pair] of pairs.entries()) index.addPoint(Array.from(pair), at);
  });
  const path = join(WORK, 'parameters.hnsw');
  index.writeIndexSync(path);
  const megabytes = statSync(path).size / MEGABYTE;
  rmSync(path);
  const vectors = questions.map((question) => Array.from(question));
  const legs = EFS.map((ef) => {
    index.setEf(ef);
    const [found, seconds] = measureCpu(() =>
      vectors.map((vector) => new Set(index.searchKnn(vector, Math.min(100, ef)).neighbors)),
    );
    const hits = nearest.map((ten, at) => ten.filter((pair) => found[at].has(pair)).length);
    const recall = hits.reduce((sum, one) => sum + one, 0) / (K * hits.length);
    return [`ef ${ef}`, `${recall.toFixed(3)}, ${((1000 * seconds) / hits.length).toFixed(2)}`];
  });
  return {
    M: m,
    efConstruction,
    'built, CPU s': roundSignificant(seconds),
    MB: roundSignificant(megabytes),
    ...Object.fromEntries(legs),
  };
}

const createHnswlib = await loadHnswlib();
if (createHnswlib === null) throw new Error('hnswlib-node is not installed.');
const embedder = await loadEmbedder(describeModel('bundled'));
const pairs = readPairs(await ensureLibrary(SIZE), embedder.identity.dimensions);
const questions = await embedder.embed(sampleQuestions(QUESTIONS), 'question');
const nearest = questions.map((question) => findNearest(pairs, question));
console.error(`${pairs.length} pairs.`);
const rows = LINKS.flatMap((m) =>
  EF_CONSTRUCTIONS.map((efConstruction) => {
    console.error(`M ${m}, efConstruction ${efConstruction}`);
    return measure(createHnswlib, pairs, questions, nearest, [m, efConstruction]);
  }),
);
saveReport('hnsw_parameters', rows);
