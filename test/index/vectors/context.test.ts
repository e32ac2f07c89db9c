import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MEANING_LEVELS } from '../../../src/index/levels.ts';
import { ContextVectors } from '../../../src/index/vectors/context.ts';
import { randomVectors } from '../../support.ts';
import { levelsOf } from '../stretches.ts';

const D = 7;
const DIGITS = 5;

/** Random vectors, some of them zero, as transcripts of some sizes. */
const anyLibrary = fc
  .record({
    lengths: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 4 }),
    seed: fc.integer(),
    blank: fc.array(fc.tuple(fc.nat(80), fc.integer({ min: 1, max: 15 })), { maxLength: 3 }),
  })
  .map(({ lengths, seed, blank }) => {
    const size = lengths.reduce((sum, length) => sum + length, 0);
    const rows = randomVectors(size, D, seed);
    for (const [from, count] of blank) rows.fill(0, from * D, (from + count) * D);
    const levels = levelsOf(lengths);
    const question = randomVectors(1, D, seed + 1);
    return { rows, levels, question, vectors: new ContextVectors(rows, D, levels) };
  });

const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((sum, x, d) => sum + x * b[d], 0);

/** The cosine of a vector and the sum of some rows, 0 where there is none. */
function cosineOfSum(rows: Float32Array, from: number, to: number, question: Float32Array): number {
  const sum = new Array<number>(D).fill(0);
  for (let at = from * D; at < to * D; at++) sum[at % D] += rows[at];
  const length = Math.sqrt(dot(sum, sum));
  return length === 0 ? 0 : dot(sum, question) / length;
}

describe('ContextVectors', () => {
  it('gives the cosines of a question with each level’s stretch, and 0 where nothing is said', () => {
    fc.assert(
      fc.property(anyLibrary, ({ rows, levels, question, vectors }) => {
        const cosinesOf = vectors.scorer(question);
        for (let passage = 0; passage < vectors.size; passage++) {
          const cosines = cosinesOf(passage);
          for (const level of MEANING_LEVELS) {
            const { from, to } = levels[level];
            const naive = cosineOfSum(rows, from[passage], to[passage], question);
            expect(cosines[level]).toBeCloseTo(naive, DIGITS);
          }
        }
      }),
    );
  });

  it('finds those whose context is nearest, among those allowed', () => {
    fc.assert(
      fc.property(anyLibrary, fc.integer(), fc.nat(12), ({ question, vectors }, mask, k) => {
        const contexts: number[] = [];
        vectors.forEachContext((passage, context) => {
          contexts[passage] = dot(context, question);
        });
        const allowed = Uint8Array.from(contexts, (_, p) => (mask >> (p % 31)) & 1);
        const eligible = [...contexts.keys()].filter((p) => allowed[p] === 1);
        const best = eligible.map((p) => contexts[p]).sort((x, y) => y - x);
        const found = vectors.top(question, allowed, k);
        expect(found.every((p) => allowed[p] === 1)).toBe(true);
        expect(new Set(found).size).toBe(Math.min(k, eligible.length));
        for (const [rank, p] of found.entries())
          expect(contexts[p]).toBeCloseTo(best[rank], DIGITS);
      }),
    );
  });

  it('weighs every level into a context', () => {
    // Only the last passage speaks: the nearer another is, the more it hears of it.
    const rows = new Float32Array(12 * 2);
    rows[22] = 1;
    const heard: number[] = [];
    new ContextVectors(rows, 2, levelsOf([12])).forEachContext((passage, context) => {
      heard[passage] = context[0];
    });
    expect(heard[4]).toBe(0);
    expect(heard[5]).toBeGreaterThan(heard[4]);
    expect(heard[8]).toBe(heard[5]);
    expect(heard[9]).toBeGreaterThan(heard[8]);
    expect(heard[11]).toBeGreaterThan(heard[10]);
  });

  it('gives 0, not NaN, to a question without a known word and to silence', () => {
    const vectors = new ContextVectors(new Float32Array(3 * D), D, levelsOf([3]));
    const zeros = Object.fromEntries(MEANING_LEVELS.map((level) => [level, 0]));
    expect(vectors.scorer(new Float32Array(D))(1)).toEqual(zeros);
    expect(vectors.scorer(randomVectors(1, D))(1)).toEqual(zeros);
    vectors.forEachContext((_, context) => expect([...context]).toEqual(new Array(D).fill(0)));
  });

  it('leaves no trace of speech in the silence after it', () => {
    const rows = randomVectors(40, 64);
    rows.forEach((x, at) => {
      rows[at] = x ** 9;
    });
    rows.fill(0, 10 * 64, 30 * 64);
    const vectors = new ContextVectors(rows, 64, levelsOf([40]));
    vectors.forEachContext((passage, context) => {
      if (passage === 9) expect(Math.hypot(...context)).toBeGreaterThan(0);
      if (passage === 20) expect(Math.hypot(...context)).toBe(0);
    });
  });

  it('is empty for an empty library', () => {
    const vectors = new ContextVectors(new Float32Array(), D, levelsOf([]));
    expect(vectors.size).toBe(0);
    expect(vectors.top(randomVectors(1, D), null, 5)).toEqual([]);
  });
});
