/**
 * What does a graph cost who writes? How long the large corpus takes until it is searchable, with a graph and without, until
 * the graph is ready, and until a transcript that is added to it is found by who has the library open.
 */

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLibrary } from '#src/main.ts';
import { finishGraph } from './hnsw-library.ts';
import { extractCorpus, listEpisodes } from './libraries.ts';
import { type BenchmarkRow, quantile, roundSignificant, runCli, saveReport } from './measure.ts';
import { WORK } from './sets.ts';

const ADDED = 5;

async function measure(vectors: 'exact' | 'hnsw'): Promise<BenchmarkRow> {
  const folder = join(WORK, 'writing');
  rmSync(folder, { recursive: true, force: true });
  const started = performance.now();
  const secondsSoFar = () => roundSignificant((performance.now() - started) / 1000);
  await runCli(['index', extractCorpus(), '--library', folder, '--vectors', vectors]);
  const searchable = secondsSoFar();
  if (vectors === 'hnsw') await finishGraph(folder);
  const ready = secondsSoFar();
  const added = await measureAdding(folder, vectors);
  return {
    vectors,
    'searchable after s': searchable,
    'graph ready after s': vectors === 'hnsw' ? ready : '–',
    'transcript added, ms': Math.round(quantile(added.command, 0.5)),
    'then found, ms': roundSignificant(quantile(added.query, 0.5)),
  };
}

/** Milliseconds of the whole command, and of the first question after it. */
async function measureAdding(library: string, vectors: 'exact' | 'hnsw') {
  await using reader = await openLibrary(library, { vectors });
  await reader.warmUp();
  const took = { command: [] as number[], query: [] as number[] };
  for (let round = 0; round < ADDED; round++) {
    const word = `quokkafish${round}`;
    const file = join(WORK, `added-${round}.md`);
    const episode = readFileSync(listEpisodes()[round], 'utf8');
    writeFileSync(file, `**Ana:** We keep a ${word} here.\n\n${episode}`);
    took.command.push(1000 * (await runCli(['index', file, '--library', library])).seconds);
    const asked = performance.now();
    const { results } = await reader.query(`what is a ${word}`);
    took.query.push(performance.now() - asked);
    if (!results.some(({ text }) => text.includes(word))) throw new Error(`${word} is not found.`);
  }
  return took;
}

const rows: BenchmarkRow[] = [];
for (const vectors of ['exact', 'hnsw'] as const) rows.push(await measure(vectors));
saveReport('hnsw_writing', rows);
