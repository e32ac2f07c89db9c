/** Navigation between addresses, with the scroll position and focus restored on the way back. */

import { useEffect, useState } from 'preact/hooks';
import { type Route, readRoute, writeRoute } from './route.ts';

/** Navigates; `replace` drops the current address from the history. */
export type Go = (to: Route, how?: 'push' | 'replace') => void;

/** Milliseconds after the last scroll event until the position is saved. */
const SCROLL_IDLE_MS = 150;

interface HistoryState {
  /** Pixels from the top. */
  readonly scroll: number;
  /** Index in `focusStops`. */
  readonly focusStop: number | null;
  readonly previousAddress: string | null;
}

/** State to restore once the next page is rendered; `null` afterwards. */
let pendingState = currentState();

export function useRoute(): [Route, Go] {
  const [route, setRoute] = useState(() => readRoute(location));
  useEffect(() => {
    /* The browser would scroll before the page is rendered. */
    history.scrollRestoration = 'manual';
    const onPopState = () => {
      pendingState = currentState();
      setRoute(readRoute(location));
    };
    addEventListener('popstate', onPopState);
    return () => removeEventListener('popstate', onPopState);
  }, []);
  const go: Go = (to, how = 'push') => {
    const address = writeRoute(to);
    if (address !== writeRoute(readRoute(location))) {
      if (how === 'push') {
        savePosition();
        pendingState = {
          scroll: 0,
          focusStop: null,
          previousAddress: writeRoute(readRoute(location)),
        };
        history.pushState(pendingState, '', address);
      } else replaceAddress(address);
    }
    /* A new object even for the same address, so that repeating a search retries it. */
    setRoute({ ...to });
  };
  useLinkNavigation(go);
  usePositionSaving();
  return [route, go];
}

function replaceAddress(address: string): void {
  try {
    history.replaceState(history.state, '', address);
  } catch {
    /* Safari allows 100 changes in 30 seconds; the next one catches up. */
  }
}

/** Restores the scroll position and focus of a page of the history; a new one starts at the top. */
export function restorePosition(): void {
  if (pendingState === null) return;
  const { scroll, focusStop } = pendingState;
  pendingState = null;
  scrollTo(0, scroll);
  if (focusStop !== null) focusStops()[focusStop]?.focus({ preventScroll: true });
}

/** Elements that the arrow keys move between, in document order. */
export function focusStops(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-stop]')];
}

/** Handles links to this origin without a page load; a link to the previous address goes back. */
function useLinkNavigation(go: Go): void {
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0) return;
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link === null || link.origin !== location.origin || link.target || link.download) return;
      event.preventDefault();
      const to = readRoute(link);
      if (writeRoute(to) === currentState()?.previousAddress) history.back();
      else go(to);
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, [go]);
}

function usePositionSaving(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(savePosition, SCROLL_IDLE_MS);
    };
    addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      removeEventListener('scroll', onScroll);
    };
  }, []);
}

function savePosition(): void {
  const stop = focusStops().findIndex((element) => element.contains(document.activeElement));
  const state: HistoryState = {
    scroll: scrollY,
    focusStop: stop === -1 ? null : stop,
    previousAddress: currentState()?.previousAddress ?? null,
  };
  history.replaceState(state, '');
}

function currentState(): HistoryState | null {
  return history.state;
}
