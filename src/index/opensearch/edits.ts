/** The log of speaker edits in a cluster. */

import type { SpeakerEditRecord } from '../../domain/speaker-edit.ts';
import type { Catalog } from './catalog.ts';
import type { Cluster } from './cluster.ts';
import { type SearchResponse, wholeSearch } from './search-request.ts';

const PAGE = 1_000;

/** Oldest first. */
export async function readEdits(cluster: Cluster, catalog: Catalog): Promise<SpeakerEditRecord[]> {
  const edits: SpeakerEditRecord[] = [];
  for (let after = 0; ; ) {
    const { hits } = await wholeSearch<SearchResponse<{ value: SpeakerEditRecord }>>(cluster, {
      method: 'POST',
      path: `/${cluster.indexOf('edits')}/_search`,
      body: {
        size: PAGE,
        query: { range: { number: { gt: after, lte: catalog.state.edits } } },
        sort: [{ number: 'asc' }],
        track_total_hits: false,
      },
    });
    for (const { _source } of hits.hits) if (_source) edits.push(_source.value);
    if (hits.hits.length < PAGE) break;
    after = edits[edits.length - 1].number;
  }
  const dead = new Set(catalog.state.deadEdits);
  return edits.filter(({ number }) => !dead.has(number));
}
