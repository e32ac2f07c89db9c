/** What a scan finds, against contexts computed one by one. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTEXT_WEIGHTS } from '#src/domain/weights.ts';
import { nearestPassages } from '#src/index/retrieve/nearest.ts';
import { SCAN_BLOCK } from '#src/index/segment/scan-memory.ts';
import type { Segment } from '#src/index/segment/segment.ts';
import { quantizeQuery, rowStride } from '#src/index/vectors/quantize.ts';
import { toStoredVector, unitScale } from '#src/index/vectors/stored-vector.ts';
import { randomVectors } from '../../support.ts';
import { segmentOf, termsOf } from '../segment/rows.ts';

const dot = (x: ArrayLike<number>, y: ArrayLike<number>): number =>
  Array.from(x).reduce((sum, one, d) => sum + one * y[d], 0);

/** Each passage's context, from its definition, in double precision; transcript by transcript. */
function exactContexts(lengths: readonly number[], rows: Float32Array, D: number): number[][][] {
  let first = 0;
  return lengths.map((length) => {
    const contexts: number[][] = [];
    for (let p = first; p < first + length; p++) {
      const context = new Array<number>(D).fill(0);
      for (const [weight, reach] of [
        [CONTEXT_WEIGHTS.passage, 0],
        [CONTEXT_WEIGHTS.near, 2],
        [CONTEXT_WEIGHTS.around, 6],
      ]) {
        const sum = new Array<number>(D).fill(0);
        const to = Math.min(first + length, p + reach + 1);
        for (let q = Math.max(first, p - reach); q < to; q++) {
          const weight = termsOf(q) / (termsOf(q) + 10);
          for (let d = 0; d < D; d++) sum[d] += weight * rows[q * D + d];
        }
        const norm = Math.hypot(...sum);
        if (norm > 1e-6) for (let d = 0; d < D; d++) context[d] += (weight * sum[d]) / norm;
      }
      contexts.push(context);
    }
    first += length;
    return contexts;
  });
}

/** The rows as a library stores them: in 8 bits. */
function stored(rows: Float32Array, D: number): Float32Array {
  const kept = new Float32Array(rows.length);
  for (let at = 0; at < rows.length; at += D) {
    const numbers = toStoredVector(rows.subarray(at, at + D));
    for (let d = 0; d < D; d++) kept[at + d] = numbers[d] * unitScale(numbers);
  }
  return kept;
}

/** What each pair scores. */
function exactScores(lengths: readonly number[], rows: Float32Array, question: Float32Array) {
  return exactContexts(lengths, rows, question.length).flatMap((contexts) =>
    contexts.flatMap((one, p) => {
      if (p % 2 === 1) return [];
      const both = one.map((x, d) => x + (contexts[p + 1]?.[d] ?? 0));
      const norm = Math.hypot(...both);
      return norm > 1e-6 ? dot(both, question) / norm : 0;
    }),
  );
}

/** Pairs and scores of those that score at least so much. */
function scanned(
  segment: Segment,
  question: Float32Array,
  threshold: number,
  accepted: Uint8Array | null = null,
) {
  const query = segment.query(quantizeQuery(question), accepted);
  const found = new Map<number, number>();
  const { pairScale } = segment.columns;
  for (let from = 0; from < pairScale.length; from += SCAN_BLOCK) {
    const to = Math.min(pairScale.length, from + SCAN_BLOCK);
    const { count, pairs, products } = query.scanPairs({ from, to, threshold });
    for (let i = 0; i < count; i++) found.set(pairs[i], products[i] * pairScale[pairs[i]]);
  }
  return found;
}

const all = Number.NEGATIVE_INFINITY;

describe('a scan', () => {
  it('scores pairs as their contexts do, but for rounding to 8 bits', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 4 });
    // Dimensions that fill a row, and that do not.
    const dimensions = fc.constantFrom(2, 7, 64, 100);
    fc.assert(
      fc.property(lengths, dimensions, fc.integer(), (lengths, D, seed) => {
        const size = lengths.reduce((sum, length) => sum + length, 0);
        const rows = randomVectors(size, D, seed);
        const question = randomVectors(1, D, seed + 1);
        const exact = exactScores(lengths, stored(rows, D), question);
        const found = scanned(segmentOf(lengths, rows, D), question, all);
        expect(found.size).toBe(exact.length);
        const unit = dot(question, quantizeQuery(question).numbers);
        for (const [pair, score] of found)
          expect(Math.abs(score / unit - exact[pair])).toBeLessThan(0.02);
      }),
      { numRuns: 40 },
    );
  });

  it('finds none but those that score enough, and nearly all, though it reads a quarter of most', () => {
    const size = 3_000;
    const D = 256;
    const segment = segmentOf([1_400, 1_600], randomVectors(size, D), D);
    let missed = 0;
    for (let q = 0; q < 20; q++) {
      const question = randomVectors(1, D, 100 + q);
      const scores = scanned(segment, question, all);
      const least = [...scores.values()].sort((x, y) => y - x)[50];
      const enough = new Map([...scores].filter(([, score]) => score >= least));
      const found = scanned(segment, question, least);
      for (const [passage, score] of found) expect(enough.get(passage)).toBe(score);
      missed += enough.size - found.size;
    }
    expect(missed).toBeLessThan(10);
  });

  it('looks at the first four of every so many', () => {
    const segment = segmentOf([100], randomVectors(100, 8), 8);
    const question = randomVectors(1, 8, 2);
    const query = segment.query(quantizeQuery(question), null);
    const scan = { from: 0, to: 50, threshold: all, step: 16 };
    const { count, pairs } = query.scanPairs(scan);
    expect(count).toBe(4 + 4 + 4 + 2);
    expect([...pairs.subarray(0, 14)]).toEqual([
      0, 1, 2, 3, 16, 17, 18, 19, 32, 33, 34, 35, 48, 49,
    ]);
  });

  it('passes over pairs of which neither is allowed', () => {
    const segment = segmentOf([11, 50], randomVectors(61, 8), 8);
    const accepted = new Uint8Array(segment.size);
    for (const passage of [0, 3, 10, 13]) accepted[passage] = 1;
    const found = scanned(segment, randomVectors(1, 8, 2), all, accepted);
    // A transcript's last passage may be alone.
    expect([...found.keys()]).toEqual([0, 1, 5, 7]);
  });

  it('answers several queries in any order, each as if it were alone', () => {
    const segment = segmentOf([40], randomVectors(40, 8), 8);
    const accepted = new Uint8Array(segment.size).fill(1, 0, 6);
    const first = segment.query(quantizeQuery(randomVectors(1, 8, 2)), accepted);
    const second = segment.query(quantizeQuery(randomVectors(1, 8, 3)), null);
    const scan = { from: 0, to: 20, threshold: all };
    const resultOf = (query: typeof first) => {
      const { count, products } = query.scanPairs(scan);
      return [...products.subarray(0, count), ...query.cosines(0, 40).subarray(0, 40)];
    };
    const alone = [resultOf(first), resultOf(second)];
    expect([resultOf(first), resultOf(second), resultOf(first)]).toEqual([
      alone[0],
      alone[1],
      alone[0],
    ]);
    expect(alone[0]).toHaveLength(3 + 40);
    expect(alone[1]).toHaveLength(20 + 40);
  });

  it('leaves silence without meaning, also after speech', () => {
    const D = 64;
    const rows = randomVectors(40, D);
    rows.forEach((x, at) => {
      rows[at] = x ** 9;
    });
    rows.fill(0, 10 * D, 30 * D);
    const found = scanned(segmentOf([40], rows, D), randomVectors(1, D, 3), all);
    expect(found.get(4)).not.toBe(0);
    expect(found.get(10)).toBe(0);
  });

  it('takes a vector that is no number for none, which is as near as nothing', () => {
    const rows = randomVectors(10, 8);
    rows.fill(Number.NaN, 8, 16);
    const question = randomVectors(1, 8, 2);
    const found = scanned(segmentOf(new Array(10).fill(1), rows, 8), question, all);
    expect(found.get(1)).toBe(0);
    expect(
      [...found.values()].filter((score) => score !== 0 && Number.isFinite(score)),
    ).toHaveLength(9);
  });

  it('keeps within 32 bits whatever the vectors', () => {
    const D = 4_096;
    const rows = new Float32Array(D).fill(1 / Math.sqrt(D));
    const found = scanned(segmentOf([1], rows, D), rows, all);
    expect(found.get(0)).toBeGreaterThan(0);
  });

  it('is padded to what is taken at a time', () => {
    expect([1, 64, 65, 256, 384].map(rowStride)).toEqual([64, 64, 128, 256, 384]);
  });
});

describe('the nearest', () => {
  const nearest = (segment: Segment, question: Float32Array, k: number): number[] => {
    const query = segment.query(quantizeQuery(question), null);
    const view = {
      segment,
      base: 100,
      speakers: new Map(),
      transcripts: [],
      hasDeletions: false,
      filter: null,
      query,
    };
    return nearestPassages([view], k);
  };

  it('are those whose own contexts are, though they are looked for in pairs', () => {
    const lengths = new Array<number>(200).fill(21);
    const D = 64;
    const rows = randomVectors(4_200, D);
    const segment = segmentOf(lengths, rows, D);
    const contexts = exactContexts(lengths, rows, D).flat();
    let missed = 0;
    for (let q = 0; q < 10; q++) {
      const question = randomVectors(1, D, 500 + q);
      const scores = contexts.map((context) => dot(context, question));
      const best = [...scores.keys()].sort((x, y) => scores[y] - scores[x]).slice(0, 10);
      const found = nearest(segment, question, 100);
      expect(found).toEqual([...new Set(found)].sort((x, y) => x - y));
      missed += best.filter((passage) => !found.includes(100 + passage)).length;
    }
    expect(missed).toBeLessThan(3);
  });

  it('are both of a pair, or the last of a transcript alone', () => {
    const segment = segmentOf([31, 2], randomVectors(33, 8), 8);
    const question = randomVectors(1, 8, 2);
    const found = nearest(segment, question, 7);
    expect([13, 14]).toContain(found.length);
    for (const p of found) expect(p === 130 || found.includes(100 + ((p - 100) ^ 1))).toBe(true);
    expect(new Set(nearest(segment, question, 50)).size).toBe(33);
  });
});
