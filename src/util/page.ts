/** A part of a list, and where the next begins. */

import { WhosaidError } from '../domain/error.ts';

export interface PageOptions {
  /** Items at most; by default all. */
  readonly limit?: number;
  /** The `next` of the part before. */
  readonly cursor?: string;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** `null` behind the last part. */
  readonly next: string | null;
}

/**
 * A cursor is the id of the last item of the part before, so that what is added or removed elsewhere repeats and skips
 * nothing.
 *
 * @throws WhosaidError `USAGE` for a cursor whose item is not in the list.
 */
export function pageOf<T extends { readonly id: string }>(
  all: readonly T[],
  { limit = all.length, cursor }: PageOptions,
): Page<T> {
  const from = cursor === undefined ? 0 : 1 + all.findIndex(({ id }) => id === cursor);
  if (cursor !== undefined && from === 0) {
    throw new WhosaidError(
      'USAGE',
      'The cursor is of nothing in this list. Ask for it from its beginning.',
    );
  }
  const items = all.slice(from, from + limit);
  const last = items.at(-1);
  return { items, next: last === undefined || from + limit >= all.length ? null : last.id };
}
