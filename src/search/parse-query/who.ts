/**
 * Words that name who spoke → the filters they stand for, among the people of one library.
 *
 * A phrase is read as parts that each say something of the same people: a name, a role, a title, a firm.
 * "UBS analyst", "Deputy CFO Toby Xu", "head of product". All of it must be understood, and someone must meet
 * all of it: a filter on a guess hides the answer.
 */

import type { Filters } from '../../domain/query.ts';
import type { Role } from '../../domain/transcript.ts';
import { fold, foldedWords, singularize } from '../../text/fold.ts';
import type { Directory, DirectoryEntry } from './directory.ts';
import {
  collectNames,
  findByFirm,
  findByFullName,
  findByFuzzyName,
  findByPartialName,
  findByRole,
  findByTitle,
  isSamePerson,
} from './find-people.ts';

export type SpeakerFilters = Pick<Filters, 'speaker' | 'role'>;

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
const HONORIFICS = new Set(
  'mr mrs ms miss dr prof professor sir madam hon councillor commissioner senator'.split(' '),
);
const PREPOSITIONS = new Set('of from at with for in'.split(' '));
const SPEAKER_SEPARATOR = /\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or|&|as well as|along with)\s+/i;
/** What is longer than this names nobody. */
const MAX_SPEAKER_LENGTH = 120;
const MAX_PHRASE_WORDS = 9;

/** What a phrase, or a part of it, says. */
interface PhraseMeaning {
  readonly people: readonly DirectoryEntry[];
  /** Whether by name, so that it must come to one person. */
  readonly isByName: boolean;
  /** The role that is all it says. */
  readonly role: Role | null;
}

/** `null` for what names nobody known, or several people by one name; no limits for "anyone" or "they". */
export function parseWho(words: string, directory: Directory): SpeakerFilters | null {
  if (words.length > MAX_SPEAKER_LENGTH) return null;
  const whole = interpretPhrase(words, directory);
  if (whole !== null) return toFilters([whole], directory);
  if (isAnyone(words)) return {};
  const parts = words.replace(/^(?:both|either) /i, '').split(SPEAKER_SEPARATOR);
  const meant = parts.flatMap((part) => interpretPhrase(part, directory) ?? []);
  return meant.length < parts.length ? null : toFilters(meant, directory);
}

function isAnyone(words: string): boolean {
  return ANYONE.has(fold(words).replace(/^(?:the|all|our|their) /, ''));
}

function toFilters(meant: readonly PhraseMeaning[], directory: Directory): SpeakerFilters {
  const roles = meant.flatMap(({ role }) => role ?? []);
  if (roles.length === meant.length) return { role: [...new Set(roles)] };
  return {
    speaker: collectNames(
      meant.flatMap(({ people }) => people),
      directory,
    ),
  };
}

/** Whom a phrase without "and" and "or" means. */
function interpretPhrase(phrase: string, directory: Directory): PhraseMeaning | null {
  const words = foldedWords(phrase);
  if (words.length === 0 || words.length > MAX_PHRASE_WORDS) return null;
  const whole =
    fromRole(words.join(' '), directory) ?? fromName(findByFullName(words.join(' '), directory));
  if (whole !== null || isAnyone(phrase)) return whole;
  const meant = interpretWords(words, null, false, directory);
  if (meant !== null) return meant;
  const name = words.filter((word) => !HONORIFICS.has(word));
  // "The man" is not short for Manuel.
  if (name.length === 0 || name.some((word) => ARTICLES.has(word))) return null;
  const near = fromName(findByFuzzyName(name.join(' '), directory));
  return near !== null && isSamePerson(near.people) ? near : null;
}

/**
 * Reads all words as parts that the same people meet, the longest parts first.
 *
 * @param before what the words before them say.
 * @param article whether an article stands right before them: nobody is "the Monica", and "the bank" is not Bank of
 * America, though "the Goldman analyst" is of Goldman Sachs.
 */
function interpretWords(
  words: readonly string[],
  before: PhraseMeaning | null,
  article: boolean,
  directory: Directory,
): PhraseMeaning | null {
  if (words.length === 0) return before?.isByName && !isSamePerson(before.people) ? null : before;
  const [first, ...others] = words;
  const isArticle = ARTICLES.has(first);
  for (let length = isArticle || PREPOSITIONS.has(first) ? 0 : words.length; length > 0; length--) {
    const rest = words.slice(length);
    const isCommon = article && (rest.length === 0 || PREPOSITIONS.has(rest[0]));
    for (const part of partMeanings(words.slice(0, length).join(' '), isCommon, directory)) {
      const both = before === null ? part : intersect(before, part);
      const all = both && interpretWords(rest, both, false, directory);
      if (all) return all;
    }
  }
  if (!isArticle && !HONORIFICS.has(first) && !PREPOSITIONS.has(first)) return null;
  return interpretWords(others, before, isArticle, directory);
}

/**
 * All that one part may say, the likeliest first.
 *
 * @param isCommon whether it is a common noun, which stands for no part of a name.
 */
function partMeanings(phrase: string, isCommon: boolean, directory: Directory): PhraseMeaning[] {
  return [
    fromRole(phrase, directory),
    fromName(findByFullName(phrase, directory)),
    isCommon ? null : fromName(findByPartialName(phrase, directory)),
    toMeaning(findByTitle(phrase, directory)),
    isCommon ? null : toMeaning(findByFirm(phrase, directory)),
  ].flatMap((meant) => meant ?? []);
}

function fromRole(phrase: string, directory: Directory): PhraseMeaning | null {
  const role = ROLE_NAMES.get(phrase) ?? ROLE_NAMES.get(singularize(phrase));
  return role === undefined ? null : toMeaning(findByRole(role, directory), { role });
}

const fromName = (people: readonly DirectoryEntry[]) => toMeaning(people, { isByName: true });

function toMeaning(
  people: readonly DirectoryEntry[],
  more: Partial<PhraseMeaning> = {},
): PhraseMeaning | null {
  return people.length === 0 ? null : { people, isByName: false, role: null, ...more };
}

/** `null` where nobody meets both. */
function intersect(a: PhraseMeaning, b: PhraseMeaning): PhraseMeaning | null {
  const people = a.people.filter((person) => b.people.includes(person));
  return toMeaning(people, { isByName: a.isByName || b.isByName });
}
