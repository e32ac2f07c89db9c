/** Deletes the documents of transcripts that are gone, and of numbers that a writer has left behind. */

import type { BulkWriter } from './bulk.ts';
import type { Cluster } from './cluster.ts';
import { contentId, pageId, wordsId } from './documents.ts';
import type { Kind } from './indices.ts';
import { refresh } from './refresh.ts';
import { type SearchResponse, wholeSearch } from './search-request.ts';
import type { DeadTranscript, Numbers } from './state.ts';
import { PASSAGES_PER_PAGE } from './vector-pages.ts';

/** Documents found at once. */
const PAGE = 5_000;

/** Resolves once the deletions are with the bulk writer, which must be drained. */
export async function deleteTranscript(
  cluster: Cluster,
  bulk: BulkWriter,
  { edition, id, passages, order }: DeadTranscript,
): Promise<void> {
  const index = (kind: Kind) => cluster.indexOf(kind);
  for (let passage = 0; passage < passages; passage++) {
    await bulk.delete(index('passages'), String(edition + passage), id);
  }
  await bulk.delete(index('records'), wordsId(edition), id);
  await bulk.delete(index('transcripts'), String(edition));
  if (order === null) return;
  await bulk.delete(index('records'), contentId(order), id);
  for (let page = 0; page * PASSAGES_PER_PAGE < passages; page++) {
    await bulk.delete(index('records'), pageId(order, page), id);
  }
}

/** Resolves once nothing with an edition among the numbers is left. */
export async function deleteNumbers(
  cluster: Cluster,
  bulk: BulkWriter,
  kind: Kind,
  [gte, lt]: Numbers,
): Promise<void> {
  const index = cluster.indexOf(kind);
  await refresh(cluster, kind);
  for (;;) {
    const { hits } = await wholeSearch<SearchResponse<unknown>>(cluster, {
      method: 'POST',
      path: `/${index}/_search`,
      body: {
        size: PAGE,
        query: { range: { edition: { gte, lt } } },
        _source: false,
        track_total_hits: false,
      },
    });
    for (const { _id, _routing } of hits.hits) await bulk.delete(index, _id, _routing);
    await bulk.drain();
    await refresh(cluster, kind);
    if (hits.hits.length < PAGE) return;
  }
}
