/** Going from address to address, and back to where one was. */

import { useEffect, useState } from 'preact/hooks';
import { type Route, readRoute, writeRoute } from './route.ts';

/** Goes to another address; `replace` leaves the present one out of the history. */
export type Go = (to: Route, how?: 'push' | 'replace') => void;

/** Milliseconds without scrolling after which the place is remembered. */
const SCROLL_IDLE_MS = 150;

/** Where one is on a page, kept with its place in the history. */
interface HistoryState {
  /** Pixels from the top. */
  readonly scroll: number;
  /** Which of the stops for the arrow keys has the focus. */
  readonly focusStop: number | null;
  /** The address that led here. */
  readonly previousAddress: string | null;
}

/** Where to be on the page that is about to be drawn; `null` once that was seen to. */
let pendingState = currentState();

/** The present address, also after going back or forward, and the way to another. */
export function useRoute(): [Route, Go] {
  const [route, setRoute] = useState(() => readRoute(location));
  useEffect(() => {
    // The page comes later than the browser would scroll.
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
      } else history.replaceState(history.state, '', address);
    }
    // A new object even for the same address: asking the same again is how one tries again.
    setRoute({ ...to });
  };
  useLinkNavigation(go);
  usePositionSaving();
  return [route, go];
}

/** Scrolls to where one was before one went away from this page, or to the top of a new one. */
export function restorePosition(): void {
  if (pendingState === null) return;
  const { scroll, focusStop } = pendingState;
  pendingState = null;
  scrollTo(0, scroll);
  if (focusStop !== null) focusStops()[focusStop]?.focus({ preventScroll: true });
}

/** What the arrow keys go through, in the order of the page. */
export function focusStops(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-stop]')];
}

/** Links within the page lead on without loading it anew. */
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
  const stop = focusStops().findIndex((one) => one.contains(document.activeElement));
  const previousAddress = currentState()?.previousAddress ?? null;
  const stay: HistoryState = {
    scroll: scrollY,
    focusStop: stop === -1 ? null : stop,
    previousAddress,
  };
  history.replaceState(stay, '');
}

function currentState(): HistoryState | null {
  return history.state;
}
