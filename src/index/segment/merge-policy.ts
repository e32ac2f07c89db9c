/** Which transcripts share a segment: few segments, of bounded size, seldom rebuilt. */

import type { PassageCount } from '../storage/rows.ts';

/** About 100 MB; only a single longer transcript may exceed it. */
export const MAX_SEGMENT_PASSAGES = 65_536;
/** A segment with a larger share of deleted passages is rebuilt. */
const MAX_DELETED_SHARE = 0.25;

/** The transcripts with numbers `from` to `to`, inclusive. */
export interface SegmentRange {
  readonly from: number;
  readonly to: number;
  readonly livePassages: number;
  readonly deletedPassages: number;
  readonly isBuilt: boolean;
}

/** Packs transcripts, in order, into ranges of at most `MAX_SEGMENT_PASSAGES`. */
export function splitIntoRanges(transcripts: readonly PassageCount[]): SegmentRange[] {
  const ranges: SegmentRange[] = [];
  for (const { number, passages } of transcripts) {
    const single = {
      from: number,
      to: number,
      livePassages: passages,
      deletedPassages: 0,
      isBuilt: false,
    };
    const last = ranges.at(-1);
    if (last === undefined || last.livePassages + passages > MAX_SEGMENT_PASSAGES) {
      ranges.push(single);
    } else {
      ranges[ranges.length - 1] = mergeRanges(last, single);
    }
  }
  return ranges;
}

/**
 * Merges a range into the newer one behind it where it is no larger, so that a passage is rebuilt a few times at most.
 *
 * @param ranges in order, together all transcripts.
 * @param mayRebuild whether a built range may be rebuilt.
 * @param maxDeletedShare of a range that is not rebuilt.
 */
export function planMerges<S extends SegmentRange>(
  ranges: readonly S[],
  mayRebuild: (range: S) => boolean,
  maxDeletedShare = MAX_DELETED_SHARE,
): (S | SegmentRange)[] {
  const plan: (S | SegmentRange)[] = [];
  const fixed = new Set<S | SegmentRange>(
    ranges.filter((range) => range.isBuilt && !mayRebuild(range)),
  );
  for (const range of ranges) {
    let last: S | SegmentRange =
      hasTooManyDeletions(range, maxDeletedShare) && !fixed.has(range)
        ? { ...range, deletedPassages: 0, isBuilt: false }
        : range;
    for (;;) {
      const before = plan.at(-1);
      if (before === undefined || fixed.has(before) || fixed.has(last)) break;
      if (before.livePassages > last.livePassages) break;
      if (before.livePassages + last.livePassages > MAX_SEGMENT_PASSAGES) break;
      plan.pop();
      last = mergeRanges(before, last);
    }
    if (last.livePassages > 0) plan.push(last);
  }
  return plan;
}

function hasTooManyDeletions(
  { livePassages, deletedPassages }: SegmentRange,
  maxShare: number,
): boolean {
  return deletedPassages > maxShare * (livePassages + deletedPassages);
}

function mergeRanges(before: SegmentRange, after: SegmentRange): SegmentRange {
  const livePassages = before.livePassages + after.livePassages;
  return { from: before.from, to: after.to, livePassages, deletedPassages: 0, isBuilt: false };
}
