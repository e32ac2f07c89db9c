/** Scrolls to the place that the address names, also when one goes there once more. */

import { useLayoutEffect } from 'preact/hooks';
import { arrive } from '../navigation.ts';
import type { Place } from '../route.ts';

/** The part of a turn that the address names. */
export const QUOTED = 'quoted';

export function usePlace(place: Place | null): void {
  useLayoutEffect(() => {
    if (place === null) {
      arrive();
      return;
    }
    const there = document.getElementById(String(place.turn));
    const quoted = there?.querySelector(`.${QUOTED}`);
    if (quoted) quoted.scrollIntoView({ block: 'center' });
    else there?.scrollIntoView();
    // Whoever types goes on typing.
    if (document.activeElement === document.body) there?.focus({ preventScroll: true });
  }, [place]);
}
