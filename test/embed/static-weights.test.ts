import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStaticWeights } from '#src/embed/static-weights.ts';
import { PROJECT } from '../support.ts';
import { tinyOnnx } from './tiny-model.ts';

const bundled = readFileSync(join(PROJECT, 'model', 'onnx', 'model_quantized.onnx'));
const { hidden_size, vocab_size } = JSON.parse(
  readFileSync(join(PROJECT, 'model', 'config.json'), 'utf8'),
);

describe('readStaticWeights', () => {
  it('finds the rows of the bundled model, and a scale for each', () => {
    const weights = readStaticWeights(bundled);
    expect(weights?.width).toBe(hidden_size);
    expect(weights?.rows).toHaveLength(vocab_size * hidden_size);
    expect(weights?.scales).toHaveLength(4 * vocab_size);
  });

  it('is null for models made otherwise', () => {
    expect(readStaticWeights(tinyOnnx())).toBeNull();
    expect(readStaticWeights(new Uint8Array())).toBeNull();
  });

  it('throws at what is no model', () => {
    expect(() => readStaticWeights(Buffer.from('not weights'))).toThrow();
    expect(() => readStaticWeights(bundled.subarray(0, 100_000))).toThrow();
  });
});
