/** Fields before the first turn: `Date: 2025-09-17`, `**Hosts:** Ana Silva, Ben Okoro`, `### Attendees` above a list. */

import type { Kind, Role } from '../../../domain/transcript.ts';
import type { FieldKind } from '../../../text/languages/language.ts';
import { FIELD_NAMES } from '../../../text/languages/patterns.ts';
import { HONORIFICS } from '../../../text/person-names.ts';
import type { PersonMention } from '../format.ts';
import { isName, isStructureLabel } from '../people/names.ts';
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
  url?: string | null;
  tags?: readonly string[];
  people: PersonMention[];
  /** Whether hosts are named, as podcasts do. */
  hasHosts: boolean;
  /** Lines before the first turn. */
  lineCount: number;
  /** Lines of them below the heading `Transcript` that state none of this. */
  unparsedLineCount: number;
}

export const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s/]+\S*$/i.test(text);

export interface Field {
  /** Lower case. */
  readonly name: string;
  readonly value: string;
}

const NAME = `([\\p{L}][\\p{L}\\p{M}'’"״ -]{0,30}?)`;
const FIELD = new RegExp(
  `^[#>*\\s-]*${NAME}\\s*(?:\\*\\*\\s*)?[:：]\\s*(?:\\*\\*\\s*)?(\\S.*)?$`,
  'u',
);
const HEADING = new RegExp(`^[#>*_\\s【［[]*${NAME}[\\]］】*_\\s]*$`, 'u');

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
  ['witness', null],
  ['witnesses', null],
  ['members present', 'participant'],
  ['also present', 'participant'],
  ['interviewees', null],
  ['appearances', null],
  ['panelists', null],
  ['panellists', null],
  ['panel members', null],
  ['discussants', null],
  ['presenters', null],
  ['moderators', 'host'],
  ['members', 'participant'],
  ['staff present', 'participant'],
]);
const FOREIGN_LISTS: Partial<Record<FieldKind, Role | null>> = {
  participants: 'participant',
  speakers: null,
  analysts: 'analyst',
  hosts: 'host',
  guests: 'guest',
};

/** Role words before one person; they also label that person's turns. */
const ROLE_FIELDS: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['host', 'host'],
  ['moderator', 'host'],
  ['chair', 'host'],
  ['president', 'host'],
  ['guest', 'guest'],
  ['interviewer', 'host'],
  ['interviewee', 'guest'],
  ['narrator', 'guest'],
]);

const BULLET = /^[-*•] /;

/** From this share of names on, the parts of a line are a list of people. */
const MIN_NAME_SHARE = 0.6;

/** `undefined` where the field lists no people. Hosts and guests of other languages are one or several. */
function listRole(name: string): Role | null | undefined {
  const english = LIST_FIELDS.get(name);
  const kind = FIELD_NAMES.get(name);
  if (english !== undefined || ROLE_FIELDS.has(name) || kind === undefined) return english;
  return FOREIGN_LISTS[kind];
}

/** Whether the name is one of a field, whatever its value. */
export const isKnownField = (name: string): boolean =>
  FIELD_NAMES.has(name) || listRole(name) !== undefined;

/** Whether a field of another language may be the label of a turn: `Moderatorin: Guten Tag`. */
const mayBeLabel = (name: string): boolean =>
  !LIST_FIELDS.has(name) && ['hosts', 'guests'].includes(FIELD_NAMES.get(name) ?? '');

/** Commas and parentheses of East Asian lists in single width. */
const normalizeList = (value: string): string =>
  value
    .replace(/(?:(?<!\s)\s+)?[、，；]\s*/g, ', ')
    .replace(/(?:(?<!\s)\s+)?（\s*/g, ' (')
    .replaceAll('）', ')');

/** Also accepts the bare heading of a list: `### Attendees`. */
export function parseField(line: string): Field | null {
  const [, name, value = ''] = FIELD.exec(line) ?? HEADING.exec(line) ?? [];
  if (name === undefined) return null;
  const field = { name: name.toLowerCase(), value };
  return /[:：]/.test(line) || listRole(field.name) !== undefined ? field : null;
}

/** People are listed on the lines below. */
export const isListHeading = ({ name, value }: Field): boolean =>
  listRole(name) !== undefined && value === '' && !mayBeLabel(name);

/** `HOST:` with a name alone on the line below. */
export function isRoleHeading({ name, value }: Field, below: readonly string[]): boolean {
  const [first = '', second = ''] = below.map((line) => line.trim());
  return ROLE_FIELDS.has(name) && value === '' && isFullName(first) && /^$|[:：]$/.test(second);
}

/** The people whom the field names, `null` for other fields. */
export function parseFieldPeople({ name, value }: Field): PersonMention[] | null {
  const isRole = ROLE_FIELDS.has(name) || mayBeLabel(name);
  const namesPeople = isRole ? hasOnlyFullNames(value) : listRole(name) !== undefined;
  if (!namesPeople) return null;
  const people = isOneWithTitle(value) ? [parsePerson(value)] : parsePeople(normalizeList(value));
  const listed = assignListRole(people, name);
  const [only] = listed;
  /* `INTERVIEWER: Ida Moreau` says who the label INTERVIEWER is. */
  return only && isRole && listed.length === 1 ? [{ ...only, label: only.label ?? name }] : listed;
}

/** Small words and offices, which no name has. */
const TITLE_PART = /\b(?:of|for|the|at)\b/i;

const isFullName = (part: string): boolean =>
  part.includes(' ') && isPersonName(part) && !TITLE_PART.test(part);

/** `Leo Brandt, Harbour Master of Sandport`. */
function isOneWithTitle(value: string): boolean {
  const [name = '', ...rest] = splitParts(value);
  return isFullName(name) && rest.length > 0 && rest.every((part) => TITLE_PART.test(part));
}

/** `SEN. PAUL RENKO, R-BAY.`: one person, by form of address or by what follows the name. */
function isRosterLine(line: string): boolean {
  const [name = '', ...rest] = splitParts(line);
  const isAddressed = HONORIFICS.has((name.split(' ')[0] ?? '').toLowerCase().replace('.', ''));
  return isFullName(name) && (isAddressed || rest.length > 0) && !rest.some(isFullName);
}

/** The people of a list that begins behind its name and goes on below, one a line; `null` if it does not. */
export function parseRoster(
  { name, value }: Field,
  below: readonly string[],
): { readonly people: readonly PersonMention[]; readonly lineCount: number } | null {
  if (!LIST_FIELDS.has(name) || !isRosterLine(value)) return null;
  const end = below.findIndex((line) => /[:：]/.test(line) || !isRosterLine(line.trim()));
  const entries = [value, ...below.slice(0, end < 0 ? undefined : end).map((line) => line.trim())];
  if (entries.length < 2) return null;
  return { people: assignListRole(entries.map(parsePerson), name), lineCount: entries.length };
}

const splitParts = (line: string): string[] => line.split(/[,;、，；] */).filter(Boolean);

/** `Ana Silva, Chair`: the part after the name is no other name. */
function isNameWithTitle(line: string): boolean {
  const [name = '', title, ...more] = splitParts(line);
  if (title === undefined || more.length > 0) return false;
  const isTwoWords = (part: string): boolean => part.includes(' ') && isPersonName(part);
  return isTwoWords(name) && (!isTwoWords(title) || isCorporateTitle(title));
}

/** Each line of the list names one person, so that what follows the name is a title. */
export function isOnePersonPerLine(below: readonly string[]): boolean {
  const first = below.findIndex((line) => line.trim() !== '');
  const end = below.findIndex((line, i) => i > first && line.trim() === '');
  const entries = below.slice(Math.max(0, first), end < 0 ? undefined : end);
  return entries.some((line) => BULLET.test(line.trim()) || isNameWithTitle(line.trim()));
}

/** `For the Board: Edith Farrow`: on whose side. */
const withoutSide = (entry: string): string => {
  const [, rest] = /^\p{Lu}[^:]{1,40}: (.+)$/u.exec(entry) ?? [];
  return rest !== undefined && isFullName(splitParts(rest)[0] ?? '') ? rest : entry;
};

export function parseListLine(entry: string, field: Field, onePerLine: boolean): PersonMention[] {
  const line = withoutSide(entry);
  const parts = splitParts(line);
  const names = parts.filter((part) => isName(part, 4) && !isCorporateTitle(part));
  const isList = parts.length > 2 && names.length >= MIN_NAME_SHARE * parts.length;
  const people = onePerLine ? [parsePerson(line)] : parsePeopleEntry(line);
  return assignListRole(isList ? parsePeople(normalizeList(line)) : people, field.name);
}

/** Of two to five letters. */
const UNSPACED_NAME = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]{2,5}$/u;

const hasOnlyFullNames = (value: string): boolean =>
  value !== '' &&
  parsePeople(normalizeList(value)).every(
    ({ name }) => (name.includes(' ') || UNSPACED_NAME.test(name)) && isPersonName(name),
  );

/** Placeholders and screen shares, which programs list as people. */
const NON_PERSON = /^(?:un(?:known|identified|named)\b|speaker ?\d)|['’]s presentation$/i;

const isRealPerson = ({ name }: PersonMention): boolean =>
  isPersonName(name) && !NON_PERSON.test(name) && !isStructureLabel(name);

function assignListRole(people: readonly PersonMention[], field: string): PersonMention[] {
  const role = listRole(field) ?? ROLE_FIELDS.get(field) ?? null;
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
