/** Reads all of a library in a cluster that cannot be derived again. */

import type { LibraryRecord } from '../../domain/library-record.ts';
import type { LibraryAddress } from './address.ts';
import { loadCatalog } from './catalog.ts';
import { Cluster } from './cluster.ts';
import { toTranscript } from './content.ts';
import { readEdits } from './edits.ts';
import { Parts } from './parts.ts';
import { requireState } from './state.ts';

/** Transcripts fetched at once. */
const BATCH = 20;

/**
 * A transcript that is replaced or removed meanwhile is left out.
 *
 * @throws WhosaidError `LIBRARY_MISSING` or `LIBRARY_UNREACHABLE`.
 */
export async function* readClusterRecords(address: LibraryAddress): AsyncGenerator<LibraryRecord> {
  const cluster = await Cluster.connect(address);
  try {
    await cluster.holdIndices();
    const { state } = await requireState(cluster);
    const catalog = await loadCatalog(cluster, state, null);
    const { model } = state.header;
    const parts = new Parts(cluster, model.dimensions);
    const edits = await readEdits(cluster, catalog);
    yield {
      library: {
        model: model.model,
        vectors: state.vectors,
        edits: edits.length,
        transcripts: catalog.transcripts.length,
      },
    };
    for (const edit of edits) yield { edit };
    for (let at = 0; at < catalog.transcripts.length; at += BATCH) {
      const batch = catalog.transcripts.slice(at, at + BATCH);
      const contents = await parts.contents(batch);
      for (const { order, edit } of batch) {
        const content = contents.get(order);
        if (content === undefined) continue;
        const { info, hash, participants } = content;
        const transcript = toTranscript(content, info, participants);
        yield { transcript: { transcript, hash, ...(edit !== null && { edit }) } };
      }
    }
  } finally {
    await cluster.close();
  }
}
