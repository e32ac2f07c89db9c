/**
 * How do the time of a question and the memory grow with the library? Compared with LanceDB's hybrid search over the same
 * passages and vectors; both answer each question in turn.
 */

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { loadEmbedder } from '#src/embed/load.ts';
import { describeModel } from '#src/embed/models.ts';
import { openLibrary } from '#src/main.ts';
import {
  countPassages,
  ensureLibrary,
  LIBRARY_SIZES,
  type LibrarySize,
  MAX_PEER_SIZE,
} from './libraries.ts';
import { type BenchmarkRow, quantiles, roundSignificant, saveReport } from './measure.ts';
import { openLanceSearch } from './peers/lance.ts';
import { sampleQuestions } from './questions.ts';

const WARM_UP = 50;
const QUESTIONS = 500;
const [only, child] = process.argv.slice(2);

/** Runs in a child process, so that its memory holds one library only. */
async function measure(size: LibrarySize): Promise<BenchmarkRow[]> {
  const folder = await ensureLibrary(size);
  const passages = await countPassages(folder);
  const peer = size <= MAX_PEER_SIZE ? await openLanceSearch(folder) : null;
  const opened = performance.now();
  const whosaid = await openLibrary(folder);
  const embedder = await loadEmbedder(describeModel('bundled'));
  const all = sampleQuestions(WARM_UP + QUESTIONS);
  await whosaid.query(all[0]);
  const open = performance.now() - opened;
  const took = { whole: [] as number[], plain: [] as number[], peer: [] as number[] };
  for (const [at, question] of all.entries()) {
    const times = {
      whole: (await whosaid.query(question)).tookMs,
      plain: (await whosaid.query(question, { highlight: false })).tookMs,
      peer:
        peer === null
          ? Number.NaN
          : await measureMs(async () => peer(question, await vectorOf(question))),
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
  const memory = roundSignificant(process.memoryUsage().rss / 2 ** 20);
  const row = (what: string, ms: number[], more: BenchmarkRow): BenchmarkRow => ({
    passages,
    what,
    ...quantiles(ms),
    ...more,
  });
  const own = { 'RSS MB': memory, 'opened in ms': Math.round(open) };
  const none = { 'RSS MB': '–', 'opened in ms': '–' };
  await whosaid.close();
  return [
    row('ranked in context, grouped, texts read', took.plain, own),
    row('and the sentence that answers found', took.whole, own),
    ...(peer === null ? [] : [row('LanceDB hybrid', took.peer, none)]),
  ];
}

async function measureMs(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

if (child !== undefined) {
  const size = LIBRARY_SIZES.find((one) => String(one) === only);
  if (size !== undefined) process.send?.(await measure(size));
  process.disconnect();
} else {
  const sizes = LIBRARY_SIZES.filter((one) => only === undefined || String(one) === only);
  const rows: BenchmarkRow[] = [];
  for (const size of sizes) {
    const forked = fork(new URL(import.meta.url), [String(size), 'child']);
    const [measured] = await once(forked, 'message');
    rows.push(...(measured as BenchmarkRow[]));
  }
  saveReport(only === undefined ? 'latency' : `latency-${only}`, rows);
}
