/** The pairs of neighbouring passages whose context is nearest to a query, by a scan in 8 bits. */

import { transcriptAt } from '../segment/outline.ts';
import { SCAN_BLOCK, SCAN_GROUP } from '../segment/scan-memory.ts';
import { mapBySegment, type PreparedSegment } from './prepared-query.ts';
import { TopK } from './top-k.ts';

/** One pair in so many belongs to the sample. */
const SAMPLE_STEP = 16;
/** Over-fetching: pruning misjudges hardly any but the last of the k nearest. */
const OVERFETCH = 1.5;
/** The threshold is the 2k-th best of the sample, scaled: nearly always below the true k-th best. */
const SAMPLE_SAFETY = 2;

/** @returns the accepted passages of the k nearest pairs, as numbers across all segments, ascending. */
export function nearestPassages(segments: readonly PreparedSegment[], k: number): number[] {
  const pairs = nearestPairs(segments, Math.ceil(k * OVERFETCH))
    .slice(0, k)
    .sort((a, b) => a - b);
  return mapBySegment(segments, pairs, ({ segment, base, filter }, firsts) =>
    firsts.flatMap((first) => {
      const t = transcriptAt(segment.columns, first);
      const pair = first + 1 < segment.columns.firsts[t + 1] ? [first, first + 1] : [first];
      return pair.flatMap((p) => (filter?.accepts(p) === false ? [] : base + p));
    }),
  );
}

/**
 * The first passages of the k nearest pairs, nearest first. A sample gives the threshold, since without one the first
 * pairs would all be read in full. Where it was too high, all pairs are scanned again without one.
 */
function nearestPairs(segments: readonly PreparedSegment[], k: number): number[] {
  const sample = new TopK(Math.ceil((k * SAMPLE_SAFETY) / SAMPLE_STEP));
  collectPairs(segments, sample, Number.NEGATIVE_INFINITY, SAMPLE_STEP * SCAN_GROUP);
  const top = new TopK(k);
  collectPairs(segments, top, sample.threshold, SCAN_GROUP);
  if (top.threshold >= sample.threshold) return top.sorted();
  const all = new TopK(k);
  collectPairs(segments, all, Number.NEGATIVE_INFINITY, SCAN_GROUP);
  return all.sorted();
}

/** @param step see `PairScan`. */
function collectPairs(
  segments: readonly PreparedSegment[],
  top: TopK,
  threshold: number,
  step: number,
): void {
  const block = (SCAN_BLOCK / SCAN_GROUP) * step;
  for (const { segment, base, filter, query } of segments) {
    const { pairs, pairScale } = segment.columns;
    for (let from = 0; from < pairScale.length; from += block) {
      const to = Math.min(pairScale.length, from + block);
      const scan = { from, to, threshold: Math.max(threshold, top.threshold), step };
      const { count, pairs: found, products } = query.scanPairs(scan);
      for (let i = 0; i < count; i++) {
        const score = products[i] * pairScale[found[i]];
        if (score < top.threshold) continue;
        const [first, end] = [pairs[found[i]], pairs[found[i] + 1]];
        if (filter?.accepts(first) === false && !filter.accepts(end - 1)) continue;
        top.offer(base + first, score);
      }
    }
  }
}
