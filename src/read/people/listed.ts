/** Whom the labels of a document mean among the people whom it lists. */

import type { Person } from '../format.ts';
import { nameKey, nameWords } from './names.ts';
import { personOfLabel } from './people.ts';

/** More people with one word in their names are not told apart by it. */
const MOST_NAMESAKES = 40;

/** Letters that two first names share where one is cut short: `Steve` and `Steven`, `Tim` and `Timothy`. */
const SHARED = 3;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|md|cfa|cpa)$/;

/** The words that can stand for one who is listed. */
interface Listed {
  readonly person: Person;
  readonly name: ReadonlySet<string>;
  readonly title: ReadonlySet<string>;
}

const agree = (one: string, other: string): boolean =>
  other.startsWith(one) && (one.length >= SHARED || one.length === 1);

/** The family name after what may follow it. */
const familyOf = (words: readonly string[]): number =>
  words.findLastIndex((word) => !SUFFIX.test(word));

/** `Erik R. Woodring`, `E. Woodring` and `Erik Woodring`: one family name, and first names of which one is cut short. */
function isOneFamily(one: readonly string[], other: readonly string[]): boolean {
  const [family, same] = [familyOf(one), familyOf(other)];
  const [first = '', second = ''] = [one[0], other[0]];
  if (family < 1 || same < 1 || one[family] !== other[same]) return false;
  return agree(first, second) || agree(second, first);
}

/**
 * Finds the one person whom a label names: in full or by the label given for them, by part of the name or with a
 * first name cut short, by title or by both (`Engineer Ito`). `null` when none or several could be meant.
 */
export function listFinder(people: readonly Person[]): (label: string) => Person | null {
  const exact = new Map<string, Person>();
  const byWord = new Map<string, Listed[]>();
  const byTitle = new Map<string, Listed[]>();
  for (const person of people) {
    const title = nameKey(person.title ?? '');
    const listed: Listed = {
      person,
      name: new Set(nameWords(person.name)),
      title: new Set(title.split(' ')),
    };
    for (const key of [nameKey(person.label ?? person.name), nameKey(person.name)]) {
      if (!exact.has(key)) exact.set(key, person);
    }
    for (const word of listed.name) add(byWord, word, listed);
    if (title !== '') add(byTitle, title, listed);
  }
  return (label) => {
    const key = nameKey(label);
    const known = exact.get(key);
    if (known) return known;
    const words = nameWords(label);
    const named = words.map((word) => byWord.get(word)).findLast((namesakes) => namesakes) ?? [];
    const fits = named.filter(
      ({ name, title }) =>
        words.every((word) => name.has(word) || title.has(word)) || isOneFamily(words, [...name]),
    );
    const meant = new Set([...fits, ...(byTitle.get(key) ?? [])].map(({ person }) => person));
    const [only = null] = meant;
    return meant.size === 1 ? only : null;
  };
}

/** The person whom a name beside speech means, the same for the same name: one who is listed, or whoever is named. */
export function nameReader(listed: readonly Person[]): (name: string) => Person {
  const findListed = listFinder(listed);
  const known = new Map<string, Person>();
  return (name) => {
    let person = known.get(name);
    if (person === undefined) {
      const named = personOfLabel(name);
      person = findListed(named.name) ?? named;
      known.set(name, person);
    }
    return person;
  };
}

/** Lists longer than can tell anyone apart stay as long as they are. */
function add(index: Map<string, Listed[]>, key: string, listed: Listed): void {
  const others = index.get(key);
  if (others === undefined) index.set(key, [listed]);
  else if (others.length < MOST_NAMESAKES) others.push(listed);
}
