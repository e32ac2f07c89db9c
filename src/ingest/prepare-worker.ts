/** A thread that prepares files with a model of its own. */

import { workerData } from 'node:worker_threads';
import type { ModelDescription } from '../embed/models.ts';
import { loadEmbedder } from '../embed/transformers.ts';
import { serve } from '../workers/serve.ts';
import { type FileToPrepare, type PreparedFile, prepareFile } from './prepare.ts';

const model: ModelDescription = workerData;
const embedder = loadEmbedder(model);

serve<FileToPrepare, PreparedFile>(
  async (file) => prepareFile(file, await embedder),
  (prepared) => ('entry' in prepared ? buffersOf(prepared.entry.vectors) : []),
);

function buffersOf(vectors: readonly Float32Array[]): ArrayBuffer[] {
  const buffers = new Set(vectors.map(({ buffer }) => buffer));
  return [...buffers].filter((buffer) => buffer instanceof ArrayBuffer);
}
