/** Finds the speaker of a library whom a typed name means. */

import { WhosaidError } from '../domain/error.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import { fold } from '../text/fold.ts';
import type { SpeakerSummary } from './summarize-speakers.ts';

type NameAndAliases = Pick<SpeakerSummary, 'name' | 'aliases'>;

/** The name that equals the typed one, or else the only one that does when folded; otherwise `null`. */
export function lookUpName(typed: string, speakers: readonly NameAndAliases[]): string | null {
  const names = speakers.map(({ name }) => name);
  if (names.includes(typed)) return typed;
  const folded = fold(typed);
  const alike = names.filter((name) => fold(name) === folded);
  return alike.length === 1 ? alike[0] : null;
}

/**
 * @param scope "this library", "transcript monday".
 * @throws WhosaidError `NOT_FOUND` with similar names, or the names now shown for an alias.
 */
export function findName(
  typed: string,
  speakers: readonly NameAndAliases[],
  scope: string,
): string {
  const found = lookUpName(typed, speakers);
  if (found !== null) return found;
  const renamed = speakers.filter(({ aliases }) => aliases.includes(typed));
  const shown = renamed.map(({ name }) => `"${name}"`).join(' or ');
  const names = speakers.map(({ name }) => name);
  const hint = shown === '' ? didYouMean(typed, names) : ` It is now shown as ${shown}.`;
  throw new WhosaidError('NOT_FOUND', `No speaker "${typed}" in ${scope}.${hint}`, {
    subject: 'speaker',
  });
}
