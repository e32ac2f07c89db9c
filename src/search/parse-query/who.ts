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
import { ENGLISH_SPEAKER_WORDS, type SpeakerWords } from './speaker-words.ts';

export type SpeakerFilters = Pick<Filters, 'speaker' | 'role' | 'notSpeaker' | 'notRole'>;

/** The article of "l'analista" and the preposition of "d'UBS". */
const ELISION = /(?<!\p{L})([dl]|dell|all|sull)['’](?=\p{L})/giu;
/** "Everyone except Vane", "other than the host", "Vane but not Xu". */
const EXCEPT =
  /^(?<some>.*?)(?:^|\s+)(?:except(?:\s+for)?|but(?:\s+not)?|other\s+than|apart\s+from|besides|excluding)\s+(?<others>\S.*)$/i;
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

/** The people of a library, and the language of the question. */
interface Scope {
  readonly directory: Directory;
  readonly words: SpeakerWords;
}

/**
 * `null` for unknown people or one name of several people; no filters for "anyone" or "they".
 *
 * @param speakerWords of the question's language.
 */
export function parseWho(
  asked: string,
  directory: Directory,
  speakerWords: SpeakerWords = ENGLISH_SPEAKER_WORDS,
): SpeakerFilters | null {
  if (asked.length > MAX_SPEAKER_LENGTH) return null;
  const scope: Scope = { directory, words: speakerWords };
  const { some, others } = EXCEPT.exec(asked)?.groups ?? {};
  if (others === undefined) return parseSome(asked, scope);
  const kept = some === '' ? {} : parseSome(some, scope);
  const excluded = parseSome(others, scope);
  if (kept === null || excluded === null || Object.keys(excluded).length === 0) return null;
  if (kept.speaker !== undefined) return kept;
  const { speaker: notSpeaker, role: notRole } = excluded;
  return { ...kept, ...(notSpeaker && { notSpeaker }), ...(notRole && { notRole }) };
}

function parseSome(asked: string, scope: Scope): SpeakerFilters | null {
  const { directory, words } = scope;
  const whole = interpretPhrase(asked, scope);
  if (whole !== null) return toFilters([whole], directory);
  if (isAnyone(asked, scope)) return {};
  const parts = asked.replace(/^(?:both|either) /i, '').split(words.separator);
  if (parts[0] === asked) return null;
  const meanings = parts.flatMap((part) => interpretPhrase(part, scope) ?? []);
  return meanings.length < parts.length ? null : toFilters(meanings, directory);
}

function isAnyone(phrase: string, { words }: Scope): boolean {
  return words.anyone.has(fold(phrase).replace(/^(?:the|all|our|their) /, ''));
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
function interpretPhrase(phrase: string, scope: Scope): PhraseMeaning | null {
  const elided = phrase.replace(ELISION, '$1 ');
  const meaning = interpretWritten(phrase, scope);
  return meaning !== null || elided === phrase ? meaning : interpretWritten(elided, scope);
}

function interpretWritten(phrase: string, scope: Scope): PhraseMeaning | null {
  const { directory } = scope;
  const { afterName, honorifics, articles } = scope.words;
  const words = foldedWords(afterName === null ? phrase : phrase.trim().replace(afterName, ''));
  if (words.length === 0 || words.length > MAX_PHRASE_WORDS) return null;
  const whole =
    fromRole(words.join(' '), scope) ?? fromName(findByFullName(words.join(' '), directory));
  if (whole !== null || isAnyone(phrase, scope)) return whole;
  const meaning = interpretWords(words, null, false, scope);
  if (meaning !== null) return meaning;
  const proper = words.filter((word) => !honorifics.has(word));
  /** "The man" is not short for Manuel. */
  if (proper.length === 0 || proper.some((word) => articles.has(word))) return null;
  const near = fromName(findByFuzzyName(proper.join(' '), directory));
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
  scope: Scope,
): PhraseMeaning | null {
  if (words.length === 0) return before?.isByName && !isSamePerson(before.people) ? null : before;
  const { articles, honorifics, prepositions, persons } = scope.words;
  const [first, ...others] = words;
  const isArticle = articles.has(first);
  for (let length = isArticle || prepositions.has(first) ? 0 : words.length; length > 0; length--) {
    const rest = words.slice(length);
    const isCommonNoun = article && (rest.length === 0 || prepositions.has(rest[0]));
    for (const part of partMeanings(words.slice(0, length).join(' '), isCommonNoun, scope)) {
      const both = before === null ? part : intersect(before, part);
      const all = both && interpretWords(rest, both, false, scope);
      if (all) return all;
    }
  }
  const saysNothing = [honorifics, prepositions, persons].some((words) => words.has(first));
  if (!isArticle && !saysNothing) return null;
  return interpretWords(others, before, isArticle, scope);
}

/** The possible meanings, the likeliest first. A common noun is no part of a name or firm. */
function partMeanings(phrase: string, isCommonNoun: boolean, scope: Scope): PhraseMeaning[] {
  const { directory } = scope;
  return [
    fromRole(phrase, scope),
    fromName(findByFullName(phrase, directory)),
    isCommonNoun && !scope.words.namesTakeArticles
      ? null
      : fromName(findByPartialName(phrase, directory)),
    toMeaning(findByTitle(phrase, directory)),
    isCommonNoun ? null : toMeaning(findByFirm(phrase, directory)),
  ].flatMap((meaning) => meaning ?? []);
}

function fromRole(phrase: string, { directory, words: { roles } }: Scope): PhraseMeaning | null {
  const role = roles.get(phrase) ?? roles.get(singularize(phrase));
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
