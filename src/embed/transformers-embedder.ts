/** Runs any model of the hub's layout by transformers.js: the only file that knows that library. */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PreTrainedTokenizer } from '@xenova/transformers';
import { WhosaidError } from '../domain/error.ts';
import { batches } from './batches.ts';
import type { Embedder } from './embedder.ts';
import { hubSettings } from './hub.ts';
import { type ModelDescription, modelError } from './models.ts';
import { pad } from './padding.ts';
import { normalize, pool } from './pooling.ts';
import { rememberWords } from './word-ids.ts';

type Library = typeof import('@xenova/transformers');

/** Threads that spin take the processor from others: a busy machine embeds 1.5 times as fast without. */
const NO_SPINNING = { session: { intra_op: { allow_spinning: '0' } } };

/**
 * @param onProgress called as files are fetched, with their names and the share of each, from 0 to 1.
 * @throws WhosaidError `MODEL_MISSING` where transformers.js or the model's files are missing or unusable.
 */
export async function loadTransformersEmbedder(
  description: ModelDescription,
  onProgress?: (file: string, share: number) => void,
): Promise<Embedder> {
  const { model, pooling, prefixes } = description;
  const library = await importLibrary();
  const run = await load(library, description, onProgress);
  const [probe] = await run(['dimensions']);
  const dimensions = probe.length;
  const hash = await hashFiles(description, library);
  return {
    identity: { model, hash, dimensions, pooling, prefixes },
    async embed(texts, as) {
      const vectors: Float32Array[] = [];
      for (const batch of batches(texts)) {
        const embedded = await run(batch.map((position) => prefixes[as] + texts[position]));
        batch.forEach((position, row) => {
          vectors[position] = embedded[row];
        });
      }
      return texts.map((_, position) => vectors[position] ?? new Float32Array(dimensions));
    },
  };
}

async function importLibrary(): Promise<Library> {
  const library = await import('@xenova/transformers').catch((cause) => {
    if (cause?.code !== 'ERR_MODULE_NOT_FOUND') throw cause;
    throw new WhosaidError(
      'MODEL_MISSING',
      'This model needs transformers.js, which is not installed. Install it with: npm install --ignore-scripts @xenova/transformers@npm:@huggingface/transformers@4',
      { cause },
    );
  });
  const { env, LogLevel } = library;
  const { cache, mirror, offline } = hubSettings();
  env.cacheDir = cache;
  if (mirror !== null) env.remoteHost = mirror;
  if (offline) env.allowRemoteModels = false;
  env.logLevel = LogLevel.ERROR;
  return library;
}

/** Texts of like length → their vectors, by a tokenizer and a network. */
async function load(
  library: Library,
  description: ModelDescription,
  onProgress?: (file: string, share: number) => void,
): Promise<(texts: string[]) => Promise<Float32Array[]>> {
  const { folder, model, dtype, pooling } = description;
  const { AutoModel, AutoTokenizer, Tensor } = library;
  const refuse = (cause: unknown): never => {
    throw modelError(model, cause);
  };
  const options = { local_files_only: folder !== null };
  const session_options = { extra: NO_SPINNING, intraOpNumThreads: description.threads ?? 0 };
  const name = folder ?? model;
  const tokenizer = await AutoTokenizer.from_pretrained(name, options).catch(refuse);
  const configuration = await readFile(join(rootOf(description, library), 'tokenizer.json'), 'utf8')
    .then((json): unknown => JSON.parse(json))
    .catch(refuse);
  const inputsOf = inputsFor(library, tokenizer, configuration);
  const network = await AutoModel.from_pretrained(name, {
    ...options,
    dtype,
    session_options,
    progress_callback: (info) => {
      if (info.status === 'progress') onProgress?.(info.file, info.progress / 100);
    },
  }).catch(refuse);
  return async (texts) => {
    const inputs = inputsOf(texts);
    const outputs = await network(inputs).catch(refuse);
    const states: unknown = outputs.last_hidden_state ?? outputs.token_embeddings;
    if (!(states instanceof Tensor) || !(states.data instanceof Float32Array)) {
      return refuse('it has no output last_hidden_state of 32-bit floats.');
    }
    return pool(states.data, states.dims, inputs.attention_mask.data, pooling).map(normalize);
  };
}

/** A network's inputs, word by word where that gives the same ids, else by the library's own tokenizer. */
function inputsFor({ Tensor }: Library, tokenizer: PreTrainedTokenizer, configuration: unknown) {
  const { padding_side, pad_token_id, model_max_length } = tokenizer;
  const idsOf = rememberWords(configuration, tokenizer);
  return (texts: string[]) => {
    if (idsOf === null || padding_side !== 'right' || pad_token_id === undefined) {
      return tokenizer(texts, { padding: true, truncation: true });
    }
    const { ids, mask, dims } = pad(texts.map(idsOf), pad_token_id, model_max_length);
    return {
      input_ids: new Tensor('int64', ids, dims),
      attention_mask: new Tensor('int64', mask, dims),
    };
  };
}

const rootOf = ({ folder, model }: ModelDescription, { env }: Library) =>
  folder ?? join(env.cacheDir ?? '', model);

/** SHA-256 of weights and tokenizer: the same name may stand for other weights tomorrow. */
async function hashFiles(description: ModelDescription, library: Library): Promise<string> {
  const weights = description.dtype === 'q8' ? 'model_quantized.onnx' : 'model.onnx';
  const root = rootOf(description, library);
  const hash = createHash('sha256');
  for (const file of [join(root, 'onnx', weights), join(root, 'tokenizer.json')]) {
    hash.update(await readFile(file));
  }
  return hash.digest('hex');
}
