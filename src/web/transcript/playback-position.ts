/** Maps between times of a recording and places in its transcript. Pure. */

import type { Turn } from '../../main.ts';
import type { Place } from '../route.ts';
import type { CharSpan } from '../spans.ts';

export interface PlaybackPosition {
  readonly turn: number;
  /** The cue's text; `null` without cues. */
  readonly span: CharSpan | null;
}

export function isTimed(turns: readonly Turn[]): boolean {
  return turns.some(({ start }) => start !== null);
}

/** Seconds from the start; `null` for an untimed place. */
export function placeTime(turns: readonly Turn[], { turn, span }: Place): number | null {
  if (turns[turn] === undefined) return null;
  const { cues, start } = turns[turn];
  return cues.findLast(({ at }) => at <= (span?.[0] ?? 0))?.start ?? start;
}

/** @returns `null` before the first timed turn. */
export function findPlaybackPosition(
  turns: readonly Turn[],
  seconds: number,
): PlaybackPosition | null {
  const turn = turns.findLastIndex(({ start }) => start !== null && start <= seconds);
  if (turn === -1) return null;
  const { cues, text } = turns[turn];
  const cue = cues.findLastIndex(({ start }) => start <= seconds);
  if (cue === -1) return { turn, span: null };
  return { turn, span: [cues[cue].at, cues[cue + 1]?.at ?? text.length] };
}
