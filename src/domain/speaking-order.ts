/** Passages of one transcript in speaking order, and whether something was said between two of them. */

import type { PassageView } from './views.ts';

type Placed = Pick<PassageView, 'turn' | 'offsets'>;

/** White space between two passages of a turn, in UTF-16 code units. */
const MAX_SPACE = 3;

export function inSpeakingOrder<P extends Placed>(passages: readonly P[]): P[] {
  return [...passages].sort((a, b) => a.turn - b.turn || a.offsets[0] - b.offsets[0]);
}

/** Whether speech is left out between two passages, as far as their places tell. */
export function hasGap(before: Placed, after: Placed): boolean {
  return before.turn === after.turn
    ? after.offsets[0] - before.offsets[1] > MAX_SPACE
    : after.turn > before.turn + 1 || after.offsets[0] > 0;
}
