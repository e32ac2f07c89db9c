/** Words that name a speaker or a role → the filters they stand for, among the people of one library. */

import { distance } from 'fastest-levenshtein';
import type { Filters } from '../../query.ts';
import type { Role, Speaker } from '../../transcript.ts';

type Who = Pick<Filters, 'speaker' | 'role'>;

const ROLE_NAMES: Readonly<Record<string, Role>> = {
  management: 'management',
  manager: 'management',
  executive: 'management',
  company: 'management',
  leadership: 'management',
  analyst: 'analyst',
  operator: 'operator',
  host: 'host',
  moderator: 'host',
  interviewer: 'host',
  guest: 'guest',
  participant: 'participant',
};

const TITLES: Readonly<Record<string, string>> = {
  ceo: 'chief executive officer',
  cfo: 'chief financial officer',
  coo: 'chief operating officer',
  cto: 'chief technology officer',
  cmo: 'chief marketing officer',
  cpo: 'chief product officer',
  ir: 'investor relations',
  pm: 'product manager',
};

const ARTICLES = /^(?:the|a|an|any|our|their|all|one of|each|every|some) /;
const COURTESIES =
  /^(?:mr|mrs|ms|miss|dr|prof|professor|sir|madam|councillor|commissioner|senator)\.? /;

/**
 * Whom words mean: a name ("Toby Xu", "Xu", "Tobi Xu"), a role ("management", "analysts"), a title ("the CFO") or
 * a role with a firm ("the UBS analyst"). `null` for what names nobody known, or several people: a filter on
 * a guess hides the answer.
 */
export function whoIs(words: string, people: readonly Speaker[]): Who | null {
  const phrase = fold(words).replace(ARTICLES, '').replace(COURTESIES, '');
  if (phrase === '') return null;
  return (
    byRole(phrase, people) ??
    byTitle(phrase, people) ??
    byFirm(phrase, people) ??
    byName(phrase, people)
  );
}

function byRole(phrase: string, people: readonly Speaker[]): Who | null {
  const role = ROLE_NAMES[singular(phrase)];
  return role !== undefined && people.some((one) => one.role === role) ? { role: [role] } : null;
}

function byTitle(phrase: string, people: readonly Speaker[]): Who | null {
  const title = TITLES[singular(phrase)] ?? phrase;
  const titled = people.filter((one) => one.title !== null && hasWords(fold(one.title), title));
  const exact = titled.filter((one) => fold(one.title ?? '') === title);
  const chosen = exact.length > 0 ? exact : titled;
  return chosen.length > 0 ? { speaker: names(chosen) } : null;
}

/** "UBS analyst", "analyst from Goldman Sachs", "analysts at Citi". */
function byFirm(phrase: string, people: readonly Speaker[]): Who | null {
  const match = /^(?:(.+) )?(\w+)(?: (?:from|at|of|with) (.+))?$/.exec(phrase);
  if (match === null) return null;
  const [, before, noun, after] = match;
  const role = ROLE_NAMES[singular(noun)];
  const firm = before ?? after;
  if (role === undefined || firm === undefined) return null;
  const there = people.filter(
    (one) => one.role === role && one.affiliation !== null && hasWords(fold(one.affiliation), firm),
  );
  return there.length > 0 ? { speaker: names(there) } : null;
}

function byName(phrase: string, people: readonly Speaker[]): Who | null {
  const named = peopleCalled(phrase, people);
  return named.length === 1 ? { speaker: named } : null;
}

/** The names that words call: all of them the whole name, or part of the name, or nearly so. */
export function peopleCalled(words: string, people: readonly Speaker[]): string[] {
  const phrase = fold(words);
  const ways = [
    (name: string) => name === phrase,
    (name: string) => hasWords(name, phrase),
    (name: string) => isMisspelt(name, phrase),
  ];
  for (const called of ways) {
    const named = names(people.filter((one) => called(fold(one.name))));
    if (named.length > 0) return named;
  }
  return [];
}

/** Every word is one of the name's, give or take a letter in five. */
function isMisspelt(name: string, phrase: string): boolean {
  const parts = name.split(' ');
  return phrase
    .split(' ')
    .every((word) =>
      parts.some(
        (part) => distance(word, part) <= Math.floor(Math.min(word.length, part.length) / 5),
      ),
    );
}

function hasWords(text: string, phrase: string): boolean {
  return ` ${text} `.includes(` ${phrase} `);
}

function names(people: readonly Speaker[]): string[] {
  return [...new Set(people.map(({ name }) => name))];
}

function singular(noun: string): string {
  return noun.replace(/s$/, '');
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?:'s|’s)(?= |$)/g, '')
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim();
}
