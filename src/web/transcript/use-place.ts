/** Scrolls to the place that the address names. */

import { useLayoutEffect } from 'preact/hooks';
import { arrive } from '../navigation.ts';
import type { Place } from '../route.ts';

/** The part of a turn that the address names. */
export const QUOTED = 'quoted';

export function usePlace(place: Place | null): void {
  const { turn, span } = place ?? { turn: null, span: null };
  useLayoutEffect(() => {
    if (turn === null) {
      arrive();
      return;
    }
    const there = document.getElementById(String(turn));
    const quoted = there?.querySelector(`.${QUOTED}`);
    if (quoted) quoted.scrollIntoView({ block: 'center' });
    else there?.scrollIntoView();
    // Whoever types goes on typing.
    if (document.activeElement === document.body) there?.focus({ preventScroll: true });
  }, [turn, span?.[0], span?.[1]]);
}
