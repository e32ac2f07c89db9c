/** Reads a static model's weights out of its ONNX file, by an index of tensors with the fields of a safetensors header. */

import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface StaticWeights {
  readonly width: number;
  readonly hidden: number;
  /** Copies the table, `width` 8-bit integers per token, so that its 8 MB are in memory once. */
  readonly copyRows: (target: Uint8Array) => void;
  /** A factor per row. */
  readonly scales: Float32Array;
  /** `width` × `hidden`, row by row. */
  readonly inward: Float32Array;
  readonly bias: Float32Array;
  /** `hidden` × `width`, row by row. */
  readonly outward: Float32Array;
}

export interface WeightsIndex {
  /** SHA-256 of the ONNX file and the tokenizer: computing it takes longer than reading them. */
  readonly hash: string;
  /** In bytes, of the files that the index belongs to. */
  readonly sizes: { readonly weights: number; readonly tokenizer: number };
  readonly tensors: Readonly<Record<string, TensorLocation>>;
}

export interface TensorLocation {
  readonly dtype: 'I8' | 'F32';
  readonly shape: readonly number[];
  /** In the ONNX file: the first byte, and the one behind the last. */
  readonly data_offsets: readonly [number, number];
}

export const WEIGHTS_FILE = join('onnx', 'model_quantized.onnx');
export const WEIGHTS_INDEX = 'weights.json';
/** Numbers that static-model.wat processes at a time. */
const STEP = 32;
const BYTES = { I8: 1, F32: 4 };

export const hasStaticWeights = (folder: string) => existsSync(join(folder, WEIGHTS_INDEX));

/** @throws Error where the index and the files do not belong together. */
export function readStaticWeights(folder: string): StaticWeights & { readonly hash: string } {
  const { hash, sizes, tensors }: WeightsIndex = JSON.parse(
    readFileSync(join(folder, WEIGHTS_INDEX), 'utf8'),
  );
  const file = join(folder, WEIGHTS_FILE);
  const sizeOf = (path: string) => statSync(path).size;
  if (
    sizes.weights !== sizeOf(file) ||
    sizes.tokenizer !== sizeOf(join(folder, 'tokenizer.json'))
  ) {
    throw new Error(`${WEIGHTS_INDEX} was made for other files. Delete it or make it again.`);
  }
  const [count, width] = tensors.rows.shape;
  const [hidden] = tensors.bias.shape;
  if (width % STEP !== 0 || hidden % STEP !== 0) {
    throw new Error(`${WEIGHTS_INDEX} describes layers whose width is no multiple of ${STEP}.`);
  }
  const find = (name: string, dtype: keyof typeof BYTES, length: number) => {
    const [start, end] = tensors[name].data_offsets;
    if (tensors[name].dtype !== dtype || end - start !== length * BYTES[dtype]) {
      throw new Error(`${WEIGHTS_INDEX} describes "${name}" in another type or size.`);
    }
    return start;
  };
  const readFloats = (name: string, length: number) => {
    const bytes = new Uint8Array(length * BYTES.F32);
    readAt(file, find(name, 'F32', length), bytes);
    return new Float32Array(bytes.buffer);
  };
  const rows = find('rows', 'I8', count * width);
  return {
    hash,
    width,
    hidden,
    scales: readFloats('scale', count),
    copyRows: (target) => readAt(file, rows, target),
    inward: readFloats('inward', width * hidden),
    bias: readFloats('bias', hidden),
    outward: readFloats('outward', hidden * width),
  };
}

/** Fills `target` with the bytes of a file from a position on. */
function readAt(path: string, position: number, target: Uint8Array): void {
  const file = openSync(path, 'r');
  try {
    for (let done = 0; done < target.length; ) {
      const bytes = readSync(file, target, done, target.length - done, position + done);
      if (bytes === 0) throw new Error(`${path} ends too early.`);
      done += bytes;
    }
  } finally {
    closeSync(file);
  }
}
