/**
 * Parses words for speakers into filters, among the people of one library.
 *
 * A phrase splits into parts that describe the same people by name, role, title or firm: "UBS analyst", "Deputy CFO
 * Toby Xu", "head of product". Every word must be understood and someone must match every part: a filter on a guess
 * hides the answer.
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
/** Understood, but no filter. */
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
/** In characters. */
const MAX_SPEAKER_LENGTH = 120;
const MAX_PHRASE_WORDS = 9;

interface PhraseMeaning {
  readonly people: readonly DirectoryEntry[];
  /** A name must mean one person. */
  readonly isByName: boolean;
  /** Set where the phrase is a role and nothing else. */
  readonly role: Role | null;
}

/** `null` for unknown people or one name of several people; no filters for "anyone" or "they". */
export function parseWho(words: string, directory: Directory): SpeakerFilters | null {
  if (words.length > MAX_SPEAKER_LENGTH) return null;
  const whole = interpretPhrase(words, directory);
  if (whole !== null) return toFilters([whole], directory);
  if (isAnyone(words)) return {};
  const parts = words.replace(/^(?:both|either) /i, '').split(SPEAKER_SEPARATOR);
  const meanings = parts.flatMap((part) => interpretPhrase(part, directory) ?? []);
  return meanings.length < parts.length ? null : toFilters(meanings, directory);
}

function isAnyone(words: string): boolean {
  return ANYONE.has(fold(words).replace(/^(?:the|all|our|their) /, ''));
}

function toFilters(meanings: readonly PhraseMeaning[], directory: Directory): SpeakerFilters {
  const roles = meanings.flatMap(({ role }) => role ?? []);
  if (roles.length === meanings.length) return { role: [...new Set(roles)] };
  return {
    speaker: collectNames(
      meanings.flatMap(({ people }) => people),
      directory,
    ),
  };
}

/** Interprets a phrase without "and" and "or". */
function interpretPhrase(phrase: string, directory: Directory): PhraseMeaning | null {
  const words = foldedWords(phrase);
  if (words.length === 0 || words.length > MAX_PHRASE_WORDS) return null;
  const whole =
    fromRole(words.join(' '), directory) ?? fromName(findByFullName(words.join(' '), directory));
  if (whole !== null || isAnyone(phrase)) return whole;
  const meaning = interpretWords(words, null, false, directory);
  if (meaning !== null) return meaning;
  const name = words.filter((word) => !HONORIFICS.has(word));
  /** "The man" is not short for Manuel. */
  if (name.length === 0 || name.some((word) => ARTICLES.has(word))) return null;
  const near = fromName(findByFuzzyName(name.join(' '), directory));
  return near !== null && isSamePerson(near.people) ? near : null;
}

/**
 * Splits words into parts that match the same people, trying the longest parts first.
 *
 * @param before meaning of the preceding words.
 * @param article whether an article precedes: nobody is "the Monica", and "the bank" is not Bank of America, though
 * "the Goldman analyst" is of Goldman Sachs.
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
    const isCommonNoun = article && (rest.length === 0 || PREPOSITIONS.has(rest[0]));
    for (const part of partMeanings(words.slice(0, length).join(' '), isCommonNoun, directory)) {
      const both = before === null ? part : intersect(before, part);
      const all = both && interpretWords(rest, both, false, directory);
      if (all) return all;
    }
  }
  if (!isArticle && !HONORIFICS.has(first) && !PREPOSITIONS.has(first)) return null;
  return interpretWords(others, before, isArticle, directory);
}

/** The possible meanings, the likeliest first. A common noun is no part of a name or firm. */
function partMeanings(
  phrase: string,
  isCommonNoun: boolean,
  directory: Directory,
): PhraseMeaning[] {
  return [
    fromRole(phrase, directory),
    fromName(findByFullName(phrase, directory)),
    isCommonNoun ? null : fromName(findByPartialName(phrase, directory)),
    toMeaning(findByTitle(phrase, directory)),
    isCommonNoun ? null : toMeaning(findByFirm(phrase, directory)),
  ].flatMap((meaning) => meaning ?? []);
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

function intersect(a: PhraseMeaning, b: PhraseMeaning): PhraseMeaning | null {
  const people = a.people.filter((person) => b.people.includes(person));
  return toMeaning(people, { isByName: a.isByName || b.isByName });
}
