/** The pairs of neighbouring passages whose context is nearest to a question, found in 8 bits. */

import { transcriptOf } from '../levels.ts';
import { forEachPart, type Limited } from '../limited.ts';
import { BLOCK, GROUP } from '../segment/segment.ts';
import { Top } from '../top.ts';
import { compactQuestion } from './compact.ts';

/** One pair in so many is looked at first, in groups. */
const SAMPLED = 16;
/** So many times as many pairs are looked for: what is passed over by mistake scores hardly more than the last of these. */
const MARGIN = 1.5;
/** What a sample tells of twice as many pairs as are wanted holds of these nearly always. */
const SAFETY = 2;

/** @returns the passages of the k nearest pairs that may be found, as numbers across all parts, ascending. */
export function nearest(parts: readonly Limited[], vector: Float32Array, k: number): number[] {
  const compact = compactQuestion(vector);
  for (const { segment, limit } of parts) {
    segment.ask(compact);
    if (limit !== null) segment.allowPairs();
  }
  const found = nearestPairs(parts, Math.ceil(k * MARGIN)).slice(0, k);
  const pairs = found.sort((a, b) => a - b);
  return forEachPart(parts, pairs, ({ segment, base, limit }, firsts) =>
    firsts.flatMap((first) => {
      const t = transcriptOf(segment.columns, first);
      const both = first + 1 < segment.columns.firsts[t + 1] ? [first, first + 1] : [first];
      return both.flatMap((p) => (limit?.mayBeFound(p) === false ? [] : base + p));
    }),
  );
}

/**
 * The first passages of the k nearest pairs, nearest first. The pairs looked at first would all have to be read in full,
 * with nothing found yet that they are to beat; so a sample tells what the k nearest will score at least. Where it told
 * too much, all are looked at once more.
 */
function nearestPairs(parts: readonly Limited[], k: number): number[] {
  const sample = new Top(Math.ceil((k * SAFETY) / SAMPLED));
  offerPairs(parts, sample, Number.NEGATIVE_INFINITY, SAMPLED * GROUP);
  const top = new Top(k);
  offerPairs(parts, top, sample.least, GROUP);
  if (top.least >= sample.least) return top.best();
  const all = new Top(k);
  offerPairs(parts, all, Number.NEGATIVE_INFINITY, GROUP);
  return all.best();
}

/** Offers all that score at least so much. @param step see `Segment.scan`. */
function offerPairs(parts: readonly Limited[], top: Top, least: number, step: number): void {
  for (const { segment, base, limit } of parts) {
    const { pairs, scales } = segment.columns;
    const { found, products } = segment.room;
    const block = (BLOCK / GROUP) * step;
    for (let from = 0; from < scales.length; from += block) {
      const to = Math.min(scales.length, from + block);
      const count = segment.scan(from, to, Math.max(least, top.least), limit !== null, step);
      for (let i = 0; i < count; i++) {
        const score = products[i] * scales[found[i]];
        if (score < top.least) continue;
        const [first, end] = [pairs[found[i]], pairs[found[i] + 1]];
        if (limit?.mayBeFound(first) === false && !limit.mayBeFound(end - 1)) continue;
        top.offer(base + first, score);
      }
    }
  }
}
