/** Finds the people whom the labels of a document mean. */

import { nameKey, nameWords } from '../../../text/person-names.ts';
import { memoizeByKey } from '../../../util/memoize.ts';
import type { PersonMention } from '../format.ts';
import { NAME_SUFFIX_PATTERN } from './names.ts';
import { parsePersonLabel } from './people.ts';

/** A word that more people share identifies nobody. */
const MAX_NAMESAKES = 40;

/** The least that a shortened first name keeps: `Steve` of `Steven`, `Tim` of `Timothy`. */
const MIN_SHARED_LETTERS = 3;
const SUFFIX = new RegExp(`^${NAME_SUFFIX_PATTERN}$`);

/** `佐藤`, `鈴木さん`: a family name, which comes first. */
const FAMILY_NAME = /^(\p{Script=Han}{1,3})(?:さん|様|氏|先生|君)?$/u;
const MAX_GIVEN_LETTERS = 3;
const UNSPACED_NAME = /^\p{Script=Han}{2,6}$/u;

const bearsFamily = (name: string, family: string): boolean =>
  name.startsWith(family) && name.length <= family.length + MAX_GIVEN_LETTERS;

/** A person, with the words that may refer to them. */
interface IndexedPerson {
  readonly person: PersonMention;
  readonly name: ReadonlySet<string>;
  readonly title: ReadonlySet<string>;
}

const isShortFormOf = (short: string, full: string): boolean =>
  full.startsWith(short) && (short.length >= MIN_SHARED_LETTERS || short.length === 1);

const familyNameIndex = (words: readonly string[]): number =>
  words.findLastIndex((word) => !SUFFIX.test(word));

/** One family name, and one first name shortens the other: `Erik R. Woodring`, `E. Woodring`. */
function isNameVariant(one: readonly string[], other: readonly string[]): boolean {
  const [family, same] = [familyNameIndex(one), familyNameIndex(other)];
  const [first = '', second = ''] = [one[0], other[0]];
  if (family < 1 || same < 1 || one[family] !== other[same]) return false;
  return isShortFormOf(first, second) || isShortFormOf(second, first);
}

/**
 * Finds the person whom a label names: by full name or given label, by part of the name or a shortened
 * first name, by title or by both (`Engineer Ito`). Returns `null` if none or several match. Memoises: a few labels
 * occur thousands of times.
 */
export function createPersonFinder(
  people: readonly PersonMention[],
): (label: string) => PersonMention | null {
  if (people.length === 0) return () => null;
  const exact = new Map<string, PersonMention>();
  const byWord = new Map<string, IndexedPerson[]>();
  const byTitle = new Map<string, IndexedPerson[]>();
  for (const person of people) {
    const title = nameKey(person.title ?? '');
    const listed: IndexedPerson = {
      person,
      name: new Set(nameWords(person.name)),
      title: new Set(title.split(' ')),
    };
    for (const key of [nameKey(person.label ?? person.name), nameKey(person.name)]) {
      if (!exact.has(key)) exact.set(key, person);
    }
    for (const word of listed.name) addToIndex(byWord, word, listed);
    if (title !== '') addToIndex(byTitle, title, listed);
  }
  const unspaced = people.filter(({ name }) => UNSPACED_NAME.test(name));
  const findByFamilyName = (label: string): readonly PersonMention[] => {
    const family = unspaced.length > 0 ? FAMILY_NAME.exec(label)?.[1] : undefined;
    return family === undefined ? [] : unspaced.filter(({ name }) => bearsFamily(name, family));
  };
  return memoizeByKey((label: string) => {
    const key = nameKey(label);
    const exactMatch = exact.get(key);
    if (exactMatch) return exactMatch;
    const words = nameWords(label);
    const namesakes = words.map((word) => byWord.get(word)).findLast((list) => list) ?? [];
    const matches = namesakes.filter(
      ({ name, title }) =>
        words.every((word) => name.has(word) || title.has(word)) || isNameVariant(words, [...name]),
    );
    const found = new Set([...matches, ...(byTitle.get(key) ?? [])].map(({ person }) => person));
    for (const person of findByFamilyName(label)) found.add(person);
    const [only = null] = found;
    return found.size === 1 ? only : null;
  });
}

/** Returns the listed person, or whoever the name itself describes; equal names give the same object. */
export function createNameResolver(
  listed: readonly PersonMention[],
): (name: string) => PersonMention {
  const findListed = createPersonFinder(listed);
  const known = new Map<string, PersonMention>();
  return (name) => {
    let person = known.get(name);
    if (person === undefined) {
      const named = parsePersonLabel(name);
      person = findListed(named.name) ?? named;
      known.set(name, person);
    }
    return person;
  };
}

/** Full lists stay as they are. */
function addToIndex(index: Map<string, IndexedPerson[]>, key: string, listed: IndexedPerson): void {
  const others = index.get(key);
  if (others === undefined) index.set(key, [listed]);
  else if (others.length < MAX_NAMESAKES) others.push(listed);
}
