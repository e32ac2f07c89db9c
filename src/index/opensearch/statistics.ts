/** The statistics of BM25, of all shards together: how long windows are, and how many passages have a term. */

import { mapWindows } from '../../domain/windows.ts';
import type { CollectionStatistics } from '../postings/bm25.ts';
import type { Cluster } from './cluster.ts';
import { toIndexedTerm } from './schema.ts';
import { wholeSearches } from './search-request.ts';
import type { LibraryState } from './state.ts';
import { hiddenPassages } from './visible.ts';

/** Terms whose frequencies are remembered until the library changes. */
const MAX_REMEMBERED = 100_000;

export function collectionStatistics({ passages, sums }: LibraryState): CollectionStatistics {
  return {
    size: passages,
    averageLength: mapWindows((window) => {
      const { terms, count } = sums[window];
      return terms > 0 ? terms / count : 1;
    }),
  };
}

export class DocumentFrequencies {
  readonly #cluster: Cluster;
  #generation = -1;
  #known = new Map<string, number>();

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
  }

  /** Counts the passages with each term, deleted ones nowhere. */
  async of(terms: readonly string[], state: LibraryState): Promise<(term: string) => number> {
    if (this.#generation !== state.generation || this.#known.size > MAX_REMEMBERED) {
      this.#generation = state.generation;
      this.#known = new Map();
    }
    const known = this.#known;
    const unknown = [...new Set(terms)].filter((term) => !known.has(term));
    const index = this.#cluster.indexOf('passages');
    const counts = await wholeSearches(
      this.#cluster,
      unknown.map((term) => [{ index }, countPassages(term, state)]),
    );
    counts.forEach(({ hits }, at) => {
      known.set(unknown[at], hits.total?.value ?? 0);
    });
    return (term) => known.get(term) ?? 0;
  }
}

function countPassages(term: string, state: LibraryState): object {
  const filter = { term: { terms: toIndexedTerm(term) } };
  const hidden = hiddenPassages(state);
  /* Alone a term's count is read from the dictionary, without its postings. */
  const query = hidden.length === 0 ? filter : { bool: { filter, must_not: hidden } };
  return { size: 0, track_total_hits: true, query };
}
