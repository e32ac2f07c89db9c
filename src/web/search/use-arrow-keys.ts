/** Arrow up and down move between the search box and the results, Enter opens a result, Escape returns to the box. */

import { useEffect } from 'preact/hooks';
import { focusStops } from '../navigation.ts';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The stops are the elements with `data-stop`, the box first; Enter clicks the link with `data-open`. */
export function useArrowKeys(): void {
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const stops = focusStops();
  const current = stops.findIndex((stop) => stop.contains(document.activeElement));
  if (event.key === 'Enter' && event.target === stops[current]) {
    stops[current].querySelector<HTMLElement>('[data-open]')?.click();
    return;
  }
  const next = nextStop(event.key, current);
  /* Elsewhere the arrows scroll the page. */
  if (current === -1 || next === null || next === current || stops[next] === undefined) return;
  event.preventDefault();
  stops[next].focus();
}

function nextStop(key: string, current: number): number | null {
  if (key === 'Escape') return 0;
  return key in STEPS ? current + STEPS[key] : null;
}
