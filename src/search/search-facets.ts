/** Question → where its topic comes up: what `survey` does, over all that is worth ranking. */

import type { Query } from '../domain/query.ts';
import type { Embedder } from '../embed/embedder.ts';
import type { Library } from '../index/library.ts';
import { aboveThreshold } from './confidence.ts';
import { countFacets, type Facets } from './facets.ts';
import { type QueryOptions, rankPassages } from './search.ts';

/**
 * How deep it is looked. To rank the ten best, 150 passages by words and by meaning are enough; to count, they are
 * not: over 124,000 passages they found 399 about remote work and 683 about licences, 500 found 564 and 1,742, and
 * 1,500 found 575 and 2,693, in three times the time of 150.
 */
const FACET_DEPTH = 1_500;

export interface FacetsResponse extends Facets {
  readonly query: Query;
  readonly tookMs: number;
}

/** @throws WhosaidError `USAGE` for a blank question, `NOT_FOUND` for a filter that names nothing in the library. */
export async function searchFacets(
  question: string,
  library: Library,
  embedder: Embedder,
  options: Pick<QueryOptions, 'filters' | 'ignore'> = {},
): Promise<FacetsResponse> {
  const started = performance.now();
  const { query, ranked } = await rankPassages(question, library, embedder, options, FACET_DEPTH);
  const found = countFacets(aboveThreshold(ranked, query), await library.catalog());
  const tookMs = Math.round((performance.now() - started) * 10) / 10;
  return { query, tookMs, ...found };
}
