/** Other models' cosines are worth what the bundled model's are. */

import { describe, expect, it } from 'vitest';
import type { Embedder } from '#src/embed/embedder.ts';
import { normalize } from '#src/embed/pooling.ts';
import { sharedDirection, withoutSharedDirection } from '#src/embed/shared-direction.ts';
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

describe('a model whose vectors all point much the same way', () => {
  it('tells answers from other passages by little, and by as much as the bundled one without that direction', async () => {
    const [answer, other] = await cosines(await narrowed(2));
    expect(other).toBeGreaterThan(0.7);
    expect(answer - other).toBeLessThan(0.1);
    const [wideAnswer, wideOther] = await cosines(await withoutSharedDirection(await narrowed(2)));
    const [bundledAnswer, bundledOther] = await cosines(await bundledEmbedder());
    expect(Math.abs(wideOther - bundledOther)).toBeLessThan(0.15);
    expect(wideAnswer - wideOther).toBeGreaterThan(0.8 * (bundledAnswer - bundledOther));
  });

  it('comes to much the same vectors however narrow it was', async () => {
    const less = await cosines(await withoutSharedDirection(await narrowed(1)));
    const more = await cosines(await withoutSharedDirection(await narrowed(3)));
    for (const [at, cosine] of less.entries()) expect(cosine).toBeCloseTo(more[at], 1);
  });
});

it('leaves a text without a known word without a direction', async () => {
  const { embed } = await withoutSharedDirection(await bundledEmbedder());
  expect((await embed([''], 'passage'))[0].every((x) => x === 0)).toBe(true);
});

it('is another model than the one it is made of', async () => {
  const bundled = await bundledEmbedder();
  const { identity } = await withoutSharedDirection(bundled);
  expect(identity).toEqual({ ...bundled.identity, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(identity.hash).not.toBe(bundled.identity.hash);
});

describe('what vectors share', () => {
  const unit = (...numbers: number[]) => normalize(Float32Array.from(numbers));

  it('is nothing where they only happen not to add up to zero', () => {
    const shared = sharedDirection([unit(1, 0, 0), unit(0, 1, 0), unit(0, 0, 1)]);
    for (const x of shared) expect(x).toBeCloseTo(0, 6);
  });

  it('is all where they are the same', () => {
    const shared = sharedDirection([unit(3, 4), unit(3, 4), unit(3, 4)]);
    expect([...shared]).toEqual([expect.closeTo(0.6, 5), expect.closeTo(0.8, 5)]);
  });

  it('is the mean, as far as its length is no chance', () => {
    const vectors = [unit(1, 2, 0), unit(1, 0, 2), unit(1, 1, -1), unit(2, -1, 1)];
    const mean = [0, 1, 2].map((d) => vectors.reduce((sum, vector) => sum + vector[d], 0) / 4);
    const square = mean.reduce((sum, x) => sum + x * x, 0);
    const cosines = vectors.flatMap((a, at) => vectors.slice(at + 1).map((b) => dot(a, b)));
    const cosine = cosines.reduce((sum, x) => sum + x, 0) / cosines.length;
    const expected = mean.map((x) => expect.closeTo((x * cosine) / square, 5));
    expect([...sharedDirection(vectors)]).toEqual(expected);
  });
});
