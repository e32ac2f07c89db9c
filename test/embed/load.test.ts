/** The two ways to run the bundled model. */

import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadEmbedder } from '#src/embed/load.ts';
import { BUNDLED, describeModel } from '#src/embed/models.ts';
import { writeFiles } from '../support.ts';
import { tinyModel } from './tiny-model.ts';

afterEach(() => vi.unstubAllEnvs());

describe('the bundled model by transformers.js', () => {
  it('has the same identity and vectors', async () => {
    const texts = ['Who is leaving?', '', 'We repurchased shares.', '\u200b', 'Ça — “naïve” 株式!'];
    const byWeights = await loadEmbedder(describeModel(BUNDLED));
    vi.stubEnv('WHOSAID_EMBED', 'onnx');
    const byOnnx = await loadEmbedder(describeModel(BUNDLED));
    expect(byOnnx.identity).toEqual(byWeights.identity);
    const expected = await byOnnx.embed(texts, 'passage');
    for (const [at, vector] of (await byWeights.embed(texts, 'passage')).entries()) {
      expect([...vector]).toEqual([...expected[at]].map((x) => expect.closeTo(x, 4)));
    }
  });
});

it('refuses damaged static weights in one line', async () => {
  const folder = tinyModel();
  writeFiles(folder, { 'weights.json': '{"hash": ' });
  const error = await loadEmbedder(describeModel(folder)).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'MODEL_MISSING' });
  expect(String(error)).toContain(`Could not load the model ${folder}: `);
  expect(String(error)).not.toContain('\n');
});
