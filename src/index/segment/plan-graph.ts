/** Decides what a library's graph lacks: pure. */

import { HNSW_FROM, type VectorSearch } from '../../domain/vector-search.ts';
import type { PassageCount, TranscriptRow } from '../storage/rows.ts';
import { countPairs, type GraphTranscript, type StoredGraph } from '../vectors/hnsw/graph-file.ts';

/** Extending a graph reads and writes all of it, so that a few more passages are scanned instead. */
const MAX_SCANNED_SHARE = 0.1;
/** Deleted pairs are passed through on the way to others, so that a search takes longer. */
const MAX_DELETED_SHARE = 0.25;

export interface GraphPlan {
  readonly kind: 'build' | 'extend' | 'none';
  /** Transcripts of the graph that are gone from the library. */
  readonly gone: readonly GraphTranscript[];
  readonly deletedPairs: number;
}

/**
 * @param counts passages of the library's transcripts.
 * @param everything also adds what would otherwise be scanned.
 */
export function planGraph(
  stored: StoredGraph | null,
  transcripts: readonly Pick<TranscriptRow, 'number'>[],
  counts: readonly PassageCount[],
  vectors: VectorSearch,
  everything: boolean,
): GraphPlan {
  const total = counts.reduce((sum, { passages }) => sum + passages, 0);
  const none = { kind: 'none', gone: [], deletedPairs: 0 } as const;
  if (vectors === 'exact' || total === 0) return none;
  if (vectors === 'auto' && total < HNSW_FROM) return none;
  if (stored === null) return { ...none, kind: 'build' };
  const live = new Set(transcripts.map(({ number }) => number));
  const gone = stored.transcripts.filter(({ number }) => !live.has(number));
  const kept = sumPairs(stored.transcripts) - sumPairs(gone);
  const deletedPairs = stored.deletedPairs + sumPairs(gone);
  if (deletedPairs > MAX_DELETED_SHARE * (deletedPairs + kept)) return { ...none, kind: 'build' };
  const scanned = countScanned(stored, counts);
  const isDue = everything ? scanned > 0 : scanned > MAX_SCANNED_SHARE * total;
  return isDue ? { kind: 'extend', gone, deletedPairs } : none;
}

/** Passages of transcripts behind the graph's last. */
export function countScanned(
  { transcripts }: Pick<StoredGraph, 'transcripts'>,
  counts: readonly PassageCount[],
): number {
  const last = transcripts.at(-1)?.number ?? 0;
  return counts.reduce((sum, { number, passages }) => sum + (number > last ? passages : 0), 0);
}

export function sumPairs(transcripts: readonly Pick<PassageCount, 'passages'>[]): number {
  return transcripts.reduce((sum, { passages }) => sum + countPairs(passages), 0);
}
