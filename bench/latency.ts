/** How long does a question take over 34,000 turns, and how much of that is ranking in context? */

import { join } from 'node:path';
import { describeModel } from '../src/embed/models.ts';
import { loadEmbedder } from '../src/embed/transformers.ts';
import { prepare } from '../src/eval/run.ts';
import { takeSnapshot } from '../src/index/snapshot.ts';
import { Store } from '../src/index/store.ts';
import { Whosaid } from '../src/main.ts';
import { terms } from '../src/text/words.ts';
import { developmentSet, libraryOf, table } from './sets.ts';

const SET = 'changelog-nextturn';
const WARM_UP = 50;
const QUESTIONS = 500;
/** As `Library.candidates` looks for them. */
const DEPTH = 150;

const set = developmentSet(SET);
const questions = set.queries.slice(0, WARM_UP + QUESTIONS).map(({ question }) => question);
const library = libraryOf(SET, 'bundled');
await prepare(set, library);

/** Runs every question, and gives the milliseconds of those after the warm-up. */
async function timed(run: (question: string) => Promise<number>): Promise<number[]> {
  const took: number[] = [];
  for (const question of questions) took.push(await run(question));
  return took.slice(WARM_UP);
}

/** Embedding the question and the two legs: what any hybrid search does. */
async function legs(): Promise<number[]> {
  const embedder = await loadEmbedder(describeModel('bundled'));
  const store = Store.open(join(library, 'library.sqlite'));
  const snapshot = takeSnapshot(store, embedder.identity.dimensions, library);
  const { bm25, vectors, graph } = snapshot;
  const took = await timed(async (question) => {
    const started = performance.now();
    const [vector] = await embedder.embed([question], 'question');
    bm25.top(bm25.wanted(terms(question)), null, DEPTH);
    if (graph === null) vectors.top(vector, null, DEPTH);
    else graph.top(vector, DEPTH);
    return performance.now() - started;
  });
  store.close();
  return took;
}

async function whole(options: { highlighted: boolean }): Promise<number[]> {
  const whosaid = await Whosaid.open(library);
  const took = await timed(async (question) => (await whosaid.query(question, options)).tookMs);
  await whosaid.library.close();
  return took;
}

const row = (what: string, took: number[]) => {
  const sorted = took.sort((a, b) => a - b);
  return [what, ...[0.5, 0.95, 0.99].map((q) => sorted[Math.floor(q * took.length)].toFixed(1))];
};
const rows = [
  row('the two legs: question embedded, best by words, best by meaning', await legs()),
  row(
    'the whole query: understood, ranked in context, grouped, texts read',
    await whole({ highlighted: false }),
  ),
  row('and the sentence that answers found', await whole({ highlighted: true })),
];
console.log(table(['', 'p50 ms', 'p95 ms', 'p99 ms'], rows));
