/** Runs a static model without transformers.js and ONNX Runtime. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Embedder } from './embedder.ts';
import { type ModelDescription, modelError } from './models.ts';
import { staticModel } from './static-model.ts';
import { readStaticWeights } from './static-weights.ts';
import { createTokenizer } from './tokenizer.ts';
import { rememberWords } from './word-ids.ts';

const DEFAULT_LENGTH = 512;

type StaticDescription = ModelDescription & { readonly folder: string };

/** @throws WhosaidError `MODEL_MISSING` where its files are damaged or do not belong together. */
export function loadStaticEmbedder(description: StaticDescription): Embedder {
  const { model, pooling, prefixes } = description;
  const { configuration, settings, tokenizer, weights } = readFiles(description);
  const encode = (text: string, options?: { add_special_tokens?: boolean }) =>
    tokenizer.encode(text, options).ids;
  const idsOf = rememberWords(configuration, { encode }) ?? ((text: string) => encode(text));
  const vectorOf = staticModel(weights, settings.model_max_length ?? DEFAULT_LENGTH);
  const dimensions = weights.width;
  return {
    identity: { model, hash: weights.hash, dimensions, pooling, prefixes },
    embed: async (texts, as) =>
      texts.map((text) =>
        text.trim() === '' ? new Float32Array(dimensions) : vectorOf(idsOf(prefixes[as] + text)),
      ),
  };
}

function readFiles({ folder, model }: StaticDescription) {
  try {
    const readJson = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const configuration = readJson('tokenizer.json');
    const settings = readJson('tokenizer_config.json');
    const tokenizer = createTokenizer(configuration, settings);
    return { configuration, settings, tokenizer, weights: readStaticWeights(folder) };
  } catch (cause) {
    throw modelError(model, cause);
  }
}
