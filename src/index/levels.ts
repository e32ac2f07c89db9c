/**
 * The stretches of speech that a passage is judged by, from itself to its whole transcript. Passages are
 * numbered in speaking order, so each stretch is a range of numbers.
 */

export const LEVELS = ['passage', 'near', 'around', 'transcript'] as const;
export type Level = (typeof LEVELS)[number];

/** Neighbours on either side. Source: measured, see BENCHMARKS.md. */
const NEAR = 2;
const AROUND = 5;

/** For each passage the range `from` (included) to `to` (excluded) of one level. */
export interface Ranges {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/**
 * The ranges of every level; none crosses a transcript.
 *
 * @param firsts the first passage of each transcript, and at the end the number of all passages.
 */
export function levelRanges(firsts: ArrayLike<number>): Record<Level, Ranges> {
  return {
    passage: ranges(firsts, 0),
    near: ranges(firsts, NEAR),
    around: ranges(firsts, AROUND),
    transcript: ranges(firsts, Number.POSITIVE_INFINITY),
  };
}

/** One value for each level. */
export function forLevels<T>(of: (level: Level) => T): Record<Level, T> {
  return {
    passage: of('passage'),
    near: of('near'),
    around: of('around'),
    transcript: of('transcript'),
  };
}

function ranges(firsts: ArrayLike<number>, radius: number): Ranges {
  const size = firsts[firsts.length - 1];
  const from = new Uint32Array(size);
  const to = new Uint32Array(size);
  for (let t = 0; t + 1 < firsts.length; t++) {
    for (let p = firsts[t]; p < firsts[t + 1]; p++) {
      from[p] = Math.max(firsts[t], p - radius);
      to[p] = Math.min(firsts[t + 1], p + radius + 1);
    }
  }
  return { from, to };
}
