/** Tells milliseconds from seconds where a file does not say. */

import type { SpokenCue } from '../cues.ts';
import { FIRST_MOMENT } from './record-times.ts';

/** Speech has fifteen letters a second; counted in milliseconds, a letter takes more than sixty. */
const MAX_SECONDS_A_LETTER = 4;

/** Whole numbers that leave seconds for each letter are milliseconds. */
export function isInMilliseconds(cues: readonly SpokenCue[]): boolean {
  let letters = 0;
  let first = Number.POSITIVE_INFINITY;
  let latest = 0;
  for (const { start, end, text } of cues) {
    if (!Number.isInteger(start ?? 0) || !Number.isInteger(end ?? 0)) return false;
    letters += text.length;
    if (start === null || start < 0 || start >= FIRST_MOMENT) continue;
    first = Math.min(first, start);
    latest = Math.max(latest, start);
  }
  return latest - first > MAX_SECONDS_A_LETTER * letters;
}

export function toSeconds(cues: readonly SpokenCue[]): readonly SpokenCue[] {
  if (!isInMilliseconds(cues)) return cues;
  const seconds = (time: number | null): number | null => (time === null ? null : time / 1000);
  return cues.map((cue) => ({ ...cue, start: seconds(cue.start), end: seconds(cue.end) }));
}
