/** Arrow up and down move between the box and the results, Enter opens a result, Escape goes back to the box. */

import { useEffect } from 'preact/hooks';
import { focusStops } from '../navigation.ts';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The stops are elements with `data-stop`, the box first; what opens one is its link with `data-open`. */
export function useArrowKeys(): void {
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const all = focusStops();
  const at = all.findIndex((stop) => stop.contains(document.activeElement));
  if (event.key === 'Enter' && event.target === all[at]) {
    all[at].querySelector<HTMLElement>('[data-open]')?.click();
    return;
  }
  const next = nextStop(event.key, at);
  // Elsewhere the arrows scroll the page.
  if (at === -1 || next === null || next === at || all[next] === undefined) return;
  event.preventDefault();
  all[next].focus();
}

function nextStop(key: string, at: number): number | null {
  if (key === 'Escape') return 0;
  return key in STEPS ? at + STEPS[key] : null;
}
