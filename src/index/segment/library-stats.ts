/** How large a library is, and how much of it the graph covers. */

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphStats, LibraryStats } from '../../domain/vector-search.ts';
import type { PassageCount } from '../storage/rows.ts';
import type { Store } from '../storage/store.ts';
import { findGraph, type StoredGraph } from '../vectors/hnsw/graph-file.ts';
import { loadHnswlib } from '../vectors/hnsw/hnswlib.ts';
import { countScanned } from './plan-graph.ts';

const MEGABYTE = 2 ** 20;

export async function readStats(folder: string, store: Store): Promise<LibraryStats> {
  const { transcripts, counts } = store.readTransaction(() => ({
    transcripts: store.transcripts(),
    counts: store.passageCounts(0, Number.MAX_SAFE_INTEGER),
  }));
  const graph = findGraph(folder, store.header(), transcripts);
  return {
    transcripts: transcripts.length,
    passages: counts.reduce((sum, { passages }) => sum + passages, 0),
    vectors: store.vectorSearch(),
    graph: graph && describeGraph(graph, counts),
    hnswlib: (await loadHnswlib()) !== null,
    megabytes: {
      store: sumMegabytes(folder, (name) => name.startsWith('library.sqlite')),
      segments: sumMegabytes(join(folder, 'segments'), () => true),
    },
  };
}

function describeGraph(graph: StoredGraph, counts: readonly PassageCount[]): GraphStats {
  const scanned = countScanned(graph, counts);
  const live = new Set(counts.map(({ number }) => number));
  const gone = graph.transcripts.filter(({ number }) => !live.has(number));
  const sum = (rows: readonly { readonly passages: number }[]) =>
    rows.reduce((total, { passages }) => total + passages, 0);
  return {
    passages: sum(counts) - scanned,
    scanned,
    deleted: sum(gone) + 2 * graph.deletedPairs,
    megabytes: toMegabytes(graph.length),
  };
}

/** Of the files in a folder, in tenths; 0 where there is no folder. */
function sumMegabytes(folder: string, isCounted: (name: string) => boolean): number {
  try {
    const sizes = readdirSync(folder).flatMap((name) =>
      isCounted(name) ? (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0) : [],
    );
    return toMegabytes(sizes.reduce((sum, size) => sum + size, 0));
  } catch {
    return 0;
  }
}

function toMegabytes(bytes: number): number {
  return Math.round((10 * bytes) / MEGABYTE) / 10;
}
