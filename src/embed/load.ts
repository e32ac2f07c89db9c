import type { Embedder } from './embedder.ts';
import { BUNDLED, type ModelDescription } from './models.ts';
import { withoutSharedDirection } from './shared-direction.ts';
import { hasStaticWeights } from './static-weights.ts';

/**
 * Loads a model by its static weights, or by transformers.js where it has none or `WHOSAID_EMBED=onnx` asks for it.
 * Only a hub id needs the network, once. What all vectors of another than the bundled model share is taken off.
 *
 * @throws WhosaidError `MODEL_MISSING` where its files or transformers.js are missing or unusable.
 */
export async function loadEmbedder(description: ModelDescription): Promise<Embedder> {
  const embedder = await loadAsItIs(description);
  return description.model === BUNDLED ? embedder : withoutSharedDirection(embedder);
}

async function loadAsItIs(description: ModelDescription): Promise<Embedder> {
  const { folder } = description;
  if (folder !== null && process.env.WHOSAID_EMBED !== 'onnx' && hasStaticWeights(folder)) {
    const { loadStaticEmbedder } = await import('./static-embedder.ts');
    return loadStaticEmbedder({ ...description, folder });
  }
  const { loadTransformersEmbedder } = await import('./transformers-embedder.ts');
  return loadTransformersEmbedder(description);
}
