/** The indices of a library, each behind an alias. */

import type { LibraryAddress } from './address.ts';

/**
 * `state` has one document that all others depend on, and the lock; `transcripts` a document for each, without its words;
 * `edits` the log of speaker edits; `passages` a document for each, which is searched; `records` what is fetched by its id:
 * a transcript's turns, its postings, pages of its vectors.
 */
export const KINDS = ['state', 'transcripts', 'edits', 'passages', 'records'] as const;
export type Kind = (typeof KINDS)[number];

/** Of the indices of a new library; each re-indexing makes the next. */
export const FIRST_VERSION = 1;

/** The alias that stands for the index of a kind. */
export function aliasOf({ name }: Pick<LibraryAddress, 'name'>, kind: Kind): string {
  return `${name}.${kind}`;
}

export function indexOf(
  address: Pick<LibraryAddress, 'name'>,
  kind: Kind,
  version: number,
): string {
  return `${aliasOf(address, kind)}.${version}`;
}

/** Of an index of any kind. */
export function versionOf(index: string): number {
  return Number(index.slice(index.lastIndexOf('.') + 1));
}
