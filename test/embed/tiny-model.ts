/** Makes a model of five words in the hub's layout: an ONNX file whose only node looks vectors up in a table. */

import { newFolder, writeFiles } from '../support.ts';

/** Each word's vector; padding would show in any mean. */
export const TABLE: Readonly<Record<string, readonly [number, number, number]>> = {
  '[PAD]': [9, 9, 9],
  '[UNK]': [0, 0, 0],
  north: [1, 0, 0],
  east: [0, 1, 0],
  'query:': [0, 0, 1],
};
const WORDS = Object.keys(TABLE);

/** Protocol buffers: a field is its number and wire type, then a varint or a length and bytes. */
const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)];
const number = (field: number, value: number): number[] => [
  ...varint(field << 3),
  ...varint(value),
];
const bytes = (field: number, content: Iterable<number>): number[] => {
  const all = [...content];
  return [...varint((field << 3) | 2), ...varint(all.length), ...all];
};
const text = (field: number, content: string): number[] => bytes(field, Buffer.from(content));
const message = (field: number, ...fields: number[][]): number[] => bytes(field, fields.flat());

/** Element types and field numbers are those of onnx.proto3. */
const FLOAT = 1;
const INT64 = 7;

const tensorInfo = (field: number, name: string, type: number, shape: (string | number)[]) => {
  const dimensions = shape.map((dim) =>
    message(1, typeof dim === 'string' ? text(2, dim) : number(1, dim)),
  );
  const tensor = message(1, number(1, type), message(2, ...dimensions));
  return message(field, text(1, name), message(2, tensor));
};

/** @param output the name of the model's output. */
export function tinyOnnx(output = 'last_hidden_state'): Uint8Array {
  const table = Float32Array.from(Object.values(TABLE).flat());
  const gather = message(
    1,
    text(1, 'table'),
    text(1, 'input_ids'),
    text(2, output),
    text(4, 'Gather'),
  );
  const initializer = message(
    5,
    number(1, WORDS.length),
    number(1, 3),
    number(2, FLOAT),
    text(8, 'table'),
    bytes(9, new Uint8Array(table.buffer)),
  );
  const graph = message(
    7,
    gather,
    text(2, 'tiny'),
    initializer,
    tensorInfo(11, 'input_ids', INT64, ['batch', 'length']),
    tensorInfo(12, output, FLOAT, ['batch', 'length', 3]),
  );
  const operators = message(8, number(2, 13));
  return Uint8Array.from([...number(1, 8), ...operators, ...graph].flat());
}

const tokenizer = {
  version: '1.0',
  truncation: null,
  padding: null,
  added_tokens: ['[PAD]', '[UNK]'].map((content, id) => ({
    id,
    content,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  })),
  normalizer: { type: 'Lowercase' },
  pre_tokenizer: { type: 'WhitespaceSplit' },
  post_processor: null,
  decoder: null,
  model: {
    type: 'WordLevel',
    vocab: Object.fromEntries(WORDS.map((word, id) => [word, id])),
    unk_token: '[UNK]',
  },
};

const FILES: Record<string, string | Uint8Array> = {
  'onnx/model.onnx': tinyOnnx(),
  'config.json': JSON.stringify({ model_type: 'bert', hidden_size: 3 }),
  'tokenizer.json': JSON.stringify(tokenizer),
  'tokenizer_config.json': JSON.stringify({
    tokenizer_class: 'PreTrainedTokenizerFast',
    pad_token: '[PAD]',
    unk_token: '[UNK]',
    model_max_length: 512,
  }),
};

/** @param changed files that replace the model's own; `null` leaves one out. */
export function tinyModel(changed: Record<string, string | Uint8Array | null> = {}): string {
  const folder = newFolder();
  const kept = Object.entries({ ...FILES, ...changed }).flatMap(([name, content]) =>
    content === null ? [] : [[name, content] as const],
  );
  writeFiles(folder, Object.fromEntries(kept));
  return folder;
}
