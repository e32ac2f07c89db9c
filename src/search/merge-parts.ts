/** Merges the results of several questions in one: the best of each by turns. */

import { DEFAULT_LIMIT } from '../domain/limits.ts';
import type { Filters } from '../domain/query.ts';
import type { QueryResponse } from './response.ts';
import type { Result } from './result.ts';

export interface PartResponse extends Omit<QueryResponse, 'effort' | 'tookMs' | 'next'> {
  /** Whether results are left out by the limit; they may turn out to repeat others. */
  readonly hasMore: boolean;
}

/**
 * @param parts at least one.
 * @param from results that are left out at the beginning afterwards.
 */
export function mergeParts(
  asked: string,
  parts: readonly PartResponse[],
  from = 0,
  limit = DEFAULT_LIMIT,
): PartResponse {
  const [first, ...others] = parts;
  if (others.length === 0) return first;
  const notices = parts.flatMap(({ notice }) => notice ?? []);
  const lists = parts.map((part) => part.results);
  const results = interleave(lists);
  const repeated = countMatching(lists.flat()) - countMatching(results);
  const inOrder = [
    ...results.filter(({ match }) => match),
    ...results.filter(({ match }) => !match),
  ];
  return {
    query: { ...first.query, asked, text: joinTexts(parts), filters: mergeFilters(parts) },
    confident: parts.some(({ confident }) => confident),
    matches: parts.reduce((sum, { matches }) => sum + matches, 0) - repeated,
    notice: notices.length === 0 ? null : notices.join(' '),
    hasMore: inOrder.length > from + limit || parts.some(({ hasMore }) => hasMore),
    results: inOrder.slice(0, from + limit).map((result, at) => ({ ...result, rank: at + 1 })),
  };
}

function joinTexts(parts: readonly PartResponse[]): string {
  return [...new Set(parts.map(({ query }) => query.text))].join(' · ');
}

/** Those of the first; the transcripts of all, where each names some. */
function mergeFilters(parts: readonly PartResponse[]): Filters {
  const [{ query }] = parts;
  const transcripts = parts.map((part) => part.query.filters.transcript);
  if (!transcripts.every((ids) => ids !== undefined)) return query.filters;
  return { ...query.filters, transcript: [...new Set(transcripts.flat())] };
}

const countMatching = (results: readonly Result[]): number =>
  results.filter(({ match }) => match).length;

/** Each passage once, where it stands first, as one that matches if it does for any of the questions. */
function interleave(lists: readonly (readonly Result[])[]): Result[] {
  const merged = new Map<string, Result>();
  const longest = Math.max(...lists.map(({ length }) => length));
  for (let at = 0; at < longest; at++) {
    for (const result of lists.flatMap((list) => list[at] ?? [])) {
      const key = `${result.transcript.id}#${result.turn}:${result.offsets[0]}`;
      const known = merged.get(key);
      if (known === undefined || (result.match && !known.match)) merged.set(key, result);
    }
  }
  return [...merged.values()];
}
