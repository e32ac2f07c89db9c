/** What is known of a model before it is loaded: where it lies, and how its vectors are to be taken. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WhosaidError } from '../domain/error.ts';
import type { Pooling, Prefixes } from '../domain/model.ts';

export const BUNDLED = 'bundled';

const BUNDLED_FOLDER = fileURLToPath(new URL('../../model', import.meta.url));
const HUB_ID = /^\w[\w.-]*\/\w[\w.-]*$/;
const TOKENIZER = ['tokenizer.json', 'tokenizer_config.json'];

export interface ModelDescription {
  readonly model: string;
  /** Where the files lie, or `null` where transformers.js fetches them from the hub by the model's id. */
  readonly folder: string | null;
  readonly dtype: 'q8' | 'fp32';
  readonly pooling: Pooling;
  readonly prefixes: Prefixes;
  /** Whether pooling and prefixes were told by the model or by the table below, not assumed. */
  readonly known: boolean;
  /** Of the runtime; it decides itself where this is left out. */
  readonly threads?: number;
}

const NO_PREFIXES: Prefixes = { question: '', passage: '' };
const SEARCH_SENTENCE: Prefixes = {
  question: 'Represent this sentence for searching relevant passages: ',
  passage: '',
};

/** By the name after the owner. Source: the models' own cards. */
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

/**
 * Finds out what a `--model` means.
 *
 * @throws WhosaidError `MODEL_MISSING` for what is neither `bundled`, nor a model's folder, nor a hub id.
 */
export function describeModel(model: string): ModelDescription {
  if (model === BUNDLED) {
    return { ...describeFolder(BUNDLED_FOLDER), model };
  }
  if (existsSync(model) && statSync(model).isDirectory()) return describeFolder(resolve(model));
  if (!HUB_ID.test(model)) {
    throw new WhosaidError(
      'MODEL_MISSING',
      `Expected --model to be "${BUNDLED}", a folder with a model or a hub id such as Xenova/all-MiniLM-L6-v2, but found neither at "${model}".`,
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

/** Reads the hub's layout: `onnx/`, `config.json`, the tokenizer, and `1_Pooling/` and `config_sentence_transformers.json` if there. */
function describeFolder(folder: string): ModelDescription {
  const quantized = existsSync(join(folder, 'onnx', 'model_quantized.onnx'));
  if (!quantized && !existsSync(join(folder, 'onnx', 'model.onnx'))) {
    throw new WhosaidError(
      'MODEL_MISSING',
      `Expected onnx/model_quantized.onnx or onnx/model.onnx in the model folder ${folder}, found neither.`,
    );
  }
  for (const file of ['config.json', ...TOKENIZER]) {
    if (existsSync(join(folder, file))) continue;
    throw new WhosaidError(
      'MODEL_MISSING',
      `Expected ${file} in the model folder ${folder}, found none.`,
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

/** The error for a model that cannot be loaded, in one line, with the first line of the cause. */
export function modelError(model: string, cause: unknown): WhosaidError {
  const [reason] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
  return new WhosaidError(
    'MODEL_MISSING',
    `Could not load the model ${model}: ${reason.replace(/\.?$/, '.')} Without a network, leave --model out or give it a folder in the hub's layout.`,
    { cause },
  );
}

function readJson(path: string): Record<string, unknown> | null {
  if (!existsSync(path)) return null;
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isRecord(value) ? value : null;
  } catch (cause) {
    throw new WhosaidError('MODEL_MISSING', `Expected JSON in ${path}, found something else.`, {
      cause,
    });
  }
}

function promptOf(prompts: unknown, name: string): string {
  const prompt = isRecord(prompts) ? prompts[name] : undefined;
  return typeof prompt === 'string' ? prompt : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
