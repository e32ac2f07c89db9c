/** Whom the labels of a document mean among the people whom it lists. */

import type { PersonMention } from '../format.ts';
import { nameKey, nameWords } from './names.ts';
import { parsePersonLabel } from './people.ts';

/** More people with one word in their names are not told apart by it. */
const MAX_NAMESAKES = 40;

/** Letters that two first names share where one is cut short: `Steve` and `Steven`, `Tim` and `Timothy`. */
const MIN_SHARED_LETTERS = 3;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|md|cfa|cpa)$/;

/** The words that can stand for one who is listed. */
interface IndexedPerson {
  readonly person: PersonMention;
  readonly name: ReadonlySet<string>;
  readonly title: ReadonlySet<string>;
}

const isShortFormOf = (one: string, other: string): boolean =>
  other.startsWith(one) && (one.length >= MIN_SHARED_LETTERS || one.length === 1);

/** The family name after what may follow it. */
const familyNameIndex = (words: readonly string[]): number =>
  words.findLastIndex((word) => !SUFFIX.test(word));

/** `Erik R. Woodring`, `E. Woodring` and `Erik Woodring`: one family name, and first names of which one is cut short. */
function isNameVariant(one: readonly string[], other: readonly string[]): boolean {
  const [family, same] = [familyNameIndex(one), familyNameIndex(other)];
  const [first = '', second = ''] = [one[0], other[0]];
  if (family < 1 || same < 1 || one[family] !== other[same]) return false;
  return isShortFormOf(first, second) || isShortFormOf(second, first);
}

/**
 * Finds the one person whom a label names: in full or by the label given for them, by part of the name or with a
 * first name cut short, by title or by both (`Engineer Ito`). `null` when none or several could be meant.
 */
export function createPersonFinder(
  people: readonly PersonMention[],
): (label: string) => PersonMention | null {
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
  return (label) => {
    const key = nameKey(label);
    const known = exact.get(key);
    if (known) return known;
    const words = nameWords(label);
    const named = words.map((word) => byWord.get(word)).findLast((namesakes) => namesakes) ?? [];
    const fits = named.filter(
      ({ name, title }) =>
        words.every((word) => name.has(word) || title.has(word)) || isNameVariant(words, [...name]),
    );
    const meant = new Set([...fits, ...(byTitle.get(key) ?? [])].map(({ person }) => person));
    const [only = null] = meant;
    return meant.size === 1 ? only : null;
  };
}

/** The person whom a name beside speech means, the same for the same name: one who is listed, or whoever is named. */
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

/** Lists longer than can tell anyone apart stay as long as they are. */
function addToIndex(index: Map<string, IndexedPerson[]>, key: string, listed: IndexedPerson): void {
  const others = index.get(key);
  if (others === undefined) index.set(key, [listed]);
  else if (others.length < MAX_NAMESAKES) others.push(listed);
}
