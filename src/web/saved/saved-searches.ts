/** Searches kept in this browser, with the results seen so far, so that new ones can be told. */

import type { QueryResponse, Result } from '../../main.ts';
import { readRoute, type Search, writeRoute } from '../route.ts';
import { StoredValue } from '../stored-value.ts';

export interface SavedSearch {
  /** Its address, without a limit. */
  readonly address: string;
  /** Keys of results that were shown. */
  readonly seen: readonly string[];
}

/** Of one search. */
const MAX_SEEN = 300;

export const savedSearches = new StoredValue<readonly SavedSearch[]>('saved', (raw) =>
  Array.isArray(raw) ? raw.filter(isSavedSearch) : [],
);

export const searchAddress = (search: Search): string =>
  writeRoute({ page: 'search', search: { ...search, limit: null } });

export function searchOf({ address }: SavedSearch): Search | null {
  const route = readRoute(new URL(address, 'http://localhost'));
  return route.page === 'search' ? route.search : null;
}

export const resultKey = ({ transcript, turn, offsets }: Result): string =>
  `${transcript.id}#${turn}:${offsets[0]}`;

export function findSaved(search: Search): SavedSearch | undefined {
  const address = searchAddress(search);
  return savedSearches.read().find((one) => one.address === address);
}

/** Saves a search, or forgets it. */
export function toggleSaved(search: Search, { results }: QueryResponse): void {
  const address = searchAddress(search);
  const others = savedSearches.read().filter((one) => one.address !== address);
  const isSaved = others.length < savedSearches.read().length;
  savedSearches.write(isSaved ? others : [{ address, seen: results.map(resultKey) }, ...others]);
}

/** Matching results of a saved search that were not shown before. */
export function listNewResults(
  { seen }: SavedSearch,
  { results, confident }: QueryResponse,
): string[] {
  if (!confident) return [];
  const known = new Set(seen);
  return results
    .filter(({ match }) => match)
    .map(resultKey)
    .filter((key) => !known.has(key));
}

/** Notes that results of a saved search were shown. */
export function markSeen(search: Search, { results }: QueryResponse): void {
  const saved = findSaved(search);
  if (saved === undefined) return;
  const seen = [...new Set([...results.map(resultKey), ...saved.seen])].slice(0, MAX_SEEN);
  savedSearches.write(savedSearches.read().map((one) => (one === saved ? { ...one, seen } : one)));
}

function isSavedSearch(one: unknown): one is SavedSearch {
  return (
    typeof one === 'object' &&
    one !== null &&
    'address' in one &&
    typeof one.address === 'string' &&
    'seen' in one &&
    Array.isArray(one.seen) &&
    one.seen.every((key) => typeof key === 'string')
  );
}
