/** The one transcript that somebody names, by its id, its title, or a part of one that no other has. */

import { type CatalogEntry, findTranscripts, WhosaidError } from '../main.ts';

/** In a message. */
const MAX_IDS = 5;

/** @throws WhosaidError `NOT_FOUND`, or `USAGE` for a name of several. */
export function findTranscript(name: string, catalog: readonly CatalogEntry[]): string {
  const [id, ...others] = findTranscripts(name, catalog);
  if (others.length === 0) return id;
  const list = [id, ...others].slice(0, MAX_IDS).join(', ');
  throw new WhosaidError(
    'USAGE',
    `"${name}" matches ${others.length + 1} transcripts. Name one of them: ${list}.`,
  );
}
