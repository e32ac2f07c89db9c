/** The pairs of neighbouring passages whose context is nearest to a query: by the graph, and beyond it by a scan in 8 bits. */

import { lowerBound } from '../postings/postings.ts';
import { transcriptAt } from '../segment/outline.ts';
import { SCAN_BLOCK, SCAN_GROUP } from '../segment/scan-memory.ts';
import type { GraphAnswer } from '../vectors/hnsw/mailbox.ts';
import type { PassageFilter } from './filter.ts';
import { mapBySegment, type PreparedSegment } from './prepared-query.ts';
import { TopK } from './top-k.ts';

/** One pair in so many belongs to the sample. */
const SAMPLE_STEP = 16;
/** Over-fetching: pruning misjudges hardly any but the last of the k nearest. */
const OVERFETCH = 1.5;
/** The threshold is the 2k-th best of the sample, scaled: nearly always below the true k-th best. */
const SAMPLE_SAFETY = 2;

/** Pairs to look for where k are wanted. */
export function overfetch(k: number): number {
  return Math.ceil(k * OVERFETCH);
}

/**
 * @param answer of the graph; `null` scans.
 * @returns the accepted passages of the k nearest pairs, as numbers across all segments, ascending.
 */
export function nearestPassages(
  segments: readonly PreparedSegment[],
  k: number,
  answer: GraphAnswer | null = null,
): number[] {
  const wanted = overfetch(k);
  const found = answer && nearestByGraph(segments, wanted, k, answer);
  const pairs = (found ?? nearestPairs(segments, wanted)).slice(0, k).sort((a, b) => a - b);
  return mapBySegment(segments, pairs, ({ segment, base, filter }, firsts) =>
    firsts.flatMap((first) => {
      const t = transcriptAt(segment.columns, first);
      const pair = first + 1 < segment.columns.firsts[t + 1] ? [first, first + 1] : [first];
      return pair.flatMap((p) => (filter?.accepts(p) === false ? [] : base + p));
    }),
  );
}

/**
 * The same by the graph, and by scanning the passages behind its last. Both are scored by the same 8 bits.
 *
 * @param least pairs that must be left of the graph's without those filtered out or deleted; `null` for fewer.
 */
function nearestByGraph(
  segments: readonly PreparedSegment[],
  k: number,
  least: number,
  { through, labels }: GraphAnswer,
): number[] | null {
  const top = new TopK(k);
  const ascending = labels.sort();
  let at = 0;
  let accepted = 0;
  for (const { segment, base, filter, query } of segments) {
    const { rows, pairs, pairScale } = segment.columns;
    const end = lowerBound(ascending, at, ascending.length, rows[rows.length - 1] + 1);
    const own: number[] = [];
    for (; at < end; at++) {
      const passage = lowerBound(rows, 0, rows.length, ascending[at]);
      if (rows[passage] !== ascending[at]) continue;
      const pair = lowerBound(pairs, 0, pairs.length, passage);
      if (filter === null || acceptsPair(filter, pairs, pair)) own.push(pair);
    }
    accepted += own.length;
    const { count, pairs: scored, products } = query.scorePairs(own);
    for (let i = 0; i < count; i++) {
      top.offer(base + pairs[scored[i]], products[i] * pairScale[scored[i]]);
    }
  }
  if (accepted < least) return null;
  collectPairs(segments, top, Number.NEGATIVE_INFINITY, SCAN_GROUP, through);
  return top.sorted();
}

function acceptsPair(filter: PassageFilter, pairs: Uint32Array, pair: number): boolean {
  return filter.accepts(pairs[pair]) || filter.accepts(pairs[pair + 1] - 1);
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

/**
 * @param step see `PairScan`.
 * @param after number of a passage in `library.sqlite`: only pairs of later ones are scanned.
 */
function collectPairs(
  segments: readonly PreparedSegment[],
  top: TopK,
  threshold: number,
  step: number,
  after = -1,
): void {
  const block = (SCAN_BLOCK / SCAN_GROUP) * step;
  for (const { segment, base, filter, query } of segments) {
    const { rows, pairs, pairScale } = segment.columns;
    const behind = lowerBound(rows, 0, rows.length, after + 1);
    const first = lowerBound(pairs, 0, pairs.length, behind);
    for (let from = first; from < pairScale.length; from += block) {
      const to = Math.min(pairScale.length, from + block);
      const scan = { from, to, threshold: Math.max(threshold, top.threshold), step };
      const { count, pairs: found, products } = query.scanPairs(scan);
      for (let i = 0; i < count; i++) {
        const score = products[i] * pairScale[found[i]];
        if (score < top.threshold) continue;
        if (filter !== null && !acceptsPair(filter, pairs, found[i])) continue;
        top.offer(base + pairs[found[i]], score);
      }
    }
  }
}
