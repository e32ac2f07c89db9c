/** Fields before the first turn: `Date: 2025-09-17`, `**Hosts:** Ana Silva, Ben Okoro`, `### Attendees` above a list. */

import type { Kind, Role } from '../../../domain/transcript.ts';
import type { PersonMention } from '../format.ts';
import { isName } from '../people/names.ts';
import { isPersonName, parsePeople, parsePeopleEntry, parsePerson } from '../people/people.ts';
import { findConversationRole, isCorporateTitle } from '../people/roles.ts';
import { findQuarter } from './quarter.ts';

/** What the lines before the first turn state. */
export interface Head {
  title: string | null;
  date: string | null;
  kind: Kind | null;
  company: string | null;
  ticker: string | null;
  /** As `2025-Q3`. */
  quarter: string | null;
  people: PersonMention[];
  /** Whether hosts are named, as podcasts do. */
  hasHosts: boolean;
  /** Lines before the first turn. */
  lineCount: number;
  /** Lines of them below the heading `Transcript` that state none of this. */
  unparsedLineCount: number;
}

export interface Field {
  /** Lower case. */
  readonly name: string;
  readonly value: string;
}

const FIELD = /^[#>*\s-]*([A-Za-z][A-Za-z ]{0,24}?)\s*(?:\*\*)?\s*:\s*(?:\*\*)?\s*(.*)$/;
const HEADING = /^[#>*_\s]*([A-Za-z][A-Za-z ]{0,24}?)[*_\s]*$/;

/** Fields that list people, with the role that they state. */
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

/** Role words before one person; they also label that person's turns. */
const ROLE_FIELDS: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['host', 'host'],
  ['moderator', 'host'],
  ['chair', 'host'],
  ['guest', 'guest'],
]);

const BULLET = /^[-*•] /;

/** From this share of names on, the parts of a line are a list of people. */
const MIN_NAME_SHARE = 0.6;

/** Also accepts the bare heading of a list: `### Attendees`. */
export function parseField(line: string): Field | null {
  const [, name, value = ''] = FIELD.exec(line) ?? HEADING.exec(line) ?? [];
  if (name === undefined) return null;
  const field = { name: name.toLowerCase(), value };
  return line.includes(':') || LIST_FIELDS.has(field.name) ? field : null;
}

/** People are listed on the lines below. */
export const isListHeading = ({ name, value }: Field): boolean =>
  LIST_FIELDS.has(name) && value === '';

/** The people whom the field names, `null` for other fields. */
export function parseFieldPeople({ name, value }: Field): PersonMention[] | null {
  const namesPeople = LIST_FIELDS.has(name) || (ROLE_FIELDS.has(name) && hasOnlyFullNames(value));
  return namesPeople ? assignListRole(parsePeople(value), name) : null;
}

const splitParts = (line: string): string[] => line.split(/[,;] */).filter(Boolean);

/** `Ana Silva, Chair`: the part after the name is no other name. */
function isNameWithTitle(line: string): boolean {
  const [name = '', title, ...more] = splitParts(line);
  if (title === undefined || more.length > 0) return false;
  const isFullName = (part: string): boolean => part.includes(' ') && isPersonName(part);
  return isFullName(name) && (!isFullName(title) || isCorporateTitle(title));
}

/** Each line of the list names one person, so that what follows the name is a title. */
export function isOnePersonPerLine(below: readonly string[]): boolean {
  const first = below.findIndex((line) => line.trim() !== '');
  const end = below.findIndex((line, i) => i > first && line.trim() === '');
  const entries = below.slice(Math.max(0, first), end < 0 ? undefined : end);
  return entries.some((line) => BULLET.test(line.trim()) || isNameWithTitle(line.trim()));
}

export function parseListLine(line: string, field: Field, onePerLine: boolean): PersonMention[] {
  const parts = splitParts(line);
  const names = parts.filter((part) => isName(part, 4) && !isCorporateTitle(part));
  const isList = parts.length > 2 && names.length >= MIN_NAME_SHARE * parts.length;
  const entry = onePerLine ? [parsePerson(line)] : parsePeopleEntry(line);
  return assignListRole(isList ? parsePeople(line) : entry, field.name);
}

const hasOnlyFullNames = (value: string): boolean =>
  value !== '' && parsePeople(value).every(({ name }) => name.includes(' ') && isPersonName(name));

/** Placeholders and screen shares, which programs list as people. */
const NON_PERSON = /^(?:un(?:known|identified|named)\b|speaker ?\d)|['’]s presentation$/i;

const isRealPerson = ({ name }: PersonMention): boolean =>
  isPersonName(name) && !NON_PERSON.test(name);

function assignListRole(people: readonly PersonMention[], field: string): PersonMention[] {
  const role = LIST_FIELDS.get(field) ?? ROLE_FIELDS.get(field) ?? null;
  return people
    .filter(isRealPerson)
    .map((person) => ({ ...person, role: findConversationRole(person.title ?? null) ?? role }));
}

/** `TNDW`, `NYSE: TNDW`. */
const TICKER = /^(?:[A-Za-z ]{1,20}:\s*)?([A-Z][A-Z0-9]{0,5}(?:\.[A-Z]{1,2})?)$/;

export const parseTicker = (text: string): string | null => TICKER.exec(text.trim())?.[1] ?? null;

/** `Q3 2025`; or `Q3`, `3` with the fiscal year beside it. */
export function parseQuarter(quarter: string, year = ''): string | null {
  const number = /^Q?([1-4])$/i.exec(quarter.trim())?.[1];
  return findQuarter(number ? `Q${number} ${year}` : quarter)?.quarter ?? null;
}
