/** Whom a name means among people who are named more or less fully elsewhere. */

import type { Person } from '../format.ts';
import { nameKey, nameWords } from './names.ts';

/** What may follow a family name. */
const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|md|cfa|cpa)$/;
/** Letters two first names have to share to be one cut short: `Steve` and `Steven`, `Tim` and `Timothy`. */
const SHARED = 3;
/** More people with one word in their names are not told apart by it. */
const MOST_NAMESAKES = 40;

function wordsOf(name: string): string[] {
  const words = nameWords(name);
  while (words.length > 1 && SUFFIX.test(words.at(-1) ?? '')) words.pop();
  return words;
}

function agree(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) && (short.length >= SHARED || short.length === 1);
}

/** `Erik Woodring` for `Woodring`, `Erik R. Woodring`, `E. Woodring`. */
function isSameName(one: readonly string[], other: readonly string[]): boolean {
  const [first = ''] = one;
  const [second = ''] = other;
  if (one.every((word) => other.includes(word))) return true;
  return one.length > 1 && other.length > 1 && one.at(-1) === other.at(-1) && agree(first, second);
}

/** Finds the one person whom a name means, `null` when it means none of them, or could mean several. */
export function nameFinder(people: Iterable<Person>): (name: string) => Person | null {
  const exact = new Map<string, Person>();
  for (const person of people) {
    const key = nameKey(person.name);
    if (!exact.has(key)) exact.set(key, person);
  }
  const byWord = new Map<string, { readonly person: Person; readonly words: string[] }[]>();
  for (const person of exact.values()) {
    const words = wordsOf(person.name);
    for (const word of new Set(words)) {
      const namesakes = byWord.get(word);
      if (namesakes) namesakes.push({ person, words });
      else byWord.set(word, [{ person, words }]);
    }
  }
  return (name) => {
    const known = exact.get(nameKey(name));
    if (known) return known;
    const words = wordsOf(name);
    const namesakes = byWord.get(words.at(-1) ?? '') ?? [];
    if (namesakes.length > MOST_NAMESAKES) return null;
    const fits = namesakes.filter((namesake) => isSameName(words, namesake.words));
    return fits.length === 1 ? (fits[0]?.person ?? null) : null;
  };
}
