/** Which stretches of a library's transcripts are to be one segment each: few, of bounded size, seldom built anew. */

/** Passages of a segment at most, where it holds more than one transcript: about 100 MB. */
export const MAX_SEGMENT_PASSAGES = 65_536;
/** A segment is built anew when more than this share of its passages is gone. */
const MAX_DELETED_SHARE = 0.25;

/** Transcripts from number `from` to number `to`, both included. */
export interface SegmentRange {
  readonly from: number;
  readonly to: number;
  /** Passages of transcripts that are there, and of those that are no longer. */
  readonly livePassages: number;
  readonly deletedPassages: number;
  /** Whether there is a segment of just these. */
  readonly isBuilt: boolean;
}

/** How many passages a transcript has. */
export interface PassageCount {
  readonly number: number;
  readonly passages: number;
}

/** Transcripts in order → spans of at most `MOST_PASSAGES`. */
export function splitIntoRanges(transcripts: readonly PassageCount[]): SegmentRange[] {
  const spans: SegmentRange[] = [];
  for (const { number, passages } of transcripts) {
    const last = spans.at(-1);
    const single = {
      from: number,
      to: number,
      livePassages: passages,
      deletedPassages: 0,
      isBuilt: false,
    };
    if (last === undefined || last.livePassages + passages > MAX_SEGMENT_PASSAGES)
      spans.push(single);
    else spans[spans.length - 1] = mergeRanges(last, single);
  }
  return spans;
}

/**
 * The spans as they are to be: a newer one takes in the one before it that is no larger, so that a passage is built
 * anew a few times in its life at most, and the segments are few.
 *
 * @param spans in order, all transcripts in one of them.
 * @param mayChange whether a built span may be built anew.
 */
export function planMerges<S extends SegmentRange>(
  spans: readonly S[],
  mayChange: (span: S) => boolean,
): (S | SegmentRange)[] {
  const tidy: (S | SegmentRange)[] = [];
  const fixed = new Set<S | SegmentRange>(spans.filter((span) => span.isBuilt && !mayChange(span)));
  for (const span of spans) {
    const { livePassages, deletedPassages } = span;
    const isWorn =
      deletedPassages > MAX_DELETED_SHARE * (livePassages + deletedPassages) && !fixed.has(span);
    let last: S | SegmentRange = isWorn ? { ...span, deletedPassages: 0, isBuilt: false } : span;
    for (;;) {
      const before = tidy.at(-1);
      if (before === undefined || fixed.has(before) || fixed.has(last)) break;
      if (
        before.livePassages > last.livePassages ||
        before.livePassages + last.livePassages > MAX_SEGMENT_PASSAGES
      )
        break;
      tidy.pop();
      last = mergeRanges(before, last);
    }
    if (last.livePassages > 0) tidy.push(last);
  }
  return tidy;
}

function mergeRanges(before: SegmentRange, after: SegmentRange): SegmentRange {
  const livePassages = before.livePassages + after.livePassages;
  return { from: before.from, to: after.to, livePassages, deletedPassages: 0, isBuilt: false };
}
