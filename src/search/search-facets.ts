/** Question → facets: who speaks about its topic, in which transcripts and where in them, and when. */

import type { Query } from '../domain/query.ts';
import type { Embedder } from '../embed/embedder.ts';
import type { LibraryReader } from '../index/library.ts';
import { countFacets, type Facets } from './facets.ts';
import { splitComparison } from './parse-query/split-comparison.ts';
import { splitQuestion } from './parse-query/split-question.ts';
import { type RankOptions, rankPassages } from './rank-passages.ts';

/**
 * Counting needs more depth than ranking. Over 124,000 passages a depth of 150 found 399 about remote work and 683 about
 * licences, 500 found 564 and 1,742, and 1,500 found 575 and 2,693, in three times the time of 150.
 */
const FACET_DEPTH = 1_500;

export interface FacetsResponse extends Facets {
  readonly query: Query;
  readonly tookMs: number;
}

/**
 * Of several questions in one, for the first; of a comparison, for all its sides.
 *
 * @throws WhosaidError as `rankPassages`.
 */
export async function searchFacets(
  question: string,
  library: LibraryReader,
  embedder: Embedder,
  options: Pick<RankOptions, 'filters' | 'ignore' | 'today'> = {},
): Promise<FacetsResponse> {
  const started = performance.now();
  const catalog = await library.catalog();
  const { filters, ignore = [] } = options;
  const mayCompare = filters?.transcript === undefined && !ignore.includes('where');
  const compared = mayCompare ? splitComparison(question, catalog) : null;
  const asked = compared?.topic ?? splitQuestion(question).parts[0];
  const narrowed =
    compared === null
      ? options
      : { ...options, filters: { ...filters, transcript: compared.sides.flat() } };
  const { query, matching } = await rankPassages(asked, library, embedder, narrowed, FACET_DEPTH);
  const facets = countFacets(matching, catalog);
  const tookMs = Math.round((performance.now() - started) * 10) / 10;
  return { query: { ...query, asked: question }, tookMs, ...facets };
}
