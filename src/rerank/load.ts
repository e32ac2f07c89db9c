/** Loads the bundled reranker where ONNX Runtime is installed. */

import { fileURLToPath } from 'node:url';
import type { Reranker } from './reranker.ts';

const FOLDER = fileURLToPath(new URL('../../model/reranker', import.meta.url));

let loading: Promise<Reranker | null> | undefined;

/**
 * Loads it once in a process or thread.
 *
 * @returns `null` where ONNX Runtime is not installed: it is an optional dependency.
 * @throws WhosaidError `MODEL_MISSING` where the model's files are missing or damaged.
 */
export function loadReranker(): Promise<Reranker | null> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Reranker | null> {
  const runtime = await import('onnxruntime-node').catch((cause) => {
    if (cause?.code === 'ERR_MODULE_NOT_FOUND') return null;
    throw cause;
  });
  if (runtime === null) return null;
  const { loadCrossEncoder } = await import('./cross-encoder.ts');
  return loadCrossEncoder(FOLDER, runtime);
}
