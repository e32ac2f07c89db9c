/**
 * Reads the weights of a static model out of its ONNX file, by an index of where each tensor lies in it: weights.json,
 * which has the fields of a safetensors header. So the weights are stored once, and no ONNX reader is needed.
 */

import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** All as their bytes lie in the file, little-endian, row by row. */
export interface StaticWeights {
  /** Numbers in a row of the table, and of a vector. */
  readonly width: number;
  /** Numbers in the hidden layer. */
  readonly hidden: number;
  /** `width` 8-bit integers per token. */
  readonly rows: Uint8Array;
  /** One float per row, its factor. */
  readonly scales: Uint8Array;
  /** `width` × `hidden` floats, and `hidden` floats that are added. */
  readonly inward: Uint8Array;
  readonly bias: Uint8Array;
  /** `hidden` × `width` floats. */
  readonly outward: Uint8Array;
}

export interface WeightsIndex {
  /** SHA-256 of the ONNX file and the tokenizer, kept here because it takes longer than reading them. */
  readonly hash: string;
  /** Bytes of the two files that the index was made for. */
  readonly sizes: { readonly weights: number; readonly tokenizer: number };
  readonly tensors: Readonly<Record<string, TensorLocation>>;
}

export interface TensorLocation {
  readonly dtype: 'I8' | 'F32';
  readonly shape: readonly number[];
  /** First byte and the one behind the last, in the ONNX file. */
  readonly data_offsets: readonly [number, number];
}

export const WEIGHTS_FILE = join('onnx', 'model_quantized.onnx');
export const WEIGHTS_INDEX = 'weights.json';
/** Numbers that static-model.wat processes at a time. */
const STEP = 32;
const BYTES = { I8: 1, F32: 4 };

export const hasStaticWeights = (folder: string) => existsSync(join(folder, WEIGHTS_INDEX));

/** @throws Error with a line for users where the index and the files do not belong together. */
export async function readStaticWeights(
  folder: string,
): Promise<StaticWeights & { readonly hash: string }> {
  const { hash, sizes, tensors }: WeightsIndex = JSON.parse(
    await readFile(join(folder, WEIGHTS_INDEX), 'utf8'),
  );
  const file = await readFile(join(folder, WEIGHTS_FILE));
  const tokenizer = await stat(join(folder, 'tokenizer.json'));
  if (sizes.weights !== file.length || sizes.tokenizer !== tokenizer.size) {
    throw new Error(`${WEIGHTS_INDEX} was made for other files. Delete it or make it again.`);
  }
  const [count, width] = tensors.rows.shape;
  const [hidden] = tensors.bias.shape;
  if (width % STEP !== 0 || hidden % STEP !== 0) {
    throw new Error(`${WEIGHTS_INDEX} describes layers whose width is no multiple of ${STEP}.`);
  }
  const read = (name: string, dtype: keyof typeof BYTES, length: number) => {
    const [start, end] = tensors[name].data_offsets;
    if (tensors[name].dtype !== dtype || end - start !== length * BYTES[dtype]) {
      throw new Error(`${WEIGHTS_INDEX} describes "${name}" in another type or size.`);
    }
    return file.subarray(start, end);
  };
  return {
    hash,
    width,
    hidden,
    rows: read('rows', 'I8', count * width),
    scales: read('scale', 'F32', count),
    inward: read('inward', 'F32', width * hidden),
    bias: read('bias', 'F32', hidden),
    outward: read('outward', 'F32', hidden * width),
  };
}
