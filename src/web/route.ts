/**
 * The address as the state of the page, so that going back, reloading and sharing work by themselves. Its
 * parameters are those of `GET /api/query`.
 */

import { useEffect, useState } from 'preact/hooks';
import type { Filters, WrittenFilters } from '../main.ts';

export interface Route {
  /** Empty where nothing is asked yet. */
  readonly question: string;
  /** Does not restrict the search to the speakers that the question names. */
  readonly anyone: boolean;
  /** Limits beside those that the question names. */
  readonly filters: WrittenFilters;
}

/** Goes to another address; `replace` leaves the present one out of the history. */
export type Go = (to: Route, how?: 'push' | 'replace') => void;

const FILTERS: readonly (keyof Filters)[] = [
  'speaker',
  'role',
  'section',
  'transcript',
  'after',
  'before',
];

export function toQuestion(question: string): Route {
  return { question, anyone: false, filters: {} };
}

/** Leaves out what it does not know. */
export function readRoute(search: string): Route {
  const given = new URLSearchParams(search);
  const filters: WrittenFilters = {};
  for (const name of FILTERS) {
    const value = given.getAll(name).join(',');
    if (value !== '') filters[name] = value;
  }
  return {
    question: given.get('q')?.trim() ?? '',
    anyone: given.get('anyone') === 'true',
    filters,
  };
}

export function writeRoute({ question, anyone, filters }: Route): URLSearchParams {
  if (question === '') return new URLSearchParams();
  return new URLSearchParams({ q: question, ...(anyone && { anyone: 'true' }), ...filters });
}

/** The present address, also after going back or forward, and the way to another. */
export function useRoute(): [Route, Go] {
  const [route, setRoute] = useState(() => readRoute(location.search));
  useEffect(() => {
    const onPopState = () => setRoute(readRoute(location.search));
    addEventListener('popstate', onPopState);
    return () => removeEventListener('popstate', onPopState);
  }, []);
  const go: Go = (to, how = 'push') => {
    const search = writeRoute(to).toString();
    const address = search === '' ? location.pathname : `?${search}`;
    if (search !== writeRoute(readRoute(location.search)).toString()) {
      if (how === 'push') history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    }
    // A new object even for the same address: asking the same again is how one tries again.
    setRoute(to);
  };
  return [route, go];
}
