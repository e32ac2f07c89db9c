/** Which documents of the index are not part of the library's state: those of unfinished writes, and dead ones. */

import type { LibraryState } from './state.ts';

/** Clauses that must not match. */
export function hiddenPassages({ unfinished, aborted, dead }: LibraryState): object[] {
  const ranges = [...aborted, ...(unfinished === null ? [] : [unfinished])];
  return [
    ...ranges.map(([gte, lt]) => ({ range: { number: { gte, lt } } })),
    ...(dead.length === 0 ? [] : [{ terms: { edition: dead.map(({ edition }) => edition) } }]),
  ];
}
