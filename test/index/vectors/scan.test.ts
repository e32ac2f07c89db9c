/** What a scan finds, against the exact order of contexts computed one by one. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK, type Segment } from '../../../src/index/segment/segment.ts';
import { compactQuestion, strideOf } from '../../../src/index/vectors/compact.ts';
import { WEIGHTS } from '../../../src/index/vectors/context.ts';
import { randomVectors } from '../../support.ts';
import { segmentOf } from '../segment/rows.ts';

const dot = (x: ArrayLike<number>, y: ArrayLike<number>): number =>
  Array.from(x).reduce((sum, one, d) => sum + one * y[d], 0);

/** What each passage's context scores, from its definition, in double precision. */
function exactScores(lengths: readonly number[], rows: Float32Array, question: Float32Array) {
  const D = question.length;
  const scores: number[] = [];
  let first = 0;
  for (const length of lengths) {
    for (let p = first; p < first + length; p++) {
      let score = 0;
      for (const [weight, reach] of [
        [WEIGHTS.passage, 0],
        [WEIGHTS.near, 2],
        [WEIGHTS.around, 6],
      ]) {
        const sum = new Array<number>(D).fill(0);
        const to = Math.min(first + length, p + reach + 1);
        for (let at = Math.max(first, p - reach) * D; at < to * D; at++) sum[at % D] += rows[at];
        const norm = Math.hypot(...sum);
        if (norm > 1e-6) score += (weight * dot(sum, question)) / norm;
      }
      scores.push(score);
    }
    first += length;
  }
  return scores;
}

/** Passages and scores of those that score at least so much. */
function scanned(segment: Segment, question: Float32Array, least: number, limited = false) {
  segment.ask(question, compactQuestion(question));
  const found = new Map<number, number>();
  for (let from = 0; from < segment.size; from += BLOCK) {
    const count = segment.scan(from, Math.min(segment.size, from + BLOCK), least, limited);
    for (let i = 0; i < count; i++) {
      const passage = segment.room.found[i];
      found.set(passage, segment.room.products[i] * segment.columns.scales[passage]);
    }
  }
  return found;
}

const all = Number.NEGATIVE_INFINITY;

describe('a scan', () => {
  it('scores as the contexts do, but for rounding to 8 bits', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 4 });
    // Dimensions that fill a row, and that do not.
    const dimensions = fc.constantFrom(2, 7, 64, 100);
    fc.assert(
      fc.property(lengths, dimensions, fc.integer(), (lengths, D, seed) => {
        const size = lengths.reduce((sum, length) => sum + length, 0);
        const rows = randomVectors(size, D, seed);
        const question = randomVectors(1, D, seed + 1);
        const exact = exactScores(lengths, rows, question);
        const found = scanned(segmentOf(lengths, rows, D), question, all);
        expect(found.size).toBe(size);
        const unit = dot(question, compactQuestion(question).numbers);
        for (const [p, score] of found)
          expect(Math.abs(score / unit - exact[p])).toBeLessThan(0.02);
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
    const segment = segmentOf([50], randomVectors(50, 8), 8);
    const question = randomVectors(1, 8, 2);
    segment.ask(question, compactQuestion(question));
    expect(segment.scan(0, 50, all, false, 16)).toBe(4 + 4 + 4 + 2);
    expect([...segment.room.found.subarray(0, 14)]).toEqual([
      0, 1, 2, 3, 16, 17, 18, 19, 32, 33, 34, 35, 48, 49,
    ]);
  });

  it('finds the best ten of thousands among its best sixty', () => {
    const lengths = new Array<number>(200).fill(20);
    const D = 64;
    const rows = randomVectors(4_000, D);
    const segment = segmentOf(lengths, rows, D);
    for (let q = 0; q < 10; q++) {
      const question = randomVectors(1, D, 500 + q);
      const exact = exactScores(lengths, rows, question);
      const best = [...exact.keys()].sort((x, y) => exact[y] - exact[x]).slice(0, 10);
      const scores = [...scanned(segment, question, all)].sort(([, x], [, y]) => y - x);
      const found = new Set(scores.slice(0, 60).map(([p]) => p));
      expect(best.filter((p) => !found.has(p))).toEqual([]);
    }
  });

  it('passes over what is not allowed', () => {
    const segment = segmentOf([50], randomVectors(50, 8), 8);
    segment.room.allowed.forEach((_, p) => {
      segment.room.allowed[p] = p % 3;
    });
    const found = scanned(segment, randomVectors(1, 8, 2), all, true);
    expect([...found.keys()]).toEqual([...found.keys()].filter((p) => p % 3 > 0));
    expect(found.size).toBe(33);
  });

  it('leaves silence without meaning, also after speech', () => {
    const D = 64;
    const rows = randomVectors(40, D);
    rows.forEach((x, at) => {
      rows[at] = x ** 9;
    });
    rows.fill(0, 10 * D, 30 * D);
    const found = scanned(segmentOf([40], rows, D), randomVectors(1, D, 3), all);
    expect(found.get(9)).not.toBe(0);
    expect(found.get(20)).toBe(0);
  });

  it('never lets a vector that is no number come first', () => {
    const rows = randomVectors(10, 8);
    rows.fill(Number.NaN, 8, 16);
    const question = randomVectors(1, 8, 2);
    const found = scanned(segmentOf(new Array(10).fill(1), rows, 8), question, all);
    expect([...found.keys()]).not.toContain(1);
    expect(found.size).toBe(9);
  });

  it('keeps within 32 bits whatever the vectors', () => {
    const D = 4_096;
    const rows = new Float32Array(D).fill(1 / Math.sqrt(D));
    const found = scanned(segmentOf([1], rows, D), rows, all);
    expect(found.get(0)).toBeGreaterThan(0);
  });

  it('is padded to what is taken at a time', () => {
    expect([1, 64, 65, 256, 384].map(strideOf)).toEqual([64, 64, 128, 256, 384]);
  });
});
