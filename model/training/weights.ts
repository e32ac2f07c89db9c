/** `npm run weights`: makes model/weights.json, the index of the tensors in the ONNX file that export.py writes. */

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type TensorLocation,
  WEIGHTS_FILE,
  WEIGHTS_INDEX,
  type WeightsIndex,
} from '#src/embed/static-weights.ts';

const MODEL = fileURLToPath(new URL('..', import.meta.url));
const TENSORS = ['rows', 'scale', 'inward', 'bias', 'outward'];
/** Field numbers and element types of onnx.proto3. */
const GRAPH = 7;
const INITIALIZER = 5;
const TENSOR = { dims: 1, type: 2, name: 8, bytes: 9 };
const TYPES = new Map<number, TensorLocation['dtype']>([
  [1, 'F32'],
  [3, 'I8'],
]);

/** A field of a protocol buffer: a number, or where its bytes start and end. */
interface Field {
  readonly id: number;
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** The fields between two positions, not descending into them. */
function* fieldsIn(file: Uint8Array, from: number, to: number): Generator<Field> {
  let at = from;
  const varint = () => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = file[at++];
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  while (at < to) {
    const tag = varint();
    const id = Math.floor(tag / 8);
    const value = varint();
    if (tag % 8 !== 0 && tag % 8 !== 2) throw new Error(`Wire type ${tag % 8} of field ${id}.`);
    const start = at;
    if (tag % 8 === 2) at += value;
    yield { id, value, start, end: at };
  }
}

/** Where the weights of a static model lie in its ONNX file. */
export function indexWeights(folder: string): WeightsIndex {
  const file = readFileSync(join(folder, WEIGHTS_FILE));
  const tokenizer = readFileSync(join(folder, 'tokenizer.json'));
  const tensors: Record<string, TensorLocation> = {};
  const graphs = [...fieldsIn(file, 0, file.length)].filter(({ id }) => id === GRAPH);
  for (const graph of graphs) {
    for (const { id, start, end } of fieldsIn(file, graph.start, graph.end)) {
      if (id !== INITIALIZER) continue;
      const fields = [...fieldsIn(file, start, end)];
      const fieldOf = (field: number) => fields.find((candidate) => candidate.id === field);
      const name = fieldOf(TENSOR.name);
      const bytes = fieldOf(TENSOR.bytes);
      const dtype = TYPES.get(fieldOf(TENSOR.type)?.value ?? 0);
      if (name === undefined || bytes === undefined || dtype === undefined) continue;
      const key = file.toString('utf8', name.start, name.end);
      if (!TENSORS.includes(key)) continue;
      const shape = fields.filter((field) => field.id === TENSOR.dims).map(({ value }) => value);
      tensors[key] = { dtype, shape, data_offsets: [bytes.start, bytes.end] };
    }
  }
  const hash = createHash('sha256').update(file).update(tokenizer).digest('hex');
  return { hash, sizes: { weights: file.length, tokenizer: tokenizer.length }, tensors };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(MODEL, WEIGHTS_INDEX), `${JSON.stringify(indexWeights(MODEL), null, 2)}\n`);
}
