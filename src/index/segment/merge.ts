/** Builds segments for new transcripts and merges small neighbours. */

import type { TranscriptRow } from '../storage/rows.ts';
import type { Store } from '../storage/store.ts';
import { buildColumns } from './build.ts';
import { planMerges, type SegmentRange, splitIntoRanges } from './merge-policy.ts';
import { Segment } from './segment.ts';
import {
  type SegmentStore,
  type SegmentTranscript,
  type StoredSegment,
  toSegmentTranscript,
} from './segment-store.ts';
import { tryWrite } from './try-write.ts';

/**
 * Builds what the merge policy plans.
 *
 * @param mayWrite whether segments go to disk and replace older ones there; else they stay in memory.
 * @param maxDeletedShare of a segment that is not rebuilt.
 * @returns the segments that together hold all transcripts.
 */
export function mergeSegments(
  store: Store,
  segments: SegmentStore,
  mayWrite: boolean,
  maxDeletedShare?: number,
): StoredSegment[] {
  const transcripts = store.transcripts();
  for (const range of planSegments(store, segments, transcripts, mayWrite, maxDeletedShare)) {
    if (range.isBuilt) continue;
    const built = buildSegment(store, range);
    const isWritten =
      mayWrite && tryWrite(() => segments.write(range, built.transcripts, built.segment));
    if (!isWritten) segments.keepInMemory(range, built.transcripts, built.segment);
  }
  const current = segments.covering(transcripts).filter(({ livePassages }) => livePassages > 0);
  segments.retain(current);
  if (mayWrite) segments.deleteOthers(current);
  return current;
}

/** Whether a segment is missing. */
export function needsMerge(store: Store, segments: SegmentStore): boolean {
  return planSegments(store, segments, store.transcripts(), false).some(({ isBuilt }) => !isBuilt);
}

function planSegments(
  store: Store,
  segments: SegmentStore,
  transcripts: readonly TranscriptRow[],
  mayWrite: boolean,
  maxDeletedShare?: number,
): (StoredSegment | SegmentRange)[] {
  const covering = segments.covering(transcripts);
  const ranges: (StoredSegment | SegmentRange)[] = [
    ...covering,
    ...findUncovered(covering, transcripts, store),
  ];
  ranges.sort((a, b) => a.from - b.from);
  const mayRebuild = (range: StoredSegment | SegmentRange) =>
    mayWrite || ('file' in range && range.file === null);
  return planMerges(ranges, mayRebuild, maxDeletedShare);
}

/** Builds the segment of the stored transcripts in a range. */
export function buildSegment(
  store: Store,
  { from, to }: Pick<SegmentRange, 'from' | 'to'>,
): { segment: Segment; transcripts: SegmentTranscript[] } {
  return store.readTransaction(() => {
    const counts = countByTranscript(store, from, to);
    const transcripts = store
      .transcripts()
      .filter(({ number }) => from <= number && number <= to)
      .map((row) => toSegmentTranscript(row, counts.get(row.number) ?? 0));
    const { dimensions } = store.header().model;
    const columns = buildColumns(store.passages(from, to), dimensions);
    return { segment: Segment.of(columns), transcripts };
  });
}

function countByTranscript(store: Store, from: number, to: number): Map<number, number> {
  return new Map(store.passageCounts(from, to).map(({ number, passages }) => [number, passages]));
}

/** Ranges of the transcripts that no segment holds. */
function findUncovered(
  covering: readonly StoredSegment[],
  transcripts: readonly TranscriptRow[],
  store: Store,
): SegmentRange[] {
  const runs: number[][] = [[]];
  let next = 0;
  for (const { number } of transcripts) {
    while (next < covering.length && covering[next].to < number) {
      next++;
      runs.push([]);
    }
    if (next < covering.length && covering[next].from <= number) continue;
    runs[runs.length - 1].push(number);
  }
  return runs.flatMap((run) => {
    if (run.length === 0) return [];
    const counts = countByTranscript(store, run[0], run[run.length - 1]);
    return splitIntoRanges(run.map((number) => ({ number, passages: counts.get(number) ?? 0 })));
  });
}
