/** The Embedder by transformers.js: the only file that knows that library. */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { AutoModel, AutoTokenizer, env, LogLevel, Tensor } from '@xenova/transformers';
import { WhosaidError } from '../error.ts';
import { batches } from './batches.ts';
import type { Embedder } from './embedder.ts';
import type { ModelDescription } from './models.ts';
import { normalize, pool } from './pooling.ts';

env.cacheDir = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'whosaid', 'models');
env.logLevel = LogLevel.ERROR;

/** Texts of like length → their vectors. */
type Run = (texts: string[]) => Promise<Float32Array[]>;

/**
 * Loads a model; only what has no folder is fetched from the hub, once.
 *
 * @throws WhosaidError `MODEL_MISSING` where its files cannot be had or cannot be used.
 */
export async function loadEmbedder(description: ModelDescription): Promise<Embedder> {
  const { model, pooling, prefixes } = description;
  try {
    const run = await load(description);
    const [probe] = await run(['dimensions']);
    const dimensions = probe.length;
    return {
      identity: { model, hash: await fingerprint(description), dimensions, pooling, prefixes },
      async embed(texts, as) {
        const vectors = texts.map((): Float32Array => new Float32Array(dimensions));
        for (const batch of batches(texts)) {
          const embedded = await run(batch.map((position) => prefixes[as] + texts[position]));
          batch.forEach((position, row) => {
            vectors[position] = embedded[row];
          });
        }
        return vectors;
      },
    };
  } catch (cause) {
    const [reason] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
    throw new WhosaidError(
      'MODEL_MISSING',
      `Could not load the model ${model}: ${reason.replace(/\.?$/, '.')} Without a network, leave --model out or give it a folder in the hub's layout.`,
      { cause },
    );
  }
}

async function load({ folder, model, dtype, pooling }: ModelDescription): Promise<Run> {
  const options = { local_files_only: folder !== null };
  const tokenizer = await AutoTokenizer.from_pretrained(folder ?? model, options);
  const network = await AutoModel.from_pretrained(folder ?? model, { ...options, dtype });
  return async (texts) => {
    const inputs = tokenizer(texts, { padding: true, truncation: true });
    const outputs = await network(inputs);
    const states: unknown = outputs.last_hidden_state ?? outputs.token_embeddings;
    if (!(states instanceof Tensor) || !(states.data instanceof Float32Array)) {
      throw new Error('it has no output last_hidden_state of 32-bit floats.');
    }
    const [, length, dimensions] = states.dims;
    return pool(states.data, inputs.attention_mask.data, length, dimensions, pooling).map(
      normalize,
    );
  };
}

/** SHA-256 of weights and tokenizer: the same name may stand for other weights tomorrow. */
async function fingerprint({ folder, model, dtype }: ModelDescription): Promise<string> {
  const root = folder ?? join(env.cacheDir ?? '', model);
  const weights = dtype === 'q8' ? 'model_quantized.onnx' : 'model.onnx';
  const hash = createHash('sha256');
  for (const file of [join('onnx', weights), 'tokenizer.json']) {
    hash.update(await readFile(join(root, file)));
  }
  return hash.digest('hex');
}
