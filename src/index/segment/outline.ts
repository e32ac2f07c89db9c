/** Passages are numbered in speaking order, so a transcript and a context window are ranges of numbers. */

import { type ContextWindow, WINDOW_RADIUS } from '../../domain/windows.ts';

export interface Outline {
  /** First passage of each transcript, then the number of all passages. */
  readonly firsts: Uint32Array;
  /** For each passage the passages of the question it answers, end exclusive; an empty range for none. */
  readonly questionFrom: Uint32Array;
  readonly questionTo: Uint32Array;
}

/** Position of the transcript that a passage belongs to. */
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

/** First passage of a window. @param first passage of the transcript. */
export function windowStart(
  outline: Outline,
  window: ContextWindow,
  passage: number,
  first: number,
): number {
  if (window === 'question') return outline.questionFrom[passage];
  return Math.max(first, passage - WINDOW_RADIUS[window]);
}

/** End of a window, exclusive. @param end of the transcript, exclusive. */
export function windowEnd(
  outline: Outline,
  window: ContextWindow,
  passage: number,
  end: number,
): number {
  if (window === 'question') return outline.questionTo[passage];
  return Math.min(end, passage + WINDOW_RADIUS[window] + 1);
}
