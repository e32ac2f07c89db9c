/** Keeping the segments of a library in step with its transcripts: what is new gets one, small ones become one. */

import type { TranscriptRow } from '../rows.ts';
import type { Store } from '../store.ts';
import { buildColumns } from './build.ts';
import { cut, type Span, tidied } from './plan.ts';
import { Segment } from './segment.ts';
import { type Held, held, type Shelf, type Shelved } from './shelf.ts';

/**
 * The segments that hold all transcripts; those that are missing are built.
 *
 * @param shelf what is built goes to disk and takes the place of what was there only where it `mayWrite`.
 */
export function upkeep(store: Store, shelf: Shelf, mayWrite: boolean): Shelved[] {
  const transcripts = store.transcripts();
  for (const span of wanted(store, shelf, transcripts, mayWrite)) {
    if (span.isBuilt) continue;
    const { segment, transcripts } = buildSegment(store, span);
    const isWritten = mayWrite && isKept(() => shelf.write(span, transcripts, segment));
    if (!isWritten) shelf.hold(span, transcripts, segment);
  }
  const kept = shelf.fitting(transcripts).filter(({ live }) => live > 0);
  shelf.forgetAllBut(kept);
  if (mayWrite) shelf.deleteAllBut(kept);
  return kept;
}

/** Whether a segment is missing. */
export function isBehind(store: Store, shelf: Shelf): boolean {
  return wanted(store, shelf, store.transcripts(), false).some(({ isBuilt }) => !isBuilt);
}

function wanted(
  store: Store,
  shelf: Shelf,
  transcripts: readonly TranscriptRow[],
  mayWrite: boolean,
): (Shelved | Span)[] {
  const there = shelf.fitting(transcripts);
  const spans: (Shelved | Span)[] = [...there, ...gaps(there, transcripts, store)];
  spans.sort((a, b) => a.from - b.from);
  return tidied(spans, (span) => mayWrite || ('file' in span && span.file === null));
}

/** Builds one segment from what is stored of the transcripts of a span. */
export function buildSegment(
  store: Store,
  { from, to }: Pick<Span, 'from' | 'to'>,
): { segment: Segment; transcripts: Held[] } {
  return store.atOneMoment(() => {
    const passages = new Map(store.sizes(from, to).map((one) => [one.number, one.passages]));
    const transcripts = store
      .transcripts()
      .filter(({ number }) => from <= number && number <= to)
      .map((row) => held(row, passages.get(row.number) ?? 0));
    const { dimensions } = store.header().model;
    const columns = buildColumns(store.passages(from, to), dimensions);
    return { segment: Segment.of(columns), transcripts };
  });
}

/** The transcripts that are in none of the segments, as spans. */
function gaps(
  there: readonly Shelved[],
  transcripts: readonly TranscriptRow[],
  store: Store,
): Span[] {
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
    const sizes = store.sizes(run[0], run[run.length - 1]);
    const passages = new Map(sizes.map((one) => [one.number, one.passages]));
    return cut(run.map((number) => ({ number, passages: passages.get(number) ?? 0 })));
  });
}

/** A folder that cannot be written to still answers; what could not be kept is built again next time. */
function isKept(write: () => void): boolean {
  try {
    write();
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'EACCES' && code !== 'EROFS' && code !== 'ENOSPC') throw error;
    return false;
  }
}
