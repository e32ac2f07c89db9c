/** The pairs of neighbouring passages whose context is nearest to a question, found in 8 bits. */

import { transcriptAt } from '../../domain/windows.ts';
import { SCAN_BLOCK, SCAN_GROUP } from '../segment/segment.ts';
import { quantizeQuery } from '../vectors/quantize.ts';
import { type FilteredSegment, forEachSegment } from './filtered-segments.ts';
import { TopK } from './top-k.ts';

/** One pair in so many is looked at first, in groups. */
const SAMPLE_STEP = 16;
/** So many times as many pairs are looked for: what is passed over by mistake scores hardly more than the last of these. */
const OVERFETCH = 1.5;
/** What a sample tells of twice as many pairs as are wanted holds of these nearly always. */
const SAMPLE_SAFETY = 2;

/** @returns the passages of the k nearest pairs that may be found, as numbers across all parts, ascending. */
export function nearestPassages(
  parts: readonly FilteredSegment[],
  vector: Float32Array,
  k: number,
): number[] {
  const compact = quantizeQuery(vector);
  for (const { segment, filter } of parts) {
    segment.ask(compact);
    if (filter !== null) segment.allowPairs();
  }
  const found = nearestPairs(parts, Math.ceil(k * OVERFETCH)).slice(0, k);
  const pairs = found.sort((a, b) => a - b);
  return forEachSegment(parts, pairs, ({ segment, base, filter }, firsts) =>
    firsts.flatMap((first) => {
      const t = transcriptAt(segment.columns, first);
      const both = first + 1 < segment.columns.firsts[t + 1] ? [first, first + 1] : [first];
      return both.flatMap((p) => (filter?.accepts(p) === false ? [] : base + p));
    }),
  );
}

/**
 * The first passages of the k nearest pairs, nearest first. The pairs looked at first would all have to be read in full,
 * with nothing found yet that they are to beat; so a sample tells what the k nearest will score at least. Where it told
 * too much, all are looked at once more.
 */
function nearestPairs(parts: readonly FilteredSegment[], k: number): number[] {
  const sample = new TopK(Math.ceil((k * SAMPLE_SAFETY) / SAMPLE_STEP));
  collectPairs(parts, sample, Number.NEGATIVE_INFINITY, SAMPLE_STEP * SCAN_GROUP);
  const top = new TopK(k);
  collectPairs(parts, top, sample.threshold, SCAN_GROUP);
  if (top.threshold >= sample.threshold) return top.sorted();
  const all = new TopK(k);
  collectPairs(parts, all, Number.NEGATIVE_INFINITY, SCAN_GROUP);
  return all.sorted();
}

/** Offers all that score at least so much. @param step see `Segment.scan`. */
function collectPairs(
  parts: readonly FilteredSegment[],
  top: TopK,
  least: number,
  step: number,
): void {
  for (const { segment, base, filter } of parts) {
    const { pairs, pairScale } = segment.columns;
    const { found, products } = segment.room;
    const block = (SCAN_BLOCK / SCAN_GROUP) * step;
    for (let from = 0; from < pairScale.length; from += block) {
      const to = Math.min(pairScale.length, from + block);
      const count = segment.scan(from, to, Math.max(least, top.threshold), filter !== null, step);
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
