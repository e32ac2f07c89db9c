import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/embed/table.ts';
import { PROJECT } from '../support.ts';
import { tinyOnnx } from './tiny-model.ts';

const bundled = readFileSync(join(PROJECT, 'model', 'onnx', 'model_quantized.onnx'));
const { hidden_size, vocab_size } = JSON.parse(
  readFileSync(join(PROJECT, 'model', 'config.json'), 'utf8'),
);

describe('readTable', () => {
  it('finds the rows of the bundled model, every one that has any reaching to 127', () => {
    const table = readTable(bundled);
    expect(table?.width).toBe(hidden_size);
    expect(table?.rows).toHaveLength(vocab_size * hidden_size);
    expect(table?.scales).toHaveLength(4 * vocab_size);
    for (let row = 0; row < vocab_size; row += 997) {
      const numbers = table?.rows.slice(row * hidden_size, (row + 1) * hidden_size) ?? [];
      const largest = Math.max(...Int8Array.from(numbers).map(Math.abs));
      expect([0, 127]).toContain(largest);
    }
  });

  it('is null for models made otherwise', () => {
    expect(readTable(tinyOnnx())).toBeNull();
    expect(readTable(new Uint8Array())).toBeNull();
  });

  it('throws at what is no model', () => {
    expect(() => readTable(Buffer.from('not weights'))).toThrow();
    expect(() => readTable(bundled.subarray(0, 100_000))).toThrow();
  });
});
