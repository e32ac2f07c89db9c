/** Takes off a model's vectors what they all share, so that its cosines tell as much as the bundled model's. */

import { createHash } from 'node:crypto';
import type { Prefixes } from '../domain/model.ts';
import { dot } from '../util/dot.ts';
import type { Embedder } from './embedder.ts';
import { normalize } from './pooling.ts';
import { SAMPLE_ANSWERS } from './sample-answers.ts';

/**
 * The vectors of many models share a direction: two texts that have nothing to do with each other have a cosine of .4, related
 * ones of .5, where those of the bundled model, on which the weights of the score were fitted, have .05 and .3. Without that
 * direction theirs are like the bundled model's (Mu and Viswanath 2018, arXiv:1702.01417).
 *
 * @returns the same model with an identity of its own.
 */
export async function withoutSharedDirection(embedder: Embedder): Promise<Embedder> {
  const { identity } = embedder;
  const shared: Record<keyof Prefixes, Float32Array> = {
    question: await sharedBy(embedder, 'question'),
    passage: await sharedBy(embedder, 'passage'),
  };
  return {
    identity: {
      ...identity,
      hash: createHash('sha256')
        .update(identity.hash)
        .update(JSON.stringify(SAMPLE_ANSWERS))
        .digest('hex'),
    },
    async embed(texts, as) {
      const vectors = await embedder.embed(texts, as);
      return vectors.map((vector) => normalize(subtract(vector, shared[as])));
    },
  };
}

async function sharedBy({ embed }: Embedder, as: keyof Prefixes): Promise<Float32Array> {
  const texts = SAMPLE_ANSWERS.map(({ question, answer }) =>
    as === 'question' ? question : answer,
  );
  return sharedDirection(await embed(texts, as));
}

/**
 * The mean of unit vectors, as far as its length is no chance: the mean of n vectors that share nothing has the squared length
 * 1/n, that of what they share is the mean cosine of two of them. Shrunk by their ratio, as James and Stein (1961) do.
 */
export function sharedDirection(vectors: readonly Float32Array[]): Float32Array {
  const n = vectors.length;
  const mean = vectors[0].map((_, d) => vectors.reduce((sum, vector) => sum + vector[d], 0) / n);
  const square = dot(mean, mean);
  const cosine = (n * square - 1) / (n - 1);
  const share = square === 0 ? 0 : Math.max(0, cosine) / square;
  return mean.map((x) => x * share);
}

/** The zero vector, of a text without a known word, stays. */
function subtract(vector: Float32Array, other: Float32Array): Float32Array {
  return vector.some((x) => x !== 0) ? vector.map((x, d) => x - other[d]) : vector;
}
