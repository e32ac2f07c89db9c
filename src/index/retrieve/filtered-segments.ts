/** The parts of a library as a query limits them, and walks over them. */

import type { DocFilter } from './filter.ts';
import type { Searcher, SegmentView } from './searcher.ts';

/** A part and which of its passages may be found; `null` for all. */
export interface FilteredSegment extends SegmentView {
  readonly filter: DocFilter | null;
}

export function filterSegments(
  { segments }: Searcher,
  limitOf: (part: SegmentView) => DocFilter | null,
): FilteredSegment[] {
  return segments.map((part) => ({ ...part, filter: limitOf(part) }));
}

/** Runs through numbers across all parts, ascending, with those of one part at a time as its own passages. */
export function forEachSegment<T>(
  parts: readonly FilteredSegment[],
  numbers: readonly number[],
  run: (part: FilteredSegment, passages: number[]) => T[],
): T[] {
  let at = 0;
  return parts.flatMap((part) => {
    const own: number[] = [];
    for (; at < numbers.length && numbers[at] < part.base + part.segment.size; at++) {
      own.push(numbers[at] - part.base);
    }
    return own.length === 0 ? [] : run(part, own);
  });
}
