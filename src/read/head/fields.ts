/** Fields of a head: `Date: 2025-09-17`, `**Attendees:** Ana Silva (Chair), Ben Okoro`, `### Attendees` above a list. */

import type { Role } from '../../transcript.ts';
import type { Person } from '../format.ts';
import { isName } from '../people/names.ts';
import { isPersonName, parseEntry, parsePeople, parsePerson } from '../people/people.ts';
import { isCorporateTitle, roleInRoom } from '../people/roles.ts';

export interface Field {
  /** Lower case. */
  readonly name: string;
  readonly value: string;
}

const FIELD = /^[#>*\s-]*([A-Za-z][A-Za-z ]{0,24}?)\s*(?:\*\*)?\s*:\s*(?:\*\*)?\s*(.*)$/;
const HEADING = /^[#>*_\s]*([A-Za-z][A-Za-z ]{0,24}?)[*_\s]*$/;

/** Fields that list people, and the role that being listed there states. */
const LISTS: ReadonlyMap<string, Role | null> = new Map<string, Role | null>([
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
const LABELS_OR_FIELDS: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['host', 'host'],
  ['moderator', 'host'],
  ['chair', 'host'],
  ['guest', 'guest'],
]);

/** Before one person in a list. */
const BULLET = /^[-*•] /;

/** Share of a line's parts from which on it is a list of names. */
const MOST = 0.6;

/** The field on the line, `null` when there is none; a list may also stand under its bare heading. */
export function fieldOf(line: string): Field | null {
  const [, name, value = ''] = FIELD.exec(line) ?? HEADING.exec(line) ?? [];
  if (name === undefined) return null;
  const field = { name: name.toLowerCase(), value };
  return line.includes(':') || LISTS.has(field.name) ? field : null;
}

/** Whether people are listed under the field, one or more to a line. */
export const opensList = ({ name, value }: Field): boolean => LISTS.has(name) && value === '';

/** Those whom the field names, `null` when it is none that names anyone. */
export function peopleInField({ name, value }: Field): Person[] | null {
  const part = LABELS_OR_FIELDS.get(name);
  if (LISTS.has(name)) return listed(parsePeople(value), name);
  return part && isFullNames(value) ? listed(parsePeople(value), name) : null;
}

const partsOf = (line: string): string[] => line.split(/[,;] */).filter(Boolean);

/** `Ana Silva, Chair`: what follows the name is no other name. */
function isTitled(line: string): boolean {
  const [name = '', title, ...more] = partsOf(line);
  if (title === undefined || more.length > 0) return false;
  const isFullName = (part: string): boolean => part.includes(' ') && isPersonName(part);
  return isFullName(name) && (!isFullName(title) || isCorporateTitle(title));
}

/** Whether each line of the list that begins with these names one person, so that what follows the name is a title. */
export function namesOneEach(below: readonly string[]): boolean {
  const first = below.findIndex((line) => line.trim() !== '');
  const end = below.findIndex((line, i) => i > first && line.trim() === '');
  const entries = below.slice(Math.max(0, first), end < 0 ? undefined : end);
  return entries.some((line) => BULLET.test(line.trim()) || isTitled(line.trim()));
}

/** Those on one line of a list. */
export function peopleOnLine(line: string, field: Field, oneEach: boolean): Person[] {
  const parts = partsOf(line);
  const names = parts.filter((part) => isName(part, 4) && !isCorporateTitle(part));
  const isList = parts.length > 2 && names.length >= MOST * parts.length;
  const entry = oneEach ? [parsePerson(line)] : parseEntry(line);
  return listed(isList ? parsePeople(line) : entry, field.name);
}

const isFullNames = (value: string): boolean =>
  value !== '' && parsePeople(value).every(({ name }) => name.includes(' ') && isPersonName(name));

/** Whom no one knows, and screens that someone shares, are listed as if they were somebody. */
const NOBODY = /^(?:un(?:known|identified|named)\b|speaker ?\d)|['’]s presentation$/i;

const isSomeone = ({ name }: Person): boolean => isPersonName(name) && !NOBODY.test(name);

function listed(people: readonly Person[], field: string): Person[] {
  const role = LISTS.get(field) ?? LABELS_OR_FIELDS.get(field) ?? null;
  return people
    .filter(isSomeone)
    .map((person) => ({ ...person, role: roleInRoom(person.title ?? null) ?? role }));
}
