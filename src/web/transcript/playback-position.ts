/** Between a transcript and its recording: what is said at a moment, and when a place is said. Pure. */

import type { Turn } from '../../main.ts';
import type { Place } from '../route.ts';
import type { CharSpan } from '../spans.ts';

/** What is being said. */
export interface PlaybackPosition {
  readonly turn: number;
  /** The part of the turn's text; `null` where no part has a time of its own. */
  readonly span: CharSpan | null;
}

export function isTimed(turns: readonly Turn[]): boolean {
  return turns.some(({ start }) => start !== null);
}

/** When a place is said, in seconds; `null` where the transcript does not tell. */
export function placeTime(turns: readonly Turn[], { turn, span }: Place): number | null {
  const there = turns[turn];
  if (there === undefined) return null;
  return there.cues.findLast(({ at }) => at <= (span?.[0] ?? 0))?.start ?? there.start;
}

/** What is said at a time; `null` before anything is. */
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
