/** Loads a real model, so small that its vectors are known. */

import { describe, expect, it } from 'vitest';
import type { Embedder } from '#src/embed/embedder.ts';
import { describeModel } from '#src/embed/models.ts';
import { loadTransformersEmbedder } from '#src/embed/transformers-embedder.ts';
import { writeFiles } from '../support.ts';
import { tinyModel, tinyOnnx } from './tiny-model.ts';

const load = (folder: string): Promise<Embedder> => loadTransformersEmbedder(describeModel(folder));

const embed = async (embedder: Embedder, texts: string[], as: 'question' | 'passage' = 'passage') =>
  (await embedder.embed(texts, as)).map((vector) => [...vector]);

const near = (...numbers: number[]) => numbers.map((x) => expect.closeTo(x, 5));
const HALF = Math.SQRT1_2;
const THIRD = 1 / Math.sqrt(3);

describe('a model in a folder', () => {
  it('is identified by folder, weights and tokenizer', async () => {
    const folder = tinyModel();
    const { identity } = await load(folder);
    expect(identity).toEqual({
      model: folder,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      dimensions: 3,
      pooling: 'mean',
      prefixes: { question: '', passage: '' },
    });
    const elsewhere = await load(tinyModel());
    expect(elsewhere.identity.hash).toBe(identity.hash);
    const [path] = writeFiles(folder, {
      'onnx/model.onnx': Buffer.concat([tinyOnnx(), tinyOnnx().slice(0, 2)]),
    });
    expect(path).toContain(folder);
    expect((await load(folder)).identity.hash).not.toBe(identity.hash);
  });

  it('gives the mean of its words, without what pads the batch', async () => {
    const embedder = await load(tinyModel());
    expect(await embed(embedder, ['North', 'north east', 'east north'])).toEqual([
      near(1, 0, 0),
      near(HALF, HALF, 0),
      near(HALF, HALF, 0),
    ]);
  });

  it('gives the first state where the model says cls', async () => {
    const embedder = await load(
      tinyModel({ '1_Pooling/config.json': '{"pooling_mode_cls_token": true}' }),
    );
    expect(embedder.identity.pooling).toBe('cls');
    expect(await embed(embedder, ['east north'])).toEqual([near(0, 1, 0)]);
  });

  it('puts before questions and passages what the model wants there', async () => {
    const prompts = '{"prompts": {"query": "query: ", "document": "east "}}';
    const embedder = await load(tinyModel({ 'config_sentence_transformers.json': prompts }));
    expect(await embed(embedder, ['north'], 'question')).toEqual([near(HALF, 0, HALF)]);
    expect(await embed(embedder, ['north'], 'passage')).toEqual([near(HALF, HALF, 0)]);
    expect(await embed(embedder, ['east query:'], 'question')).toEqual([
      near(0, 1 / Math.sqrt(5), 2 / Math.sqrt(5)),
    ]);
    expect(await embed(embedder, ['north query:'], 'passage')).toEqual([near(THIRD, THIRD, THIRD)]);
  });

  it('gives the zero vector to a blank text and to one without a known word', async () => {
    const embedder = await load(tinyModel());
    expect(await embed(embedder, ['', 'north', ' \n', 'zyx wvu'])).toEqual([
      [0, 0, 0],
      near(1, 0, 0),
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect(await embed(embedder, [])).toEqual([]);
  });

  it('keeps the order of texts of all lengths', async () => {
    const embedder = await load(tinyModel());
    const texts = Array.from({ length: 300 }, (_, at) =>
      `${at % 2 === 0 ? 'north' : 'east'} `.repeat(1 + ((at * 37) % 90)),
    );
    const vectors = await embed(embedder, texts);
    for (const [at, vector] of vectors.entries()) {
      expect(vector).toEqual(at % 2 === 0 ? near(1, 0, 0) : near(0, 1, 0));
    }
  });

  it.each([
    ['weights that are none', { 'onnx/model.onnx': 'not weights' }],
    ['a tokenizer that is none', { 'tokenizer.json': '{"version": ' }],
    ['no state for each word', { 'onnx/model.onnx': tinyOnnx('logits') }],
  ])('is refused in one line for %s', async (_, changed) => {
    const folder = tinyModel(changed);
    const error = await load(folder).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'MODEL_MISSING' });
    expect(String(error)).toMatch(new RegExp(`${folder}: .+\\. Without a network, .+\\.$`));
    expect(String(error)).not.toContain('\n');
  });
});
