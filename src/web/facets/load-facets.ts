/** Loads the facets of a search; each facet with filters of its own counts its other values too, so that more can be picked. */

import type { FacetsResponse, Filters } from '../../main.ts';
import { fetchFacets } from '../api.ts';
import type { Search } from '../route.ts';
import { withoutFacet } from './narrow-search.ts';

const FACETS = [
  ['speaker', 'speakers'],
  ['role', 'roles'],
  ['section', 'sections'],
  ['transcript', 'transcripts'],
] as const satisfies readonly (readonly [keyof Filters, keyof FacetsResponse])[];

export async function loadFacets(search: Search, signal: AbortSignal): Promise<FacetsResponse> {
  const narrowed = FACETS.filter(([filter]) => search.filters[filter] !== undefined);
  const [all, ...wider] = await Promise.all([
    fetchFacets(search, signal),
    ...narrowed.map(([filter]) => fetchFacets(withoutFacet(search, filter), signal)),
  ]);
  const lists = narrowed.map(([, list], at) => [list, wider[at][list]]);
  return { ...all, ...Object.fromEntries(lists) };
}
