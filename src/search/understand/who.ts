/**
 * Words that name who spoke → the filters they stand for, among the people of one library.
 *
 * A phrase is read as parts that each say something of the same people: a name, a role, a title, a firm.
 * "UBS analyst", "Deputy CFO Toby Xu", "head of product". All of it must be understood, and someone must meet
 * all of it: a filter on a guess hides the answer.
 */

import type { Filters } from '../../query.ts';
import type { Role } from '../../transcript.ts';
import {
  areOne,
  type Directory,
  fullyNamed,
  namesOf,
  nearlyNamed,
  ofFirm,
  type Person,
  partlyNamed,
  withRole,
} from './directory.ts';
import { fold, foldedWords, singular } from './fold.ts';
import { titled } from './titles.ts';

export type Who = Pick<Filters, 'speaker' | 'role'>;

const ROLE_NAMES: ReadonlyMap<string, Role> = new Map([
  ['management', 'management'],
  ['senior management', 'management'],
  ['management team', 'management'],
  ['executive', 'management'],
  ['executive team', 'management'],
  ['leadership', 'management'],
  ['leadership team', 'management'],
  ['analyst', 'analyst'],
  ['operator', 'operator'],
  ['host', 'host'],
  ['moderator', 'host'],
  ['interviewer', 'host'],
  ['guest', 'guest'],
]);
/** Whoever it was: understood, and no limit. */
const ANYONE = new Set([
  ...'i we you he she it they anyone anybody someone somebody everyone everybody people folks'.split(
    ' ',
  ),
  ...'others team group speakers participants attendees panel company'.split(' '),
  ...['group members', 'team members', 'group mates', 'they all', 'we all', 'you all'],
]);
const ARTICLES = new Set('the a an our their its any all some every each one'.split(' '));
const COURTESIES = new Set(
  'mr mrs ms miss dr prof professor sir madam hon councillor commissioner senator'.split(' '),
);
const JOINTS = new Set('of from at with for in'.split(' '));
const BETWEEN = /\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or|&|as well as|along with)\s+/i;
/** What is longer than this names nobody. */
const LONGEST = 120;
const MOST_WORDS = 9;

/** What a phrase, or a part of it, says. */
interface Meant {
  readonly people: readonly Person[];
  /** Whether by name, so that it must come to one person. */
  readonly byName: boolean;
  /** The role that is all it says. */
  readonly role: Role | null;
}

/** `null` for what names nobody known, or several people by one name; no limits for "anyone" or "they". */
export function whoIs(words: string, directory: Directory): Who | null {
  if (words.length > LONGEST) return null;
  const whole = oneOf(words, directory);
  if (whole !== null) return filtersFor([whole], directory);
  if (isAnyone(words)) return {};
  const parts = words.replace(/^(?:both|either) /i, '').split(BETWEEN);
  const meant = parts.flatMap((part) => oneOf(part, directory) ?? []);
  return meant.length < parts.length ? null : filtersFor(meant, directory);
}

function isAnyone(words: string): boolean {
  return ANYONE.has(fold(words).replace(/^(?:the|all|our|their) /, ''));
}

function filtersFor(meant: readonly Meant[], directory: Directory): Who {
  const roles = meant.flatMap(({ role }) => role ?? []);
  if (roles.length === meant.length) return { role: [...new Set(roles)] };
  return {
    speaker: namesOf(
      meant.flatMap(({ people }) => people),
      directory,
    ),
  };
}

/** Whom a phrase without "and" and "or" means. */
function oneOf(phrase: string, directory: Directory): Meant | null {
  const words = foldedWords(phrase);
  if (words.length === 0 || words.length > MOST_WORDS) return null;
  const whole =
    withRoleNamed(words.join(' '), directory) ?? byName(fullyNamed(words.join(' '), directory));
  if (whole !== null || isAnyone(phrase)) return whole;
  const meant = allOf(words, null, false, directory);
  if (meant !== null) return meant;
  const name = words.filter((word) => !COURTESIES.has(word));
  // "The man" is not short for Manuel.
  if (name.length === 0 || name.some((word) => ARTICLES.has(word))) return null;
  const near = byName(nearlyNamed(name.join(' '), directory));
  return near !== null && areOne(near.people) ? near : null;
}

/**
 * Reads all words as parts that the same people meet, the longest parts first.
 *
 * @param before what the words before them say.
 * @param article whether an article stands right before them: nobody is "the Monica", and "the bank" is not Bank of
 * America, though "the Goldman analyst" is of Goldman Sachs.
 */
function allOf(
  words: readonly string[],
  before: Meant | null,
  article: boolean,
  directory: Directory,
): Meant | null {
  if (words.length === 0) return before?.byName && !areOne(before.people) ? null : before;
  const [first, ...others] = words;
  const isArticle = ARTICLES.has(first);
  for (let length = isArticle || JOINTS.has(first) ? 0 : words.length; length > 0; length--) {
    const rest = words.slice(length);
    const isCommon = article && (rest.length === 0 || JOINTS.has(rest[0]));
    for (const part of readings(words.slice(0, length).join(' '), isCommon, directory)) {
      const both = before === null ? part : together(before, part);
      const all = both && allOf(rest, both, false, directory);
      if (all) return all;
    }
  }
  if (!isArticle && !COURTESIES.has(first) && !JOINTS.has(first)) return null;
  return allOf(others, before, isArticle, directory);
}

/**
 * All that one part may say, the likeliest first.
 *
 * @param isCommon whether it is a common noun, which stands for no part of a name.
 */
function readings(phrase: string, isCommon: boolean, directory: Directory): Meant[] {
  return [
    withRoleNamed(phrase, directory),
    byName(fullyNamed(phrase, directory)),
    isCommon ? null : byName(partlyNamed(phrase, directory)),
    some(titled(phrase, directory)),
    isCommon ? null : some(ofFirm(phrase, directory)),
  ].flatMap((meant) => meant ?? []);
}

function withRoleNamed(phrase: string, directory: Directory): Meant | null {
  const role = ROLE_NAMES.get(phrase) ?? ROLE_NAMES.get(singular(phrase));
  return role === undefined ? null : some(withRole(role, directory), { role });
}

const byName = (people: readonly Person[]) => some(people, { byName: true });

function some(people: readonly Person[], more: Partial<Meant> = {}): Meant | null {
  return people.length === 0 ? null : { people, byName: false, role: null, ...more };
}

/** `null` where nobody meets both. */
function together(a: Meant, b: Meant): Meant | null {
  const people = a.people.filter((person) => b.people.includes(person));
  return some(people, { byName: a.byName || b.byName });
}
