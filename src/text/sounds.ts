/** Tells words that sound alike, as people write the names that they only heard: Ynes for Ines, Catherine for Kathryn. */

import { distance } from 'fastest-levenshtein';
import { LETTERS_PER_MISTAKE } from '../domain/weights.ts';
import { memoizeByKey } from '../util/memoize.ts';

/** In the order in which they are replaced. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/(?:ck|q|c(?![eiyh]))/g, 'k'],
  [/(?:c|z)(?=[eiy])|z/g, 's'],
  [/(?:sch|tch)/g, 'ch'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/[yj](?=[aeiou])/g, 'i'],
  [/y/g, 'i'],
  [/h/g, ''],
  [/(\p{L})\1+/gu, '$1'],
  [/(?<=\p{L}{2})e$/u, ''],
];
/** In letters. */
const MIN_ALIKE = 3;

/** Words of names that a library has, and of questions: each is compared with many. */
const MAX_CACHED = 20_000;

/** Equal for words that sound alike, in most languages with Latin letters. */
export const soundOf = memoizeByKey(
  (folded: string): string =>
    SPELLINGS.reduce((sound, [spelling, by]) => sound.replace(spelling, by), folded),
  MAX_CACHED,
);

/**
 * Whether `written` may be meant for `word`: it sounds alike, or begins alike and has few mistakes. Aaron is not Baron.
 *
 * @param minLength letters of either; with mistakes, a shorter word is another one.
 * @param lettersPerMistake fewer where other words of the name are right.
 */
export function isMistakeFor(
  written: string,
  word: string,
  minLength = LETTERS_PER_MISTAKE,
  lettersPerMistake = LETTERS_PER_MISTAKE,
): boolean {
  const sound = soundOf(written);
  const other = soundOf(word);
  const shorter = Math.min(written.length, word.length);
  if (sound === other) return shorter >= MIN_ALIKE;
  return (
    shorter >= minLength &&
    sound[0] === other[0] &&
    (isNear(written, word, lettersPerMistake) || isNear(sound, other, lettersPerMistake))
  );
}

function isNear(a: string, b: string, lettersPerMistake: number): boolean {
  const mistakes = Math.max(1, Math.floor(Math.min(a.length, b.length) / lettersPerMistake));
  return Math.abs(a.length - b.length) <= mistakes && distance(a, b) <= mistakes;
}
