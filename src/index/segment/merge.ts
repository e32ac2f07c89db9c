/** Keeping the segments of a library in step with its transcripts: what is new gets one, small ones become one. */

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

/**
 * The segments that hold all transcripts; those that are missing are built.
 *
 * @param shelf what is built goes to disk and takes the place of what was there only where it `mayWrite`.
 */
export function mergeSegments(
  store: Store,
  shelf: SegmentStore,
  mayWrite: boolean,
): StoredSegment[] {
  const transcripts = store.transcripts();
  for (const span of planSegments(store, shelf, transcripts, mayWrite)) {
    if (span.isBuilt) continue;
    const { segment, transcripts } = buildSegment(store, span);
    const isWritten = mayWrite && tryWrite(() => shelf.write(span, transcripts, segment));
    if (!isWritten) shelf.keepInMemory(span, transcripts, segment);
  }
  const kept = shelf.covering(transcripts).filter(({ livePassages }) => livePassages > 0);
  shelf.retain(kept);
  if (mayWrite) shelf.deleteOthers(kept);
  return kept;
}

/** Whether a segment is missing. */
export function needsMerge(store: Store, shelf: SegmentStore): boolean {
  return planSegments(store, shelf, store.transcripts(), false).some(({ isBuilt }) => !isBuilt);
}

function planSegments(
  store: Store,
  shelf: SegmentStore,
  transcripts: readonly TranscriptRow[],
  mayWrite: boolean,
): (StoredSegment | SegmentRange)[] {
  const there = shelf.covering(transcripts);
  const spans: (StoredSegment | SegmentRange)[] = [
    ...there,
    ...findUncovered(there, transcripts, store),
  ];
  spans.sort((a, b) => a.from - b.from);
  return planMerges(spans, (span) => mayWrite || ('file' in span && span.file === null));
}

/** Builds one segment from what is stored of the transcripts of a span. */
export function buildSegment(
  store: Store,
  { from, to }: Pick<SegmentRange, 'from' | 'to'>,
): { segment: Segment; transcripts: SegmentTranscript[] } {
  return store.readTransaction(() => {
    const passages = new Map(
      store.passageCounts(from, to).map((one) => [one.number, one.passages]),
    );
    const transcripts = store
      .transcripts()
      .filter(({ number }) => from <= number && number <= to)
      .map((row) => toSegmentTranscript(row, passages.get(row.number) ?? 0));
    const { dimensions } = store.header().model;
    const columns = buildColumns(store.passages(from, to), dimensions);
    return { segment: Segment.of(columns), transcripts };
  });
}

/** The transcripts that are in none of the segments, as spans. */
function findUncovered(
  there: readonly StoredSegment[],
  transcripts: readonly TranscriptRow[],
  store: Store,
): SegmentRange[] {
  const runs: number[][] = [[]];
  let next = 0;
  for (const { number } of transcripts) {
    while (next < there.length && there[next].to < number) {
      next++;
      runs.push([]);
    }
    if (next < there.length && there[next].from <= number) continue;
    runs[runs.length - 1].push(number);
  }
  return runs.flatMap((run) => {
    if (run.length === 0) return [];
    const sizes = store.passageCounts(run[0], run[run.length - 1]);
    const passages = new Map(sizes.map((one) => [one.number, one.passages]));
    return splitIntoRanges(run.map((number) => ({ number, passages: passages.get(number) ?? 0 })));
  });
}

/** A folder that cannot be written to still answers; what could not be kept is built again next time. */
function tryWrite(write: () => void): boolean {
  try {
    write();
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'EACCES' && code !== 'EROFS' && code !== 'ENOSPC') throw error;
    return false;
  }
}
