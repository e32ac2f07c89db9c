/**
 * The stretches of speech that a passage is judged by: itself, more and more of what is said around it, its whole
 * transcript, and the question it answers. Passages are numbered in speaking order, so each is a range of numbers.
 */

export const WINDOWS = ['passage', 'near', 'around', 'wide', 'transcript', 'question'] as const;
export type ContextWindow = (typeof WINDOWS)[number];

/** The levels whose meaning is compared: that of longer stretches is too mixed to tell. Source: BENCHMARKS.md. */
export const COSINE_WINDOWS = ['passage', 'near', 'around'] as const;
export type CosineWindow = (typeof COSINE_WINDOWS)[number];

/** Neighbours on either side. Source: BENCHMARKS.md. */
export const WINDOW_RADIUS: Readonly<Record<Exclude<ContextWindow, 'question'>, number>> = {
  passage: 0,
  near: 2,
  around: 6,
  wide: 20,
  transcript: Number.POSITIVE_INFINITY,
};

/** Where transcripts begin, and for each passage the passages of the question it answers. */
export interface Outline {
  /** The first passage of each transcript, and at the end the number of all passages. */
  readonly firsts: Uint32Array;
  /** From (included) and to (excluded); the same where a passage answers none. */
  readonly questionFrom: Uint32Array;
  readonly questionTo: Uint32Array;
}

/** The position of the transcript that a passage is of. */
export function transcriptAt({ firsts }: Pick<Outline, 'firsts'>, passage: number): number {
  let low = 0;
  let high = firsts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (firsts[middle] <= passage) low = middle;
    else high = middle;
  }
  return low;
}

/** Where a level's stretch begins. @param first of the transcript. */
export function windowStart(
  outline: Outline,
  level: ContextWindow,
  passage: number,
  first: number,
): number {
  if (level === 'question') return outline.questionFrom[passage];
  return Math.max(first, passage - WINDOW_RADIUS[level]);
}

/** Where a level's stretch ends, exclusive. @param end of the transcript, exclusive. */
export function windowEnd(
  outline: Outline,
  level: ContextWindow,
  passage: number,
  end: number,
): number {
  if (level === 'question') return outline.questionTo[passage];
  return Math.min(end, passage + WINDOW_RADIUS[level] + 1);
}

/** One value for each level. */
export function mapWindows<T>(of: (level: ContextWindow) => T): Record<ContextWindow, T> {
  return {
    passage: of('passage'),
    near: of('near'),
    around: of('around'),
    wide: of('wide'),
    transcript: of('transcript'),
    question: of('question'),
  };
}
