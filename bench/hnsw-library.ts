/** Libraries with the development sets and a graph in them. */

import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexEvaluationSet } from '#src/eval/run.ts';
import { withWriter } from '#src/main.ts';
import { ensureLibrary, type LibrarySize } from './libraries.ts';
import { DEVELOPMENT_SETS, readDevelopmentSet, WORK } from './sets.ts';

/** A copy of the library of this size, with the transcripts of the development sets; its graph may be of fewer, or missing. */
export async function ensureLibraryWithSets(size: LibrarySize): Promise<string> {
  const folder = join(WORK, 'hnsw', String(size));
  const mark = join(folder, 'complete-with-sets');
  if (!existsSync(mark)) {
    const plain = await ensureLibrary(size);
    rmSync(folder, { recursive: true, force: true });
    cpSync(plain, folder, { recursive: true });
    for (const name of DEVELOPMENT_SETS) await indexEvaluationSet(readDevelopmentSet(name), folder);
    writeFileSync(mark, '');
  }
  return folder;
}

/** The same, with a graph of all. */
export async function ensureLibraryWithGraph(size: LibrarySize): Promise<string> {
  const folder = await ensureLibraryWithSets(size);
  await finishGraph(folder);
  return folder;
}

export async function finishGraph(folder: string): Promise<void> {
  await withWriter(folder, async (library) => {
    await library.setVectorSearch('hnsw');
    await library.commit();
    await library.finishGraph();
  });
}

export function deleteGraphOf(folder: string): void {
  rmSync(join(folder, 'hnsw'), { recursive: true, force: true });
}
