/**
 * How long does a question take, how much memory does that need, and how do both grow? Against LanceDB's hybrid search
 * over the same passages and vectors, each question asked of both in turn.
 */

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { describeModel } from '../src/embed/models.ts';
import { loadEmbedder } from '../src/embed/transformers.ts';
import { Whosaid } from '../src/main.ts';
import { libraryOfSize, PEERS_UP_TO, passagesIn, SIZES, type Size } from './libraries.ts';
import { quantiles, type Row, report, rounded } from './measure.ts';
import { lanceHybrid } from './peers/lance.ts';
import { questions } from './questions.ts';

const WARM_UP = 50;
const QUESTIONS = 500;
const [only, child] = process.argv.slice(2);

/** In a process of its own, so that memory is one library's. */
async function measure(size: Size): Promise<Row[]> {
  const folder = await libraryOfSize(size);
  const passages = await passagesIn(folder);
  const peer = size <= PEERS_UP_TO ? await lanceHybrid(folder) : null;
  const opened = performance.now();
  const whosaid = await Whosaid.open(folder);
  const embedder = await loadEmbedder(describeModel('bundled'));
  const all = questions(WARM_UP + QUESTIONS);
  await whosaid.query(all[0]);
  const open = performance.now() - opened;
  const took = { whole: [] as number[], plain: [] as number[], peer: [] as number[] };
  for (const [at, question] of all.entries()) {
    const times = {
      whole: (await whosaid.query(question)).tookMs,
      plain: (await whosaid.query(question, { highlighted: false })).tookMs,
      peer:
        peer === null
          ? Number.NaN
          : await timed(async () => peer(question, await vectorOf(question))),
    };
    if (at < WARM_UP) continue;
    took.whole.push(times.whole);
    took.plain.push(times.plain);
    took.peer.push(times.peer);
  }
  async function vectorOf(question: string): Promise<Float32Array> {
    const [vector] = await embedder.embed([question], 'question');
    return vector;
  }
  const memory = rounded(process.memoryUsage().rss / 2 ** 20);
  const row = (what: string, ms: number[], more: Row): Row => ({
    passages,
    what,
    ...quantiles(ms),
    ...more,
  });
  const own = { 'RSS MB': memory, 'opened in ms': Math.round(open) };
  const none = { 'RSS MB': '–', 'opened in ms': '–' };
  await whosaid.library.close();
  return [
    row('ranked in context, grouped, texts read', took.plain, own),
    row('and the sentence that answers found', took.whole, own),
    ...(peer === null ? [] : [row('LanceDB hybrid', took.peer, none)]),
  ];
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

if (child !== undefined) {
  const size = SIZES.find((one) => String(one) === only);
  if (size !== undefined) process.send?.(await measure(size));
  process.disconnect();
} else {
  const sizes = SIZES.filter((one) => only === undefined || String(one) === only);
  const rows: Row[] = [];
  for (const size of sizes) {
    const forked = fork(new URL(import.meta.url), [String(size), 'child']);
    const [measured] = await once(forked, 'message');
    rows.push(...(measured as Row[]));
  }
  report(only === undefined ? 'latency' : `latency-${only}`, rows);
}
