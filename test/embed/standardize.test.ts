/** Other models' cosines are worth what the bundled model's are. */

import { describe, expect, it } from 'vitest';
import type { Embedder } from '#src/embed/embedder.ts';
import { normalize } from '#src/embed/pooling.ts';
import { SAMPLE_ANSWERS } from '#src/embed/sample-answers.ts';
import { spreadOf, standardize } from '#src/embed/standardize.ts';
import { dot } from '#src/util/dot.ts';
import { bundledEmbedder } from '../support.ts';

const QUESTION = 'why did the bakery close';
const ANSWER = 'The oven broke in May, so the shop has been shut since.';
const OTHER = 'Our quarterly margin was twelve percent.';

/** The bundled model, whose vectors all point much the same way. */
async function narrowed(share: number): Promise<Embedder> {
  const { identity, embed } = await bundledEmbedder();
  return {
    identity,
    async embed(texts, as) {
      const vectors = await embed(texts, as);
      return vectors.map((vector) => normalize(Float32Array.from([...vector, share])));
    },
  };
}

async function cosines({ embed }: Embedder): Promise<number[]> {
  const [question] = await embed([QUESTION], 'question');
  return (await embed([ANSWER, OTHER], 'passage')).map((vector) => dot(question, vector));
}

async function spread({ embed }: Embedder): Promise<number> {
  const questions = SAMPLE_ANSWERS.map(({ question }) => question);
  const answers = SAMPLE_ANSWERS.map(({ answer }) => answer);
  return spreadOf(await embed(questions, 'question'), await embed(answers, 'passage'));
}

describe('a model whose vectors all point much the same way', () => {
  it('tells answers from other passages by little, and by as much as the bundled one once it is standardized', async () => {
    const [answer, other] = await cosines(await narrowed(2));
    expect(other).toBeGreaterThan(0.7);
    expect(answer - other).toBeLessThan(0.1);
    const [wideAnswer, wideOther] = await cosines(await standardize(await narrowed(2)));
    const [bundledAnswer, bundledOther] = await cosines(await bundledEmbedder());
    expect(Math.abs(wideOther - bundledOther)).toBeLessThan(0.15);
    expect(wideAnswer - wideOther).toBeGreaterThan(0.8 * (bundledAnswer - bundledOther));
  });

  it('comes to the same vectors however narrow it was', async () => {
    const less = await cosines(await standardize(await narrowed(1)));
    const more = await cosines(await standardize(await narrowed(3)));
    for (const [at, cosine] of less.entries()) expect(cosine).toBeCloseTo(more[at], 3);
  });
});

it('makes cosines of unrelated texts spread as the bundled model does', async () => {
  const standardized = await standardize(await narrowed(2));
  expect(await spread(await narrowed(2))).toBeLessThan(0.03);
  expect(await spread(standardized)).toBeCloseTo(await spread(await bundledEmbedder()), 2);
  const [passage] = await standardized.embed([ANSWER], 'passage');
  expect(dot(passage, passage)).toBeCloseTo(1, 5);
});

it('leaves a text without a known word without a direction', async () => {
  const { embed } = await standardize(await bundledEmbedder());
  expect((await embed([''], 'passage'))[0].every((x) => x === 0)).toBe(true);
});

it('is another model than the one it is made of', async () => {
  const bundled = await bundledEmbedder();
  const { identity } = await standardize(bundled);
  expect(identity).toEqual({ ...bundled.identity, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(identity.hash).not.toBe(bundled.identity.hash);
});

it('states the spread of the bundled model', async () => {
  expect(await spread(await bundledEmbedder())).toBeCloseTo(0.107, 3);
});
