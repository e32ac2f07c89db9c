/** Runs a static model by its weights and tokenizer alone, without transformers.js and ONNX Runtime. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import type { Embedder } from './embedder.ts';
import { type ModelDescription, modelError } from './models.ts';
import { staticModel } from './static-model.ts';
import { readStaticWeights } from './static-weights.ts';
import { rememberWords } from './word-ids.ts';

/** Of tokenizers that set no limit, as in transformers.js. */
const NO_LIMIT = 512;

/** @throws WhosaidError `MODEL_MISSING` where its files are damaged or do not belong together. */
export async function loadStaticEmbedder(
  description: ModelDescription & { readonly folder: string },
): Promise<Embedder> {
  const { folder, model, pooling, prefixes } = description;
  const read = async () => {
    const json = async (name: string) => JSON.parse(await readFile(join(folder, name), 'utf8'));
    const configuration = await json('tokenizer.json');
    const settings = await json('tokenizer_config.json');
    const tokenizer = new Tokenizer(configuration, settings);
    return { configuration, settings, tokenizer, weights: await readStaticWeights(folder) };
  };
  const { configuration, settings, tokenizer, weights } = await read().catch((cause) => {
    throw modelError(model, cause);
  });
  const encode = (text: string, options?: { add_special_tokens?: boolean }) =>
    tokenizer.encode(text, options).ids;
  const idsOf = rememberWords(configuration, { encode }) ?? ((text: string) => encode(text));
  const vectorOf = staticModel(weights, settings.model_max_length ?? NO_LIMIT);
  const dimensions = weights.width;
  return {
    identity: { model, hash: weights.hash, dimensions, pooling, prefixes },
    embed: async (texts, as) =>
      texts.map((text) =>
        text.trim() === '' ? new Float32Array(dimensions) : vectorOf(idsOf(prefixes[as] + text)),
      ),
  };
}
