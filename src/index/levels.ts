/**
 * The stretches of speech that a passage is judged by: itself, more and more of what is said around it, its whole
 * transcript, and the question it answers. Passages are numbered in speaking order, so each is a range of numbers.
 */

export const LEVELS = ['passage', 'near', 'around', 'wide', 'transcript', 'question'] as const;
export type Level = (typeof LEVELS)[number];

/** The levels whose meaning is compared: that of longer stretches is too mixed to tell. Source: BENCHMARKS.md. */
export const MEANING_LEVELS = ['passage', 'near', 'around'] as const;
export type MeaningLevel = (typeof MEANING_LEVELS)[number];

/** Neighbours on either side. Source: BENCHMARKS.md. */
const NEAR = 2;
const AROUND = 6;
const WIDE = 20;

/** For each passage the range `from` (included) to `to` (excluded) of one level; empty where there is none. */
export interface Ranges {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/**
 * The ranges of every level; none crosses a transcript.
 *
 * @param firsts the first passage of each transcript, and at the end the number of all passages.
 * @param question for each passage the passages of the question it answers.
 */
export function levelRanges(firsts: ArrayLike<number>, question: Ranges): Record<Level, Ranges> {
  return {
    passage: within(firsts, 0),
    near: within(firsts, NEAR),
    around: within(firsts, AROUND),
    wide: within(firsts, WIDE),
    transcript: within(firsts, Number.POSITIVE_INFINITY),
    question,
  };
}

/** One value for each level. */
export function forLevels<T>(of: (level: Level) => T): Record<Level, T> {
  return {
    passage: of('passage'),
    near: of('near'),
    around: of('around'),
    wide: of('wide'),
    transcript: of('transcript'),
    question: of('question'),
  };
}

function within(firsts: ArrayLike<number>, radius: number): Ranges {
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
