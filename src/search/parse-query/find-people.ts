/** Finds people of a directory by name, role, title or firm. Every `phrase` is folded. */

import type { Role } from '../../domain/transcript.ts';
import { LETTERS_PER_MISTAKE } from '../../domain/weights.ts';
import { containsPhrase, foldedWords, joinWords, singularize } from '../../text/fold.ts';
import { isMistakeFor } from '../../text/sounds.ts';
import { once } from '../../util/memoize.ts';
import type { Directory, DirectoryEntry } from './directory.ts';
import { contentWords, expandTitle, hasSameWords, headNoun, otherTitles } from './titles.ts';

const unspacedName = once(
  () => /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}]+$/u,
);
const isUnspacedName = (phrase: string) => !/[a-z]/.test(phrase) && unspacedName().test(phrase);
/** Letters of a short form ("Tim" for Timothy). */
const MIN_SHORT_FORM = 3;
/** Letters of a misspelt word beside correct ones, and for each of its mistakes. */
const BESIDE_CORRECT = [MIN_SHORT_FORM, LETTERS_PER_MISTAKE - 1] as const;
/** Letters of a word behind its first one that tell which it is. */
const MIN_SAME_END = 5;
/** A longer phrase is hardly a name, and fuzzy matching is slow. */
const MAX_NAME_WORDS = 4;

export function findByFullName(phrase: string, { withWord }: Directory): DirectoryEntry[] {
  return withWord(phrase.split(' ')[0]).filter(({ foldedName }) => foldedName === phrase);
}

/**
 * "Zhang", and "Daniel Zhang" for Daniel Yong Zhang; a single letter ("PhD A") finds nobody, but "李" and "佐藤" begin names
 * that are written without a space, and "花子" ends one.
 */
export function findByPartialName(phrase: string, directory: Directory): DirectoryEntry[] {
  if (isUnspacedName(phrase)) return findByPartOfUnspacedName(phrase, directory);
  const { withWord } = directory;
  if (phrase.length < 2) return [];
  const words = phrase.split(' ');
  const holders = withWord(words[0]);
  const within = holders.filter(({ foldedName }) => containsPhrase(foldedName, phrase));
  if (within.length > 0) return within;
  return words.length < 2
    ? []
    : holders.filter(({ foldedName }) => words.every((word) => containsPhrase(foldedName, word)));
}

function findByPartOfUnspacedName(phrase: string, { entries }: Directory): DirectoryEntry[] {
  return entries.filter(({ foldedName }) => {
    const name = foldedName.replaceAll(' ', '');
    return name.startsWith(phrase) || (phrase.length > 1 && name.endsWith(phrase));
  });
}

/** Short forms first ("Tim" for Timothy), else names with one misspelt word ("Jermy Lim"). */
export function findByFuzzyName(
  phrase: string,
  { withWord, withSound }: Directory,
): DirectoryEntry[] {
  const words = phrase.split(' ');
  if (words.length > MAX_NAME_WORDS) return [];
  const [first, ...others] = words;
  const sameSound = withSound(first);
  const short = first.length < MIN_SHORT_FORM ? [] : sameSound.filter(isCalled(first, others));
  if (short.length > 0) return short;
  if (others.length === 0) {
    return sameSound.filter(
      ({ nameWords }) =>
        !nameWords.includes(first) && nameWords.some((part) => isMistakeFor(first, part)),
    );
  }
  return [...new Set(words.flatMap(withWord))].filter(({ nameWords }) => {
    const wrong = words.filter((word) => !nameWords.includes(word));
    return (
      wrong.length === 1 &&
      nameWords.some((part) => isMistakeFor(wrong[0], part, ...BESIDE_CORRECT))
    );
  });
}

/** Names of which every word is misspelt: "Phillip Castermanns" may be Philip Castermans. */
function findByMisspeltName(phrase: string, { withSound }: Directory): DirectoryEntry[] {
  const words = phrase.split(' ');
  if (words.length < 2 || words.length > MAX_NAME_WORDS) return [];
  return withSound(words[0]).filter(({ nameWords }) =>
    words.every((word) => nameWords.some((part) => part === word || isMistakeFor(word, part))),
  );
}

/** Names of which one word begins otherwise, or lacks its first letter: "Elicia Yap" may be Alicia Yap. */
function findByOtherBeginning(phrase: string, { withWord }: Directory): DirectoryEntry[] {
  const words = phrase.split(' ');
  if (words.length < 2 || words.length > MAX_NAME_WORDS) return [];
  return [...new Set(words.flatMap(withWord))].filter(({ nameWords }) => {
    const wrong = words.filter((word) => !nameWords.includes(word));
    if (wrong.length !== 1) return false;
    return nameWords.some((part) => {
      const end = part.slice(1);
      return end.length >= MIN_SAME_END && (wrong[0] === end || wrong[0].slice(1) === end);
    });
  });
}

/** "Quarristone" may be Quarrystone Research. */
export function findByMisspeltFirm(phrase: string, { withSound }: Directory): DirectoryEntry[] {
  const words = phrase.split(' ');
  return withSound(words[0]).filter(({ firm }) => {
    const own = firm.split(' ').slice(0, words.length);
    return own.length === words.length && words.every((word, at) => isMistakeFor(word, own[at]));
  });
}

export function findByRole(role: Role, { entries }: Directory): DirectoryEntry[] {
  return entries.filter((entry) => entry.role === role);
}

/**
 * Prefers holders of exactly the title: "the CFO" means a deputy CFO only where there is no CFO.
 * A single word shared by different titles finds nobody, unless it is a plural: "the managers".
 */
export function findByTitle(phrase: string, directory: Directory): DirectoryEntry[] {
  for (const title of [phrase, ...otherTitles(phrase), ...otherTitles(expandTitle(phrase))]) {
    const found = findHolders(title, directory);
    if (found.length > 0) return found;
  }
  return [];
}

function findHolders(phrase: string, { withWord }: Directory): DirectoryEntry[] {
  const title = expandTitle(phrase);
  const words = contentWords(title);
  const holders = words.length === 0 ? [] : withWord(words[0]);
  const exact = holders.filter(({ titles }) =>
    titles.some((own) => own === title || hasSameWords(contentWords(own), words)),
  );
  if (exact.length > 0) return exact;
  const head = headNoun(title);
  const includesTitle = (own: string) =>
    headNoun(own) === head && words.every((word) => contentWords(own).includes(word));
  const found = holders.filter(({ titles }) => titles.some(includesTitle));
  const isSpecific = words.length > 1 || singularize(phrase) !== phrase;
  const different = new Set(found.flatMap(({ titles }) => titles.filter(includesTitle)));
  return isSpecific || different.size === 1 ? found : [];
}

/** Prefers the exact firm, else accepts a part of it: "Goldman" for Goldman Sachs, "JPMorgan" for J.P. Morgan. */
export function findByFirm(phrase: string, { withWord }: Directory): DirectoryEntry[] {
  const holders = withWord(phrase.split(' ')[0]);
  const whole = holders.filter(({ firm }) => firm === phrase);
  if (whole.length > 0) return whole;
  const joined = joinWords(phrase);
  const parts = holders.filter(({ firm }) => containsPhrase(firm, phrase));
  return parts.length > 0
    ? parts
    : withWord(joined).filter(({ firm }) => joinWords(firm).startsWith(joined));
}

/**
 * The written names of everyone whom `words` may call: by full name, else by part of it, else by
 * nearly that name; empty where nobody matches.
 */
export function resolveNames(words: string, directory: Directory): string[] {
  const phrase = foldedWords(words).join(' ');
  for (const findBy of [
    findByFullName,
    findByPartialName,
    findByFuzzyName,
    findByMisspeltName,
    findByOtherBeginning,
  ]) {
    const found = findBy(phrase, directory);
    if (found.length > 0) return collectNames(found, directory);
  }
  return [];
}

/** Every spelling of the people's names in the directory. */
export function collectNames(
  people: readonly DirectoryEntry[],
  { withPerson }: Directory,
): string[] {
  const currentNames = new Set(people.map(({ currentName }) => currentName));
  const entries = [...currentNames].flatMap(withPerson).sort((a, b) => a.at - b.at);
  return [...new Set(entries.map(({ name }) => name))];
}

/**
 * Whether all names contain the shortest: "Bill Blair" and "Hon. Bill Blair" are one person.
 * A shortest name of one word is too weak a sign.
 */
export function isSamePerson(people: readonly DirectoryEntry[]): boolean {
  const names = [...new Set(people.map(({ currentName }) => currentName))].sort(
    (a, b) => a.length - b.length,
  );
  if (names.length < 2) return names.length === 1;
  const [shortest] = names;
  return shortest.includes(' ') && names.every((name) => containsPhrase(name, shortest));
}

/** Whether an entry is of somebody whom `short` and the other words call. */
const isCalled =
  (short: string, others: readonly string[]) =>
  ({ nameWords }: DirectoryEntry): boolean =>
    nameWords.length > 1 &&
    nameWords[0].startsWith(short) &&
    others.every((word) => nameWords.includes(word, 1));
