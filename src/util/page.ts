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

/** A page under the name of its items, as it is sent. */
export type NamedPage<Name extends string, T> = Readonly<Record<Name, readonly T[]>> &
  Pick<Page<T>, 'next'>;

/**
 * A cursor is the key of the last item of the part before, so that what is added or removed elsewhere repeats and skips
 * nothing.
 *
 * @param keyOf tells items apart.
 * @throws WhosaidError `USAGE` for a cursor whose item is not in the list.
 */
export function pageOf<T>(
  all: readonly T[],
  { limit = all.length, cursor }: PageOptions,
  keyOf: (item: T) => string,
): Page<T> {
  const from = cursor === undefined ? 0 : 1 + all.findIndex((item) => keyOf(item) === cursor);
  if (cursor !== undefined && from === 0) {
    throw new WhosaidError(
      'USAGE',
      'The cursor is of nothing in this list. Ask for it from its beginning.',
    );
  }
  const items = all.slice(from, from + limit);
  const last = items.at(-1);
  return { items, next: last === undefined || from + limit >= all.length ? null : keyOf(last) };
}
