/** The context windows in which a passage is scored: itself, its surroundings, its transcript, the question it answers. */

export const WINDOWS = ['passage', 'near', 'around', 'wide', 'transcript', 'question'] as const;
export type ContextWindow = (typeof WINDOWS)[number];

/** Vectors of wider windows mix too many subjects to help. Source: BENCHMARKS.md. */
export const COSINE_WINDOWS = ['passage', 'near', 'around'] as const;
export type CosineWindow = (typeof COSINE_WINDOWS)[number];

/** Passages on either side. Source: BENCHMARKS.md. */
export const WINDOW_RADIUS: Readonly<Record<Exclude<ContextWindow, 'question'>, number>> = {
  passage: 0,
  near: 2,
  around: 6,
  wide: 20,
  transcript: Number.POSITIVE_INFINITY,
};

/** One value for each window; written out, since it is called for every candidate. */
export function mapWindows<T>(of: (window: ContextWindow) => T): Record<ContextWindow, T> {
  return {
    passage: of('passage'),
    near: of('near'),
    around: of('around'),
    wide: of('wide'),
    transcript: of('transcript'),
    question: of('question'),
  };
}
