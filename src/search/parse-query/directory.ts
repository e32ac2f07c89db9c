/** The people of one library, and all that they may be called by: name, title, firm, role. */

import { distance } from 'fastest-levenshtein';
import type { Role, Speaker } from '../../domain/transcript.ts';
import type { CatalogEntry } from '../../domain/views.ts';
import { containsPhrase, fold, foldedWords, singularize } from '../../text/fold.ts';
import { memoize } from '../../util/memoize.ts';
import { parseTitles } from './titles.ts';

/** Someone by one of their names: who has been renamed is here a second time, by the name in the transcript. */
export interface DirectoryEntry extends Speaker {
  /** Folded, like all that follows. */
  readonly foldedName: string;
  /** The words of it. */
  readonly nameWords: readonly string[];
  readonly titles: readonly string[];
  readonly firm: string;
  /** The new name, the same for all that one person is called. */
  readonly currentName: string;
}

export interface Directory {
  readonly entries: readonly DirectoryEntry[];
  /**
   * Those who have a word in their names, titles or firms, in the singular or the plural: looking at everyone for
   * every word of a question takes long.
   */
  readonly withWord: (word: string) => readonly DirectoryEntry[];
  /** Those who have a word in their names that begins with a letter. */
  readonly withInitial: (letter: string) => readonly DirectoryEntry[];
}

/** Letters per mistake that is forgiven, in one word of a name. */
const LETTERS_PER_MISTAKE = 5;
const PARENTHESES = /\([^()]*\)?/g;
/** The letters of a short form, "Tim" for Timothy, and of a word that may be wrong beside others that are right. */
const MIN_SHORT_FORM = 3;
/** Longer phrases are hardly a name: looking for what is near takes long. */
const MAX_NAME_WORDS = 4;

/** Someone in one transcript by one of their names: the same in others has the same key. */
interface KeyedEntry {
  readonly key: string;
  readonly entry: DirectoryEntry;
  /** All words that may call them, in the singular. */
  readonly words: readonly string[];
}

/** Found out once for each participant: any choice of transcripts makes a directory of its own. */
const toDirectoryEntries = memoize((one: Speaker): readonly KeyedEntry[] => {
  const { name, title, affiliation, role, label = name } = one;
  return [...new Set([name, label])].map((written) => {
    // "Deb Schulte (Minister of Seniors)" has the title in the name.
    const titles = parseTitles([title ?? '', ...(written.match(PARENTHESES) ?? [])].join(','));
    const foldedName = foldName(written);
    const firm = fold(affiliation ?? '');
    const nameWords = foldedName.split(' ');
    const words = [...nameWords, ...[...titles, firm].flatMap((text) => text.split(' '))];
    return {
      key: JSON.stringify([name, title, affiliation, role, written]),
      entry: { ...one, foldedName, nameWords, titles, firm, currentName: foldName(name) },
      words: [...new Set(words.map(singularize))],
    };
  });
});

/** Kept for as long as the list of transcripts is: making it takes longer than using it. */
export const buildDirectory = memoize((listings: readonly CatalogEntry[]): Directory => {
  const entries = new Map<string, KeyedEntry>();
  for (const { participants } of listings) {
    for (const one of participants) {
      for (const entry of toDirectoryEntries(one)) {
        if (!entries.has(entry.key)) entries.set(entry.key, entry);
      }
    }
  }
  const all = [...entries.values()];
  const byWord = groupEntries(all, ({ words }) => words);
  const byLetter = groupEntries(
    all,
    ({ entry }) => new Set(entry.nameWords.map((part) => part.charAt(0))),
  );
  return {
    entries: all.map(({ entry }) => entry),
    withWord: (word) => byWord.get(singularize(word)) ?? [],
    withInitial: (letter) => byLetter.get(letter) ?? [],
  };
});

/** People by all that each is found by. */
function groupEntries(
  entries: readonly KeyedEntry[],
  keysOf: (entry: KeyedEntry) => Iterable<string>,
): Map<string, DirectoryEntry[]> {
  const groups = new Map<string, DirectoryEntry[]>();
  for (const entry of entries) {
    for (const key of keysOf(entry)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [entry.entry]);
      else group.push(entry.entry);
    }
  }
  return groups;
}

/** Those whose whole name a folded phrase is. */
export function findByFullName(phrase: string, { withWord }: Directory): DirectoryEntry[] {
  return withWord(phrase.split(' ')[0]).filter(({ foldedName }) => foldedName === phrase);
}

/** Those who have a phrase in their names. */
export function findByPartialName(phrase: string, { withWord }: Directory): DirectoryEntry[] {
  // A letter is no name: "PhD A".
  if (phrase.length < 2) return [];
  const words = phrase.split(' ');
  const holders = withWord(words[0]);
  const within = holders.filter(({ foldedName }) => containsPhrase(foldedName, phrase));
  if (within.length > 0) return within;
  // "Daniel Zhang" for Daniel Yong Zhang.
  return words.length < 2
    ? []
    : holders.filter(({ foldedName }) => words.every((word) => containsPhrase(foldedName, word)));
}

/** Those with nearly that name: "Tim" for Timothy, "Jermy Lim". */
export function findByFuzzyName(
  phrase: string,
  { withWord, withInitial }: Directory,
): DirectoryEntry[] {
  const words = phrase.split(' ');
  if (words.length > MAX_NAME_WORDS) return [];
  const [first] = words;
  const alike = withInitial(first.charAt(0));
  const short = alike.filter(({ nameWords }) => isShortFor(words, nameWords));
  if (short.length > 0) return short;
  // Of several words just one may be wrong.
  const known = words.length > 1 ? new Set(words.flatMap(withWord)) : alike;
  return [...known].filter(({ nameWords }) => {
    const wrong = words.filter((word) => !nameWords.includes(word));
    const least = words.length > 1 ? MIN_SHORT_FORM : LETTERS_PER_MISTAKE;
    return wrong.length === 1 && nameWords.some((part) => isMisspelt(part, wrong[0], least));
  });
}

export function findByRole(role: Role, { entries }: Directory): DirectoryEntry[] {
  return entries.filter((one) => one.role === role);
}

/** Those of a firm: "Goldman" for Goldman Sachs. */
export function findByFirm(phrase: string, { withWord }: Directory): DirectoryEntry[] {
  const holders = withWord(phrase.split(' ')[0]);
  const whole = holders.filter(({ firm }) => firm === phrase);
  return whole.length > 0 ? whole : holders.filter(({ firm }) => containsPhrase(firm, phrase));
}

/**
 * The names that words call: the whole name, or part of it, or nearly so. Names of several people where the words
 * call several.
 */
export function resolveNames(words: string, directory: Directory): string[] {
  const phrase = foldedWords(words).join(' ');
  for (const called of [findByFullName, findByPartialName, findByFuzzyName]) {
    const found = called(phrase, directory);
    if (found.length > 0) return collectNames(found, directory);
  }
  return [];
}

/** All ways their names are written. */
export function collectNames(
  people: readonly DirectoryEntry[],
  { entries: everyone }: Directory,
): string[] {
  const wanted = new Set(people.map(({ currentName }) => currentName));
  return [
    ...new Set(everyone.flatMap(({ currentName, name }) => (wanted.has(currentName) ? name : []))),
  ];
}

/**
 * Whether all are one person, some of whose labels say more than others: "Bill Blair" and "Hon. Bill Blair".
 * One word is too little to tell.
 */
export function isSamePerson(people: readonly DirectoryEntry[]): boolean {
  const labels = [...new Set(people.map(({ currentName }) => currentName))].sort(
    (a, b) => a.length - b.length,
  );
  if (labels.length < 2) return labels.length === 1;
  const [least] = labels;
  return least.includes(' ') && labels.every((label) => containsPhrase(label, least));
}

/** A written name, folded, without what stands in parentheses. */
function foldName(written: string): string {
  return fold(written.replace(PARENTHESES, ' ')) || fold(written);
}

function isShortFor([first, ...others]: readonly string[], parts: readonly string[]): boolean {
  return (
    first.length >= MIN_SHORT_FORM &&
    parts.length > 1 &&
    parts[0].startsWith(first) &&
    others.every((word) => parts.slice(1).includes(word))
  );
}

/**
 * The first letter is seldom mistaken, and Aaron is not Baron.
 *
 * @param least letters: what is shorter is another name rather than a mistake.
 */
function isMisspelt(part: string, word: string, least: number): boolean {
  const shorter = Math.min(part.length, word.length);
  const mistakes = Math.max(1, Math.floor(shorter / LETTERS_PER_MISTAKE));
  return (
    shorter >= least &&
    part[0] === word[0] &&
    Math.abs(part.length - word.length) <= mistakes &&
    distance(part, word) <= mistakes
  );
}
