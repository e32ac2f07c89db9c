/** The people of one library, and all that they may be called by: name, title, firm, role. */

import { distance } from 'fastest-levenshtein';
import type { Listing } from '../../index/library.ts';
import { once } from '../../once.ts';
import type { Role, Speaker } from '../../transcript.ts';
import { fold, foldedWords, hasWords, singular } from './fold.ts';
import { titlesOf } from './titles.ts';

/** Someone by one of their names: who has been renamed is here a second time, by the name in the transcript. */
export interface Person extends Speaker {
  /** Folded, like all that follows. */
  readonly called: string;
  /** The words of it. */
  readonly parts: readonly string[];
  readonly titles: readonly string[];
  readonly firm: string;
  /** The new name, the same for all that one person is called. */
  readonly knownAs: string;
}

export interface Directory {
  readonly people: readonly Person[];
  /**
   * Those who have a word in their names, titles or firms, in the singular or the plural: looking at everyone for
   * every word of a question takes long.
   */
  readonly having: (word: string) => readonly Person[];
  /** Those who have a word in their names that begins with a letter. */
  readonly beginning: (letter: string) => readonly Person[];
}

/** Letters per mistake that is forgiven, in one word of a name. */
const LETTERS_PER_MISTAKE = 5;
const ASIDE = /\([^()]*\)?/g;
/** The letters of a short form, "Tim" for Timothy, and of a word that may be wrong beside others that are right. */
const SHORT = 3;
/** Longer phrases are hardly a name: looking for what is near takes long. */
const MOST_WORDS = 4;

/** Someone in one transcript by one of their names: the same in others has the same key. */
interface Entry {
  readonly key: string;
  readonly person: Person;
  /** All words that may call them, in the singular. */
  readonly words: readonly string[];
}

/** Found out once for each participant: any choice of transcripts makes a directory of its own. */
const entriesOf = once((one: Speaker): readonly Entry[] => {
  const { name, title, affiliation, role, label = name } = one;
  return [...new Set([name, label])].map((written) => {
    // "Deb Schulte (Minister of Seniors)" has the title in the name.
    const titles = titlesOf([title ?? '', ...(written.match(ASIDE) ?? [])].join(','));
    const called = nameIn(written);
    const firm = fold(affiliation ?? '');
    const parts = called.split(' ');
    const words = [...parts, ...[...titles, firm].flatMap((text) => text.split(' '))];
    return {
      key: JSON.stringify([name, title, affiliation, role, written]),
      person: { ...one, called, parts, titles, firm, knownAs: nameIn(name) },
      words: [...new Set(words.map(singular))],
    };
  });
});

/** Kept for as long as the list of transcripts is: making it takes longer than using it. */
export const directoryOf = once((listings: readonly Listing[]): Directory => {
  const entries = new Map<string, Entry>();
  for (const { participants } of listings) {
    for (const one of participants) {
      for (const entry of entriesOf(one)) {
        if (!entries.has(entry.key)) entries.set(entry.key, entry);
      }
    }
  }
  const all = [...entries.values()];
  const byWord = groupedBy(all, ({ words }) => words);
  const byLetter = groupedBy(
    all,
    ({ person }) => new Set(person.parts.map((part) => part.charAt(0))),
  );
  return {
    people: all.map(({ person }) => person),
    having: (word) => byWord.get(singular(word)) ?? [],
    beginning: (letter) => byLetter.get(letter) ?? [],
  };
});

/** People by all that each is found by. */
function groupedBy(
  entries: readonly Entry[],
  keysOf: (entry: Entry) => Iterable<string>,
): Map<string, Person[]> {
  const groups = new Map<string, Person[]>();
  for (const entry of entries) {
    for (const key of keysOf(entry)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [entry.person]);
      else group.push(entry.person);
    }
  }
  return groups;
}

/** Those whose whole name a folded phrase is. */
export function fullyNamed(phrase: string, { having }: Directory): Person[] {
  return having(phrase.split(' ')[0]).filter(({ called }) => called === phrase);
}

/** Those who have a phrase in their names. */
export function partlyNamed(phrase: string, { having }: Directory): Person[] {
  // A letter is no name: "PhD A".
  if (phrase.length < 2) return [];
  const words = phrase.split(' ');
  const holders = having(words[0]);
  const within = holders.filter(({ called }) => hasWords(called, phrase));
  if (within.length > 0) return within;
  // "Daniel Zhang" for Daniel Yong Zhang.
  return words.length < 2
    ? []
    : holders.filter(({ called }) => words.every((word) => hasWords(called, word)));
}

/** Those with nearly that name: "Tim" for Timothy, "Jermy Lim". */
export function nearlyNamed(phrase: string, { having, beginning }: Directory): Person[] {
  const words = phrase.split(' ');
  if (words.length > MOST_WORDS) return [];
  const [first] = words;
  const alike = beginning(first.charAt(0));
  const short = alike.filter(({ parts }) => isShortFor(words, parts));
  if (short.length > 0) return short;
  // Of several words just one may be wrong.
  const known = words.length > 1 ? new Set(words.flatMap(having)) : alike;
  return [...known].filter(({ parts }) => {
    const wrong = words.filter((word) => !parts.includes(word));
    const least = words.length > 1 ? SHORT : LETTERS_PER_MISTAKE;
    return wrong.length === 1 && parts.some((part) => isMisspelt(part, wrong[0], least));
  });
}

export function withRole(role: Role, { people }: Directory): Person[] {
  return people.filter((one) => one.role === role);
}

/** Those of a firm: "Goldman" for Goldman Sachs. */
export function ofFirm(phrase: string, { having }: Directory): Person[] {
  const holders = having(phrase.split(' ')[0]);
  const whole = holders.filter(({ firm }) => firm === phrase);
  return whole.length > 0 ? whole : holders.filter(({ firm }) => hasWords(firm, phrase));
}

/**
 * The names that words call: the whole name, or part of it, or nearly so. Names of several people where the words
 * call several.
 */
export function namesCalled(words: string, directory: Directory): string[] {
  const phrase = foldedWords(words).join(' ');
  for (const called of [fullyNamed, partlyNamed, nearlyNamed]) {
    const found = called(phrase, directory);
    if (found.length > 0) return namesOf(found, directory);
  }
  return [];
}

/** All ways their names are written. */
export function namesOf(people: readonly Person[], { people: everyone }: Directory): string[] {
  const wanted = new Set(people.map(({ knownAs }) => knownAs));
  return [...new Set(everyone.flatMap(({ knownAs, name }) => (wanted.has(knownAs) ? name : [])))];
}

/**
 * Whether all are one person, some of whose labels say more than others: "Bill Blair" and "Hon. Bill Blair".
 * One word is too little to tell.
 */
export function areOne(people: readonly Person[]): boolean {
  const labels = [...new Set(people.map(({ knownAs }) => knownAs))].sort(
    (a, b) => a.length - b.length,
  );
  if (labels.length < 2) return labels.length === 1;
  const [least] = labels;
  return least.includes(' ') && labels.every((label) => hasWords(label, least));
}

/** A written name, folded, without what stands in parentheses. */
function nameIn(written: string): string {
  return fold(written.replace(ASIDE, ' ')) || fold(written);
}

function isShortFor([first, ...others]: readonly string[], parts: readonly string[]): boolean {
  return (
    first.length >= SHORT &&
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
