/** The model as shipped: a new model changes this file. */

import { join } from 'node:path';
import { pipeline } from '@xenova/transformers';
import { describe, expect, it } from 'vitest';
import { bundledEmbedder, PROJECT } from '../support.ts';

const HASH = '66f8c76e849d99b9f01b2c6e9b34d0e9f30d0d036db4e3d617bd2b0923f77e59';

/** Questions and passages that answer them in other words. */
const SAME: readonly (readonly [question: string, passage: string])[] = [
  ['how much stock did they buy back', 'We repurchased shares for forty million in the quarter.'],
  ['where did the fire start', 'The blaze began in the warehouse by the river.'],
  ['who is leaving the company', 'Our chief executive will step down and retire in May.'],
  ['are they hiring more engineers', 'We plan to recruit twenty developers next year.'],
  ['is the medicine safe for children', 'Paediatric patients tolerated the drug without harm.'],
  ['why was the train late', 'A broken signal delayed the railway service this morning.'],
];

const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, x, d) => sum + x * b[d], 0);

describe('the bundled model', () => {
  it('is the one whose figures are published', async () => {
    const { identity } = await bundledEmbedder();
    expect(identity).toEqual({
      model: 'bundled',
      hash: HASH,
      dimensions: 256,
      pooling: 'cls',
      prefixes: { question: '', passage: '' },
    });
  });

  it.each(SAME)('finds what answers "%s" in other words', async (question, answer) => {
    const embedder = await bundledEmbedder();
    const [asked] = await embedder.embed([question], 'question');
    const passages = SAME.map(([, passage]) => passage);
    const near = (await embedder.embed(passages, 'passage')).map((vector) => dot(asked, vector));
    expect(passages[near.indexOf(Math.max(...near))]).toBe(answer);
  });

  it('gives vectors of length 1, the same for the same text in whatever company', async () => {
    const embedder = await bundledEmbedder();
    const [alone] = await embedder.embed(['Pantrywren narrowed its loss.'], 'passage');
    expect(alone).toHaveLength(embedder.identity.dimensions);
    expect(Math.hypot(...alone)).toBeCloseTo(1, 5);
    const company = ['Yes.', 'Pantrywren narrowed its loss.', 'So. '.repeat(400), ''];
    const [, among] = await embedder.embed(company, 'passage');
    expect([...among]).toEqual([...alone].map((x) => expect.closeTo(x, 4)));
  });

  it('gives the zero vector to a text without a word', async () => {
    const embedder = await bundledEmbedder();
    for (const vector of await embedder.embed(['', ' \n', '\u200b', '\0\ufeff'], 'passage')) {
      expect(Math.hypot(...vector)).toBe(0);
    }
  });

  it('gives anyone the same vectors by the library alone', async () => {
    const embedder = await bundledEmbedder();
    const texts = [
      ...SAME.flat(),
      'Operator: Good day, and welcome to the third-quarter call. '.repeat(60),
      'Ça — “naïve” ΟΔΟΣ, 株式, [UNK] and 1,000.50 €!',
    ];
    const extract = await pipeline('feature-extraction', join(PROJECT, 'model'), {
      dtype: 'q8',
      local_files_only: true,
    });
    const expected: number[][] = (
      await extract(texts, { pooling: 'cls', normalize: true })
    ).tolist();
    const vectors = await embedder.embed(texts, 'passage');
    for (const [at, vector] of vectors.entries()) {
      expect([...vector]).toEqual(expected[at].map((x) => expect.closeTo(x, 4)));
    }
  });
});
