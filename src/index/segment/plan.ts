/** Which stretches of a library's transcripts are to be one segment each: few, of bounded size, seldom built anew. */

/** Passages of a segment at most, where it holds more than one transcript: about 100 MB. */
export const MOST_PASSAGES = 65_536;
/** A segment is built anew when more than this share of its passages is gone. */
const MOST_GONE = 0.25;

/** Transcripts from number `from` to number `to`, both included. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** Passages of transcripts that are there, and of those that are no longer. */
  readonly live: number;
  readonly gone: number;
  /** Whether there is a segment of just these. */
  readonly isBuilt: boolean;
}

/** How many passages a transcript has. */
export interface Sized {
  readonly number: number;
  readonly passages: number;
}

/** Transcripts in order → spans of at most `MOST_PASSAGES`. */
export function cut(transcripts: readonly Sized[]): Span[] {
  const spans: Span[] = [];
  for (const { number, passages } of transcripts) {
    const last = spans.at(-1);
    const single = { from: number, to: number, live: passages, gone: 0, isBuilt: false };
    if (last === undefined || last.live + passages > MOST_PASSAGES) spans.push(single);
    else spans[spans.length - 1] = joined(last, single);
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
export function tidied<S extends Span>(
  spans: readonly S[],
  mayChange: (span: S) => boolean,
): (S | Span)[] {
  const tidy: (S | Span)[] = [];
  const fixed = new Set<S | Span>(spans.filter((span) => span.isBuilt && !mayChange(span)));
  for (const span of spans) {
    const { live, gone } = span;
    const isWorn = gone > MOST_GONE * (live + gone) && !fixed.has(span);
    let last: S | Span = isWorn ? { ...span, gone: 0, isBuilt: false } : span;
    for (;;) {
      const before = tidy.at(-1);
      if (before === undefined || fixed.has(before) || fixed.has(last)) break;
      if (before.live > last.live || before.live + last.live > MOST_PASSAGES) break;
      tidy.pop();
      last = joined(before, last);
    }
    if (last.live > 0) tidy.push(last);
  }
  return tidy;
}

function joined(before: Span, after: Span): Span {
  const live = before.live + after.live;
  return { from: before.from, to: after.to, live, gone: 0, isBuilt: false };
}
