/** Chooses how a model runs: static weights without any runtime, everything else by transformers.js. */

import type { Embedder } from './embedder.ts';
import type { ModelDescription } from './models.ts';
import { hasStaticWeights } from './static-weights.ts';

/**
 * Loads a model; only a hub id reaches for the network, and only the first time. Each way is imported when it runs:
 * transformers.js takes longer to load than everything else together. The environment variable `WHOSAID_EMBED=onnx`
 * makes transformers.js run models with static weights too.
 *
 * @throws WhosaidError `MODEL_MISSING` where its files or transformers.js are missing or unusable.
 */
export async function loadEmbedder(description: ModelDescription): Promise<Embedder> {
  const { folder } = description;
  if (folder !== null && process.env.WHOSAID_EMBED !== 'onnx' && hasStaticWeights(folder)) {
    const { loadStaticEmbedder } = await import('./static-embedder.ts');
    return loadStaticEmbedder({ ...description, folder });
  }
  const { loadTransformersEmbedder } = await import('./transformers-embedder.ts');
  return loadTransformersEmbedder(description);
}
