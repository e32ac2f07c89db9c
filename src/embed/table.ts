/** The table of a static model, out of the ONNX file that holds it: what the model knows, without its graph. */

import protobuf from 'protobufjs/light.js';
import { z } from 'zod';

/** One row a piece, 8-bit numbers times the row's scale; both as their bytes lie in the file, little-endian. */
export interface Table {
  /** Numbers in a row, a multiple of 32. */
  readonly width: number;
  readonly rows: Uint8Array;
  /** A 32-bit float for each row. */
  readonly scales: Uint8Array;
}

/** What model/training/export.py writes; graphs by others may do anything with their rows. */
const PRODUCER = 'whosaid';
const GRAPH = 'static';
/** Columns that sum.wat takes at a time. */
const COLUMNS = 32;
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
 * @param weights an ONNX file.
 * @returns views of it; `null` where it is another kind of model.
 * @throws where it is no ONNX file.
 */
export function readTable(weights: Uint8Array): Table | null {
  const read = Static.safeParse(OnnxModel.toObject(OnnxModel.decode(weights), { arrays: true }));
  if (!read.success) return null;
  const constant = (name: string) => read.data.graph.constants.find((one) => one.name === name);
  const [rows, scales] = [constant('rows'), constant('scale')];
  if (rows?.type !== INT8 || scales?.type !== FLOAT) return null;
  const [count, width] = rows.dims;
  if (
    width % COLUMNS !== 0 ||
    rows.bytes.length !== count * width ||
    scales.bytes.length !== 4 * count
  )
    return null;
  return { width, rows: rows.bytes, scales: scales.bytes };
}
