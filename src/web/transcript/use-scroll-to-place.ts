/** Scrolls to the place that the address names, also when one goes there once more. */

import { useLayoutEffect } from 'preact/hooks';
import { restorePosition } from '../navigation.ts';
import type { Place } from '../route.ts';

/** The part of a turn that the address names. */
export const QUOTED_CLASS = 'quoted';

export function useScrollToPlace(place: Place | null): void {
  useLayoutEffect(() => {
    if (place === null) {
      restorePosition();
      return;
    }
    const there = document.getElementById(String(place.turn));
    const quoted = there?.querySelector(`.${QUOTED_CLASS}`);
    if (quoted) quoted.scrollIntoView({ block: 'center' });
    else there?.scrollIntoView();
    // Whoever types goes on typing.
    if (document.activeElement === document.body) there?.focus({ preventScroll: true });
  }, [place]);
}
