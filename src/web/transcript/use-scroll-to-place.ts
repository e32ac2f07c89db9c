/** Scrolls to the place in the address, also when navigating there again. */

import { useLayoutEffect } from 'preact/hooks';
import { restorePosition } from '../navigation.ts';
import type { Place } from '../route.ts';

/** Marks the span in the address. */
export const QUOTED_CLASS = 'quoted';

export function useScrollToPlace(place: Place | null): void {
  useLayoutEffect(() => {
    if (place === null) {
      restorePosition();
      return;
    }
    const turn = document.getElementById(String(place.turn));
    const quoted = turn?.querySelector(`.${QUOTED_CLASS}`);
    if (quoted) quoted.scrollIntoView({ block: 'center' });
    else turn?.scrollIntoView();
    /* Someone typing in the find bar keeps the focus. */
    if (document.activeElement === document.body) turn?.focus({ preventScroll: true });
  }, [place]);
}
