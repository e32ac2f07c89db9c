/** What is told of models stands where it was measured. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listModels } from '#src/main.ts';
import { PROJECT } from '../support.ts';

describe('the quality of a model', () => {
  const benchmarks = readFileSync(join(PROJECT, 'BENCHMARKS.md'), 'utf8');

  it('is a figure of BENCHMARKS.md, or null', () => {
    const measured = listModels().flatMap(({ quality }) => quality ?? []);
    expect(measured.length).toBeGreaterThan(1);
    for (const quality of measured) expect(benchmarks).toContain(quality.toFixed(3).slice(1));
  });
});
