/** A worker that prepares files with a model of its own. */

import { workerData } from 'node:worker_threads';
import type { Embedder } from '../embed/embedder.ts';
import { loadEmbedder } from '../embed/load.ts';
import type { ModelDescription } from '../embed/models.ts';
import { defineTask } from '../workers/task.ts';
import { type FileToPrepare, type PreparedFile, prepareFiles } from './prepare.ts';

const model: ModelDescription = workerData;
let embedder: Promise<Embedder> | undefined;

export default defineTask<readonly FileToPrepare[], PreparedFile[]>(
  async (files) => {
    embedder ??= loadEmbedder(model);
    return prepareFiles(files, await embedder);
  },
  (prepared) =>
    collectBuffers(
      prepared.flatMap((one) =>
        typeof one === 'object' && 'entry' in one ? one.entry.vectors : [],
      ),
    ),
);

/** Vectors of one batch share a buffer. */
function collectBuffers(vectors: readonly Float32Array[]): ArrayBuffer[] {
  const buffers = new Set(vectors.map(({ buffer }) => buffer));
  return [...buffers].filter((buffer) => buffer instanceof ArrayBuffer);
}
