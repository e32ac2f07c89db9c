/** The Embedder by transformers.js: the only file that knows that library. */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  AutoModel,
  AutoTokenizer,
  env,
  LogLevel,
  type PreTrainedTokenizer,
  Tensor,
} from '@xenova/transformers';
import { WhosaidError } from '../domain/error.ts';
import { batches } from './batches.ts';
import type { Embedder } from './embedder.ts';
import type { ModelDescription } from './models.ts';
import { pad } from './padding.ts';
import { normalize, pool } from './pooling.ts';
import { staticModel } from './static-model.ts';
import { readStaticWeights } from './static-weights.ts';
import { rememberWords } from './word-ids.ts';

env.cacheDir = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'whosaid', 'models');
env.logLevel = LogLevel.ERROR;

/** Threads that wait busily take the processor from whoever has work: a busy machine embeds 1.5 times as fast without. */
const NO_SPINNING = { session: { intra_op: { allow_spinning: '0' } } };

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
  } catch (cause) {
    const [reason] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
    throw new WhosaidError(
      'MODEL_MISSING',
      `Could not load the model ${model}: ${reason.replace(/\.?$/, '.')} Without a network, leave --model out or give it a folder in the hub's layout.`,
      { cause },
    );
  }
}

async function load(description: ModelDescription): Promise<Run> {
  const { folder, model, dtype, pooling } = description;
  const options = { local_files_only: folder !== null };
  const tokenizer = await AutoTokenizer.from_pretrained(folder ?? model, options);
  const configuration: unknown = JSON.parse(await readFile(tokenizerOf(description), 'utf8'));
  const idsOf = rememberWords(configuration, tokenizer);
  const weights =
    folder === null ? null : readStaticWeights(await readFile(weightsOf(description)));
  if (weights !== null) {
    const vectorOf = staticModel(weights, tokenizer.model_max_length);
    const ids = idsOf ?? ((text: string) => tokenizer.encode(text));
    return async (texts) => texts.map((text) => vectorOf(ids(text)));
  }

  const inputsOf = padding(tokenizer, idsOf);
  const session_options = { extra: NO_SPINNING, intraOpNumThreads: description.threads ?? 0 };
  const network = await AutoModel.from_pretrained(folder ?? model, {
    ...options,
    dtype,
    session_options,
  });
  return async (texts) => {
    const inputs = inputsOf(texts);
    const outputs = await network(inputs);
    const states: unknown = outputs.last_hidden_state ?? outputs.token_embeddings;
    if (!(states instanceof Tensor) || !(states.data instanceof Float32Array)) {
      throw new Error('it has no output last_hidden_state of 32-bit floats.');
    }
    return pool(states.data, states.dims, inputs.attention_mask.data, pooling).map(normalize);
  };
}

/** A network's inputs, word by word where that gives the same, and by the library alone where it may not. */
function padding(tokenizer: PreTrainedTokenizer, idsOf: ReturnType<typeof rememberWords>) {
  const { padding_side, pad_token_id, model_max_length } = tokenizer;
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

const rootOf = ({ folder, model }: ModelDescription) => folder ?? join(env.cacheDir ?? '', model);

const tokenizerOf = (description: ModelDescription) => join(rootOf(description), 'tokenizer.json');

const weightsOf = (description: ModelDescription) =>
  join(
    rootOf(description),
    'onnx',
    description.dtype === 'q8' ? 'model_quantized.onnx' : 'model.onnx',
  );

/** SHA-256 of weights and tokenizer: the same name may stand for other weights tomorrow. */
async function fingerprint(description: ModelDescription): Promise<string> {
  const hash = createHash('sha256');
  for (const file of [weightsOf(description), tokenizerOf(description)]) {
    hash.update(await readFile(file));
  }
  return hash.digest('hex');
}
