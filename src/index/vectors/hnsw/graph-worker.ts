/** The thread that owns a library's graph: loads it, answers nearest-neighbour questions, and loads a newer one. */

import { statSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { identifyLibrary, libraryExists, openStore } from '../../storage/open.ts';
import type { Graph } from './graph.ts';
import { graphHeaderPath, loadGraph } from './graph-file.ts';
import type { GraphThreadData } from './graph-thread.ts';
import { loadHnswlib } from './hnswlib.ts';
import { Mailbox } from './mailbox.ts';

/** How often it looks whether there is a newer graph. */
const POLL_MS = 1_000;

const { folder, memory }: GraphThreadData = workerData;
const mailbox = new Mailbox(memory);
const createHnswlib = await loadHnswlib();
let graph: Graph | null = null;
let through = 0;
let loaded = '';
let lookedAt = 0;

loadIfChanged();
parentPort?.postMessage('loaded');
for (;;) {
  const { asked } = mailbox;
  mailbox.answerAll((vector, k, ef) =>
    graph === null ? null : { through, labels: graph.nearest(vector, k, ef) },
  );
  mailbox.waitForQuestions(asked, POLL_MS);
  if (performance.now() - lookedAt > POLL_MS) loadIfChanged();
}

/** Meanwhile questions are answered by scanning. The older graph is dropped first: there is never more than one. */
function loadIfChanged(): void {
  const found = signature();
  if (found !== loaded) {
    mailbox.setReady(false);
    mailbox.answerAll(() => null);
    graph = null;
    if (found !== '') load();
    mailbox.setReady(graph !== null);
    loaded = found;
  }
  lookedAt = performance.now();
}

function load(): void {
  const store = openStore(folder);
  try {
    const library = store.header();
    if (createHnswlib === null || library.model.dimensions !== mailbox.dimensions) return;
    const loaded = loadGraph(folder, library, store.transcripts(), createHnswlib);
    graph = loaded?.graph ?? null;
    through = loaded?.through ?? 0;
  } finally {
    store.close();
  }
}

/** Changes whenever the graph on disk does, or another library is there. */
function signature(): string {
  const stats = statSync(graphHeaderPath(folder), { throwIfNoEntry: false });
  if (stats === undefined || !libraryExists(folder)) return '';
  return `${stats.ino} ${stats.mtimeMs} ${stats.size} ${identifyLibrary(folder)}`;
}
