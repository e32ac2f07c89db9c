/** Arrow up and down move between the box and the results, Escape goes back to the box. */

import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** @param page holds the stops, elements with `data-stop` in the order of the page, the box first. */
export function useArrowKeys(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const stops = [...(page.current?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
      const at = stops.findIndex((stop) => stop.contains(document.activeElement));
      const next = nextStop(event.key, at);
      // Elsewhere the arrows scroll the page.
      if (at === -1 || next === null || next === at || stops[next] === undefined) return;
      event.preventDefault();
      stops[next].focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [page]);
}

function nextStop(key: string, at: number): number | null {
  if (key === 'Escape') return 0;
  return key in STEPS ? at + STEPS[key] : null;
}
