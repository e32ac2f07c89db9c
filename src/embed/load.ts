import type { Embedder } from './embedder.ts';
import { BUNDLED, type ModelDescription } from './models.ts';
import { standardize } from './standardize.ts';
import { hasStaticWeights } from './static-weights.ts';

/**
 * Loads a model by its static weights, or by transformers.js where it has none or `WHOSAID_EMBED=onnx` asks for it.
 * Only a hub id needs the network, once. The cosines of all models are brought to the scale of the bundled one.
 *
 * @throws WhosaidError `MODEL_MISSING` where its files or transformers.js are missing or unusable.
 */
export async function loadEmbedder(description: ModelDescription): Promise<Embedder> {
  const embedder = await loadAsItIs(description);
  return process.env.NOSTD || description.model === BUNDLED ? embedder : standardize(embedder);
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
