/** When a piece of a turn was said: as finely as the transcript tells. */

import type { Turn } from '../../domain/transcript.ts';

type Timed = Pick<Turn, 'start' | 'end' | 'cues'>;

/**
 * The time from the cue in which the piece begins to the one in which it ends; the turn's own where there are
 * no cues.
 *
 * @param from UTF-16 code units into the turn's text, `to` exclusive.
 */
export function passageTime(turn: Timed, from: number, to: number): Pick<Turn, 'start' | 'end'> {
  const first = turn.cues.findLast(({ at }) => at <= from);
  const last = turn.cues.findLast(({ at }) => at < to);
  if (first === undefined || last === undefined) return { start: turn.start, end: turn.end };
  return { start: first.start, end: last.end };
}
