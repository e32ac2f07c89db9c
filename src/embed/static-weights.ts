/** The weights of a static model, out of the ONNX file that holds them: what the model knows, without its graph. */

import protobuf from 'protobufjs/light.js';
import { z } from 'zod';

/** All as their bytes lie in the file, little-endian, row by row. */
export interface StaticWeights {
  /** Numbers in a row of the table, and of a vector. */
  readonly width: number;
  /** Numbers in the hidden layer. */
  readonly hidden: number;
  /** One row a piece, of `width` 8-bit numbers. */
  readonly rows: Uint8Array;
  /** What the numbers of each row are times. */
  readonly scales: Uint8Array;
  /** `width` × `hidden` floats, and `hidden` floats that are added. */
  readonly inward: Uint8Array;
  readonly bias: Uint8Array;
  /** `hidden` × `width` floats. */
  readonly outward: Uint8Array;
}

/** What model/training/export.py writes; graphs by others may do anything with their constants. */
const PRODUCER = 'whosaid';
const GRAPH = 'static';
/** Numbers that static-model.wat takes at a time. */
const STEP = 32;
/** Element types of onnx.proto3. */
const FLOAT = 1;
const INT8 = 3;

/** The few fields of onnx.proto3 that are needed; all others are passed over. */
const OnnxModel = protobuf.Root.fromJSON({
  nested: {
    Model: { fields: { producer: { type: 'string', id: 2 }, graph: { type: 'Graph', id: 7 } } },
    Graph: {
      fields: {
        name: { type: 'string', id: 2 },
        constants: { rule: 'repeated', type: 'Tensor', id: 5 },
      },
    },
    Tensor: {
      fields: {
        dims: { rule: 'repeated', type: 'uint32', id: 1 },
        type: { type: 'int32', id: 2 },
        name: { type: 'string', id: 8 },
        bytes: { type: 'bytes', id: 9 },
      },
    },
  },
}).lookupType('Model');

const Static = z.object({
  producer: z.literal(PRODUCER),
  graph: z.object({
    name: z.literal(GRAPH),
    constants: z.array(
      z.object({
        name: z.string(),
        type: z.number(),
        dims: z.array(z.number()),
        bytes: z.instanceof(Uint8Array),
      }),
    ),
  }),
});

/**
 * @param onnx an ONNX file.
 * @returns views of it; `null` where it is another kind of model.
 * @throws where it is no ONNX file.
 */
export function readStaticWeights(onnx: Uint8Array): StaticWeights | null {
  const read = Static.safeParse(OnnxModel.toObject(OnnxModel.decode(onnx), { arrays: true }));
  if (!read.success) return null;
  const { constants } = read.data.graph;
  const [count = 0, width = 0] = constants.find(({ name }) => name === 'rows')?.dims ?? [];
  const [hidden = 0] = constants.find(({ name }) => name === 'bias')?.dims ?? [];
  if ([count, width, hidden].includes(0) || width % STEP !== 0 || hidden % STEP !== 0) return null;

  const bytesOf = (name: string, type: number, size: number) =>
    constants.find((one) => one.name === name && one.type === type && one.bytes.length === size)
      ?.bytes;
  const rows = bytesOf('rows', INT8, count * width);
  const scales = bytesOf('scale', FLOAT, 4 * count);
  const inward = bytesOf('inward', FLOAT, 4 * width * hidden);
  const bias = bytesOf('bias', FLOAT, 4 * hidden);
  const outward = bytesOf('outward', FLOAT, 4 * hidden * width);
  return rows && scales && inward && bias && outward
    ? { width, hidden, rows, scales, inward, bias, outward }
    : null;
}
