/** Fields of a head: `Date: 2025-09-17`, `**Attendees:** Ana Silva (Chair), Ben Okoro`, `### Attendees` above a list. */

import type { Role } from '../../../domain/transcript.ts';
import type { PersonMention } from '../format.ts';
import { isName } from '../people/names.ts';
import { isPersonName, parsePeople, parsePeopleEntry, parsePerson } from '../people/people.ts';
import { findConversationRole, isCorporateTitle } from '../people/roles.ts';

export interface Field {
  /** Lower case. */
  readonly name: string;
  readonly value: string;
}

const FIELD = /^[#>*\s-]*([A-Za-z][A-Za-z ]{0,24}?)\s*(?:\*\*)?\s*:\s*(?:\*\*)?\s*(.*)$/;
const HEADING = /^[#>*_\s]*([A-Za-z][A-Za-z ]{0,24}?)[*_\s]*$/;

/** Fields that list people, and the role that being listed there states. */
const LIST_FIELDS: ReadonlyMap<string, Role | null> = new Map<string, Role | null>([
  ['attendees', 'participant'],
  ['in attendance', 'participant'],
  ['present', 'participant'],
  ['participants', 'participant'],
  ['call participants', null],
  ['company participants', null],
  ['conference call participants', null],
  ['speakers', null],
  ['hosts', 'host'],
  ['hosted by', 'host'],
  ['guests', 'guest'],
  ['guest speakers', 'guest'],
]);

/** Words that name a person's part before the conversation, and label that person's turns in it. */
const ROLE_FIELDS: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['host', 'host'],
  ['moderator', 'host'],
  ['chair', 'host'],
  ['guest', 'guest'],
]);

/** Before one person in a list. */
const BULLET = /^[-*•] /;

/** Share of a line's parts from which on it is a list of names. */
const MIN_NAME_SHARE = 0.6;

/** The field on the line, `null` when there is none; a list may also stand under its bare heading. */
export function parseField(line: string): Field | null {
  const [, name, value = ''] = FIELD.exec(line) ?? HEADING.exec(line) ?? [];
  if (name === undefined) return null;
  const field = { name: name.toLowerCase(), value };
  return line.includes(':') || LIST_FIELDS.has(field.name) ? field : null;
}

/** Whether people are listed under the field, one or more to a line. */
export const isListHeading = ({ name, value }: Field): boolean =>
  LIST_FIELDS.has(name) && value === '';

/** Those whom the field names, `null` when it is none that names anyone. */
export function parseFieldPeople({ name, value }: Field): PersonMention[] | null {
  const part = ROLE_FIELDS.get(name);
  if (LIST_FIELDS.has(name)) return assignListRole(parsePeople(value), name);
  return part && hasOnlyFullNames(value) ? assignListRole(parsePeople(value), name) : null;
}

const splitParts = (line: string): string[] => line.split(/[,;] */).filter(Boolean);

/** `Ana Silva, Chair`: what follows the name is no other name. */
function isNameWithTitle(line: string): boolean {
  const [name = '', title, ...more] = splitParts(line);
  if (title === undefined || more.length > 0) return false;
  const isFullName = (part: string): boolean => part.includes(' ') && isPersonName(part);
  return isFullName(name) && (!isFullName(title) || isCorporateTitle(title));
}

/** Whether each line of the list that begins with these names one person, so that what follows the name is a title. */
export function isOnePersonPerLine(below: readonly string[]): boolean {
  const first = below.findIndex((line) => line.trim() !== '');
  const end = below.findIndex((line, i) => i > first && line.trim() === '');
  const entries = below.slice(Math.max(0, first), end < 0 ? undefined : end);
  return entries.some((line) => BULLET.test(line.trim()) || isNameWithTitle(line.trim()));
}

/** Those on one line of a list. */
export function parseListLine(line: string, field: Field, oneEach: boolean): PersonMention[] {
  const parts = splitParts(line);
  const names = parts.filter((part) => isName(part, 4) && !isCorporateTitle(part));
  const isList = parts.length > 2 && names.length >= MIN_NAME_SHARE * parts.length;
  const entry = oneEach ? [parsePerson(line)] : parsePeopleEntry(line);
  return assignListRole(isList ? parsePeople(line) : entry, field.name);
}

const hasOnlyFullNames = (value: string): boolean =>
  value !== '' && parsePeople(value).every(({ name }) => name.includes(' ') && isPersonName(name));

/** Whom no one knows, and screens that someone shares, are listed as if they were somebody. */
const NON_PERSON = /^(?:un(?:known|identified|named)\b|speaker ?\d)|['’]s presentation$/i;

const isRealPerson = ({ name }: PersonMention): boolean =>
  isPersonName(name) && !NON_PERSON.test(name);

function assignListRole(people: readonly PersonMention[], field: string): PersonMention[] {
  const role = LIST_FIELDS.get(field) ?? ROLE_FIELDS.get(field) ?? null;
  return people
    .filter(isRealPerson)
    .map((person) => ({ ...person, role: findConversationRole(person.title ?? null) ?? role }));
}
