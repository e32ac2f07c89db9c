import { copyFileSync, cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasStaticWeights, readStaticWeights } from '#src/embed/static-weights.ts';
import { indexWeights } from '../../model/training/weights.ts';
import { newFolder, PROJECT, writeFiles } from '../support.ts';
import { tinyModel } from './tiny-model.ts';

const MODEL = join(PROJECT, 'model');
const readJson = (...path: string[]) => JSON.parse(readFileSync(join(MODEL, ...path), 'utf8'));

/** The bundled model with another index; files are named as those it is read from. */
function modelWith(index: unknown): string {
  const folder = newFolder();
  cpSync(join(MODEL, 'onnx'), join(folder, 'onnx'), { recursive: true });
  copyFileSync(join(MODEL, 'tokenizer.json'), join(folder, 'tokenizer.json'));
  writeFiles(folder, { 'weights.json': JSON.stringify(index) });
  return folder;
}

describe('the index of the bundled weights', () => {
  const index = readJson('weights.json');

  it('is what the ONNX file and the tokenizer make, and so is the hash of the model', () => {
    expect(index).toEqual(indexWeights(MODEL));
  });

  it('finds the rows of the model, and a scale for each', () => {
    const { hidden_size, vocab_size } = readJson('config.json');
    const weights = readStaticWeights(MODEL);
    expect(weights.width).toBe(hidden_size);
    expect(weights.scales).toHaveLength(vocab_size);
    const rows = new Int8Array(vocab_size * hidden_size);
    weights.copyRows(new Uint8Array(rows.buffer));
    for (let row = 1000 * hidden_size; row < rows.length; row += 1000 * hidden_size) {
      const numbers = rows.subarray(row, row + hidden_size);
      expect(Math.max(...numbers.map(Math.abs))).toBeGreaterThan(100);
    }
  });

  it('is missing from models made otherwise', () => {
    expect(hasStaticWeights(MODEL)).toBe(true);
    expect(hasStaticWeights(tinyModel())).toBe(false);
  });

  it('is refused beside other files than it was made for', () => {
    const folder = modelWith(index);
    expect(readStaticWeights(folder)).toMatchObject({ hash: index.hash });
    for (const path of [join('onnx', 'model_quantized.onnx'), 'tokenizer.json']) {
      const changed = modelWith(index);
      const file = join(changed, path);
      const content = readFileSync(file);
      rmSync(file);
      writeFiles(changed, { [path]: content.subarray(1) });
      expect(() => readStaticWeights(changed)).toThrow('made for other files');
    }
  });

  it.each([
    ['a type', { dtype: 'F32' }],
    ['a shape', { shape: [30_000, 32] }],
    ['a place', { data_offsets: [708, 709] }],
  ])('is refused where it gives %s that does not fit', (_, changed) => {
    const rows = { ...index.tensors.rows, ...changed };
    const folder = modelWith({ ...index, tensors: { ...index.tensors, rows } });
    expect(() => readStaticWeights(folder)).toThrow(/describes "(rows|inward)"/);
  });

  it('is refused for layers that the kernel cannot take', () => {
    const bias = { ...index.tensors.bias, shape: [255] };
    const folder = modelWith({ ...index, tensors: { ...index.tensors, bias } });
    expect(() => readStaticWeights(folder)).toThrow('no multiple of 32');
  });
});
