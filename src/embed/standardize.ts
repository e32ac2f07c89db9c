/** Brings the cosines of any model to those of the bundled one, on which the weights of the score were fitted. */

import { createHash } from 'node:crypto';
import type { Prefixes } from '../domain/model.ts';
import { dot } from '../util/dot.ts';
import type { Embedder } from './embedder.ts';
import { normalize } from './pooling.ts';
import { SAMPLE_ANSWERS } from './sample-answers.ts';

/** `spreadOf` the bundled model's cosines. */
const BUNDLED_SPREAD = 0.107;
/** A model that knows few words of the samples tells nothing about its cosines. */
const MIN_SCALE = 0.5;
const MAX_SCALE = 3;

/**
 * The vectors of many models share a direction: two texts that have nothing to do with each other have a cosine of .4, related
 * ones of .5. So the mean of the samples is taken off each vector (Mu and Viswanath 2018, arXiv:1702.01417), and questions are
 * scaled until cosines of unrelated texts spread as the bundled model's.
 *
 * @returns the same model with an identity of its own: passages are unit vectors, questions have another length.
 */
export async function standardize(embedder: Embedder): Promise<Embedder> {
  const { identity } = embedder;
  const questions = await embedder.embed(
    SAMPLE_ANSWERS.map(({ question }) => question),
    'question',
  );
  const answers = await embedder.embed(
    SAMPLE_ANSWERS.map(({ answer }) => answer),
    'passage',
  );
  const means: Record<keyof Prefixes, Float32Array> = {
    question: meanVector(questions),
    passage: meanVector(answers),
  };
  const center = (vectors: readonly Float32Array[], as: keyof Prefixes) =>
    vectors.map((vector) => normalize(subtract(vector, means[as])));
  const spread = spreadOf(center(questions, 'question'), center(answers, 'passage'));
  const scale = scaleFor(spread);
  return {
    identity: {
      ...identity,
      hash: createHash('sha256')
        .update(identity.hash)
        .update(JSON.stringify(SAMPLE_ANSWERS))
        .digest('hex'),
    },
    async embed(texts, as) {
      const vectors = center(await embedder.embed(texts, as), as);
      return as === 'question' ? vectors.map((vector) => vector.map((x) => x * scale)) : vectors;
    },
  };
}

/**
 * Standard deviation of the cosines of each question with the answers to the others.
 *
 * @param answers one for each question, in their order.
 */
export function spreadOf(
  questions: readonly Float32Array[],
  answers: readonly Float32Array[],
): number {
  const cosines = questions.flatMap((question, at) =>
    answers.filter((_, other) => other !== at).map((answer) => dot(question, answer)),
  );
  const center = mean(cosines);
  return Math.sqrt(mean(cosines.map((cosine) => (cosine - center) ** 2)));
}

function scaleFor(spread: number): number {
  return spread > 0 ? Math.min(MAX_SCALE, Math.max(MIN_SCALE, BUNDLED_SPREAD / spread)) : 1;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function meanVector(vectors: readonly Float32Array[]): Float32Array {
  return vectors[0].map((_, d) => mean(vectors.map((vector) => vector[d])));
}

/** The zero vector, of a text without a known word, stays. */
function subtract(vector: Float32Array, other: Float32Array): Float32Array {
  return vector.some((x) => x !== 0) ? vector.map((x, d) => x - other[d]) : vector;
}
