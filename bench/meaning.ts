/**
 * How much of what is nearest does the scan in 8 bits find, how fast, and from which size on would a graph be faster at the
 * same recall? Against contexts compared in full, and hnswlib.
 */

import { describeModel } from '../src/embed/models.ts';
import { loadEmbedder } from '../src/embed/transformers.ts';
import { BEST, DEPTH, neighbours } from '../src/index/candidates.ts';
import { meaningIn } from '../src/index/evidence.ts';
import { MEANING_LEVELS, transcriptOf } from '../src/index/levels.ts';
import { openStore } from '../src/index/open.ts';
import { buildColumns } from '../src/index/segment/build.ts';
import { Segment } from '../src/index/segment/segment.ts';
import { Top } from '../src/index/top.ts';
import { WEIGHTS } from '../src/index/vectors/context.ts';
import { nearest } from '../src/index/vectors/nearest.ts';
import { contextsOf, exactNearest } from './exact.ts';
import { libraryOfSize, WHOLE } from './libraries.ts';
import { quantiles, type Row, report, rounded } from './measure.ts';
import { graphOf } from './peers/hnswlib.ts';
import { questions } from './questions.ts';

const SIZES = [20_000, 60_000, WHOLE];
/** Building a larger graph takes longer than all the rest. */
const GRAPH_UP_TO = 60_000;
const QUESTIONS = 200;
const K = 10;
const EF = [64, 256, 512, 1024];

const embedder = await loadEmbedder(describeModel('bundled'));
const asked = await embedder.embed(questions(QUESTIONS), 'question');
const rows: Row[] = [];
for (const size of SIZES) {
  const store = openStore(await libraryOfSize(size === WHOLE ? WHOLE : 100_000));
  const [, to] = rangeOf(store.sizes(1, 2 ** 31), size);
  const columns = buildColumns(store.passages(1, to), embedder.identity.dimensions);
  store.close();
  const segment = Segment.of(columns);
  const contexts = contextsOf(columns);
  const exact = asked.map((question) => exactNearest(contexts, question, K));
  const part = { segment, base: 0, transcripts: [], isWhole: true, limit: null };
  const find = (question: Float32Array) => nearest([part], question, DEPTH);
  measure('scan in 8 bits', segment.size, 0, exact, find);
  measure('and the neighbours of the best half of them', segment.size, 0, exact, (question) => {
    const found = find(question);
    return [...found, ...neighbours(part, bestOf(found, segment))];
  });
  if (size > GRAPH_UP_TO) continue;
  const started = performance.now();
  const graph = await graphOf(contexts);
  if (graph === null) continue;
  const seconds = (performance.now() - started) / 1000;
  for (const ef of EF) {
    graph.setEf(ef);
    measure(`hnswlib, ef ${ef}`, segment.size, seconds, exact, (question) => {
      return graph.searchKnn(Array.from(question), Math.min(ef, 2 * DEPTH)).neighbors;
    });
  }
}
report('meaning', rows);

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
    'built in s': rounded(seconds),
  });
}

/** By meaning alone; what is ranked is chosen by its words too. */
function bestOf(found: readonly number[], segment: Segment): number[] {
  const { firsts } = segment.columns;
  const meaningOf = meaningIn(segment);
  const top = new Top(DEPTH * BEST);
  for (const passage of found) {
    const t = transcriptOf({ firsts }, passage);
    const meaning = meaningOf(passage, firsts[t], firsts[t + 1]);
    top.offer(
      passage,
      MEANING_LEVELS.reduce((sum, level) => sum + WEIGHTS[level] * meaning[level], 0),
    );
  }
  return top.best();
}

/** The first transcripts that have so many passages together. */
function rangeOf(sizes: readonly { number: number; passages: number }[], wanted: number) {
  let sum = 0;
  const last = sizes.find(({ passages }) => {
    sum += passages;
    return sum >= wanted;
  });
  return [1, (last ?? sizes[sizes.length - 1]).number];
}
