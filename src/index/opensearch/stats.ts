/** How large a library in a cluster is. */

import type { LibraryStats } from '../../domain/vector-search.ts';
import type { Catalog } from './catalog.ts';
import type { Cluster } from './cluster.ts';
import type { Kind } from './indices.ts';

const MEGABYTE = 2 ** 20;

interface StatsResponse {
  readonly _all: { readonly primaries: { readonly store: { readonly size_in_bytes: number } } };
}

export async function readStats(cluster: Cluster, { state }: Catalog): Promise<LibraryStats> {
  const measure = async (...kinds: Kind[]) => {
    const aliases = kinds.map((kind) => cluster.indexOf(kind)).join(',');
    const path = `/${aliases}/_stats/store`;
    const { body } = await cluster.request<StatsResponse>({ method: 'GET', path });
    return Math.round((10 * body._all.primaries.store.size_in_bytes) / MEGABYTE) / 10;
  };
  const searched = await measure('passages');
  return {
    transcripts: state.transcripts,
    passages: state.passages,
    vectors: state.vectors,
    graph: { passages: state.passages, scanned: 0, deleted: 0, megabytes: searched },
    hnswlib: true,
    megabytes: {
      store: await measure('transcripts', 'edits', 'records'),
      segments: searched,
    },
  };
}
