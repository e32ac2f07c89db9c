/** Describes a model before it is loaded: where its files are, and how its vectors are pooled. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WhosaidError } from '../domain/error.ts';
import type { Pooling, Prefixes } from '../domain/model.ts';

export const BUNDLED = 'bundled';
/** Of its weights and tokenizer. */
export const BUNDLED_MEGABYTES = 8;

const BUNDLED_FOLDER = fileURLToPath(new URL('../../model', import.meta.url));
const HUB_ID = /^\w[\w.-]*\/\w[\w.-]*$/;
const TOKENIZER = ['tokenizer.json', 'tokenizer_config.json'];

export interface ModelDescription {
  readonly model: string;
  /** `null` where transformers.js fetches the files from the hub by the model's id. */
  readonly folder: string | null;
  readonly dtype: 'q8' | 'fp32';
  readonly pooling: Pooling;
  readonly prefixes: Prefixes;
  /** Whether the model or the table below states pooling and prefixes; else they are assumed. */
  readonly known: boolean;
  /** By default the runtime's own choice. */
  readonly threads?: number;
}

const NO_PREFIXES: Prefixes = { question: '', passage: '' };
const SEARCH_SENTENCE: Prefixes = {
  question: 'Represent this sentence for searching relevant passages: ',
  passage: '',
};

/** By the name after the owner. Source: the models' cards. */
const KNOWN: Record<string, { pooling: Pooling; prefixes: Prefixes }> = {
  'all-MiniLM-L6-v2': { pooling: 'mean', prefixes: NO_PREFIXES },
  'all-MiniLM-L12-v2': { pooling: 'mean', prefixes: NO_PREFIXES },
  'gte-small': { pooling: 'mean', prefixes: NO_PREFIXES },
  'e5-small-v2': { pooling: 'mean', prefixes: { question: 'query: ', passage: 'passage: ' } },
  'bge-small-en-v1.5': { pooling: 'cls', prefixes: SEARCH_SENTENCE },
  'snowflake-arctic-embed-xs': { pooling: 'cls', prefixes: SEARCH_SENTENCE },
  'snowflake-arctic-embed-s': { pooling: 'cls', prefixes: SEARCH_SENTENCE },
  'granite-embedding-small-english-r2': { pooling: 'cls', prefixes: NO_PREFIXES },
  'granite-embedding-30m-english': { pooling: 'cls', prefixes: NO_PREFIXES },
};

/** @throws WhosaidError `MODEL_MISSING` for what is neither `bundled`, nor a model's folder, nor a hub id. */
export function describeModel(model: string): ModelDescription {
  if (model === BUNDLED) {
    return { ...describeFolder(BUNDLED_FOLDER), model };
  }
  if (existsSync(model) && statSync(model).isDirectory()) return describeFolder(resolve(model));
  if (!HUB_ID.test(model)) {
    throw new WhosaidError(
      'MODEL_MISSING',
      `There is no model "${model}". Give "${BUNDLED}", a folder with a model or a hub id such as Xenova/all-MiniLM-L6-v2.`,
    );
  }
  const name = model.slice(model.indexOf('/') + 1);
  const known = KNOWN[name];
  const { pooling, prefixes } = known ?? { pooling: 'mean', prefixes: NO_PREFIXES };
  return {
    model,
    folder: null,
    dtype: 'q8',
    pooling,
    prefixes,
    known: known !== undefined,
  };
}

/** Reads the hub's layout; `1_Pooling/` and `config_sentence_transformers.json` may be missing. */
function describeFolder(folder: string): ModelDescription {
  const quantized = existsSync(join(folder, 'onnx', 'model_quantized.onnx'));
  if (!quantized && !existsSync(join(folder, 'onnx', 'model.onnx'))) {
    throw new WhosaidError(
      'MODEL_MISSING',
      `The model folder ${folder} has neither onnx/model_quantized.onnx nor onnx/model.onnx. Give a folder in the hub's layout.`,
    );
  }
  for (const file of ['config.json', ...TOKENIZER]) {
    if (existsSync(join(folder, file))) continue;
    throw new WhosaidError(
      'MODEL_MISSING',
      `There is no ${file} in the model folder ${folder}. Copy it from where the model comes from.`,
    );
  }
  const pooling = readJson(join(folder, '1_Pooling', 'config.json'));
  const prompts = readJson(join(folder, 'config_sentence_transformers.json'))?.prompts;
  return {
    model: folder,
    folder,
    dtype: quantized ? 'q8' : 'fp32',
    pooling: pooling?.pooling_mode_cls_token === true ? 'cls' : 'mean',
    prefixes: {
      question: promptOf(prompts, 'query'),
      passage: promptOf(prompts, 'document') || promptOf(prompts, 'passage'),
    },
    known: pooling !== null,
  };
}

/** One line for a model that cannot be loaded, from the first line of the cause. */
export function modelError(model: string, cause: unknown): WhosaidError {
  const [reason] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
  return new WhosaidError(
    'MODEL_MISSING',
    `Could not load the model ${model}: ${reason.replace(/\.?$/, '.')} Without a network, use the bundled model or a folder in the hub's layout.`,
    { cause },
  );
}

function readJson(path: string): Record<string, unknown> | null {
  if (!existsSync(path)) return null;
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isRecord(value) ? value : null;
  } catch (cause) {
    throw new WhosaidError(
      'MODEL_MISSING',
      `${path} is not valid JSON. Copy it again from where the model comes from.`,
      {
        cause,
      },
    );
  }
}

function promptOf(prompts: unknown, name: string): string {
  const prompt = isRecord(prompts) ? prompts[name] : undefined;
  return typeof prompt === 'string' ? prompt : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
