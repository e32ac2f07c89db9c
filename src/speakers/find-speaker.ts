/** Names as people type them → names as the library has them. */

import { distance } from 'fastest-levenshtein';
import { WhosaidError } from '../domain/error.ts';
import { fold } from '../text/fold.ts';
import type { SpeakerSummary } from './summarize-speakers.ts';

type NameAndAliases = Pick<SpeakerSummary, 'name' | 'aliases'>;

/** How many names are offered for one that is unknown. */
const MAX_SUGGESTED_NAMES = 3;
/** Letters per mistake that a name offered may have. */
const LETTERS_PER_MISTAKE = 3;

/** The name as the library has it, or `null`; written exactly, or so that only one can be meant. */
export function lookUpName(typed: string, speakers: readonly NameAndAliases[]): string | null {
  const names = speakers.map(({ name }) => name);
  if (names.includes(typed)) return typed;
  const wanted = fold(typed);
  const alike = names.filter((name) => fold(name) === wanted);
  return alike.length === 1 ? alike[0] : null;
}

/** @throws WhosaidError `NOT_FOUND` with the names that are near, or the name they have now. */
export function findName(
  typed: string,
  speakers: readonly NameAndAliases[],
  where: string,
): string {
  const found = lookUpName(typed, speakers);
  if (found !== null) return found;
  const now = speakers.filter(({ aliases }) => aliases.includes(typed)).map(({ name }) => name);
  const offered = now.length > 0 ? now : suggestNames(typed, speakers);
  const hint =
    offered.length > 0 ? `Is it ${offered.map((name) => `"${name}"`).join(' or ')}?` : '';
  throw new WhosaidError(
    'NOT_FOUND',
    `Expected a speaker of ${where}, found none called "${typed}". ${hint || 'See them all with: whosaid speakers'}`,
  );
}

/** The names most like a typed one, the likest first: nearly the same letters, or a word in common. */
function suggestNames(typed: string, speakers: readonly NameAndAliases[]): string[] {
  const wanted = fold(typed);
  const words = new Set(wanted.split(' '));
  const mistakesIn = (name: string) => {
    const mistakes = distance(wanted, name);
    const most = Math.max(wanted.length, name.length) / LETTERS_PER_MISTAKE;
    if (mistakes <= most) return mistakes;
    return name.split(' ').some((word) => words.has(word)) ? name.length + mistakes : null;
  };
  return speakers
    .flatMap(({ name }) => {
      const mistakes = mistakesIn(fold(name));
      return mistakes === null ? [] : { name, mistakes };
    })
    .sort((a, b) => a.mistakes - b.mistakes)
    .slice(0, MAX_SUGGESTED_NAMES)
    .map(({ name }) => name);
}
