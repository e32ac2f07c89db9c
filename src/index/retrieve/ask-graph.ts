/** Decides whether the graph answers a query, and asks it: wide queries only, since it knows no filters. */

import { EF_SEARCH } from '../vectors/hnsw/graph.ts';
import type { Mailbox, PendingAnswer } from '../vectors/hnsw/mailbox.ts';
import { countAccepted } from './filter.ts';
import { overfetch } from './nearest.ts';
import type { PreparedQuery, PreparedSegment } from './prepared-query.ts';

/** A query that accepts a smaller share of all passages is scanned. */
const MIN_ACCEPTED_SHARE = 0.5;

/**
 * @param k pairs wanted; where filters reject some passages, more are fetched.
 * @param ef candidates that the search keeps; by default `EF_SEARCH`.
 * @returns `null` where the vectors must be scanned.
 */
export function askGraph(
  mailbox: Mailbox,
  { segments, vector }: PreparedQuery,
  k: number,
  ef: number = EF_SEARCH,
): PendingAnswer | null {
  const share = acceptedShare(segments);
  if (share < MIN_ACCEPTED_SHARE) return null;
  const wanted = Math.ceil(overfetch(k) / share);
  return mailbox.ask(vector, wanted, Math.max(ef, wanted));
}

/** Passages whose texts would have to be read are taken for rejected. */
function acceptedShare(segments: readonly PreparedSegment[]): number {
  let [accepted, size] = [0, 0];
  for (const { segment, filter } of segments) {
    size += segment.size;
    accepted += filter === null ? segment.size : countAccepted(filter);
  }
  return size === 0 ? 0 : accepted / size;
}
