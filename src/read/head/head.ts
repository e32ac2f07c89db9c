/** What stands before the first turn: title, date, kind and who is there, as fields, as plain lines or as YAML front matter. */

import type { Kind, Role } from '../../transcript.ts';
import type { Person } from '../format.ts';
import { isPersonName, parsePeople, parsePerson } from '../people/people.ts';
import { roleInRoom } from '../people/roles.ts';
import { findClosingDate, findDate, findIsoDate, isDateLine } from './dates.ts';
import { readFrontMatter } from './front-matter.ts';
import { kindFrom } from './kind.ts';

export interface Head {
  title: string | null;
  date: string | null;
  kind: Kind | null;
  people: Person[];
  /** Whether hosts are given, as podcasts give them. */
  hosted: boolean;
  /** Index of the first line that is not part of it. */
  length: number;
}

/** Longer lines are prose and no title. */
const TITLE_LENGTH = 150;

const FIELD = /^(?:[#>*\s-]*)([A-Za-z][A-Za-z ]{0,24}?)\s*(?:\*\*)?\s*:\s*(?:\*\*)?\s*(.*)$/;

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
  ['guests', 'guest'],
]);

/** Words that name a person's part before the conversation, and label that person's turns in it. */
const LABELS_OR_FIELDS: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['host', 'host'],
  ['moderator', 'host'],
  ['chair', 'host'],
  ['guest', 'guest'],
]);

const isFullNames = (value: string): boolean =>
  value !== '' && parsePeople(value).every(({ name }) => name.includes(' ') && isPersonName(name));

const isTitleLine = (line: string): boolean =>
  line.length <= TITLE_LENGTH && /^[\p{Lu}\p{Lo}\p{N}"“]/u.test(line) && !/[.?!:,;]$/.test(line);

const listed = (people: readonly Person[], role: Role | null): Person[] =>
  people
    .filter(({ name }) => isPersonName(name))
    .map((person) => ({ ...person, role: roleInRoom(person.title ?? null) ?? role }));

/** Reads down to the first line for which `isTurn` holds. */
export function readHead(lines: readonly string[], isTurn: (line: string) => boolean): Head {
  const head: Head = readFrontMatter(lines) ?? {
    title: null,
    date: null,
    kind: null,
    people: [],
    hosted: false,
    length: 0,
  };
  /** The list whose entries follow one to a line, if the line above opened or continued one. */
  let list: { readonly role: Role | null; entries: number } | null = null;
  while (head.length < lines.length) {
    const line = (lines[head.length] ?? '').replace(/\s+/g, ' ').trim();
    if (line === '') {
      if (list && list.entries > 0) list = null;
    } else if (readField(head, line)) {
      const [field, value] = fieldOf(line);
      list =
        LISTS.has(field) && value === '' ? { role: LISTS.get(field) ?? null, entries: 0 } : null;
    } else if (isTurn(line)) break;
    else {
      const entry: Person[] = list ? listed([parsePerson(line)], list.role) : [];
      head.people.push(...entry);
      if (list && entry.length > 0) list.entries++;
      else readPlainLine(head, line);
    }
    head.length++;
  }
  return head;
}

function fieldOf(line: string): [field: string, value: string] {
  const [, field = '', value = ''] = FIELD.exec(line) ?? [];
  return [field.toLowerCase(), value];
}

/** Takes what a line such as `Date: 2025-09-17` says; false when it is no such line. */
function readField(head: Head, line: string): boolean {
  const [field, value] = fieldOf(line);
  const part = LABELS_OR_FIELDS.get(field);
  if (LISTS.has(field) || (part && isFullNames(value))) {
    const people = listed(parsePeople(value), LISTS.get(field) ?? part ?? null);
    head.people.push(...people);
    head.hosted ||= people.length > 0 && /^hosts?$/.test(field);
  } else if (field === 'title') head.title ??= value || null;
  else if (field === 'date') head.date ??= findDate(value);
  else if (field === 'kind' || field === 'type') head.kind ??= kindFrom(value);
  else return false;
  return true;
}

/** A date alone is the date; the first heading, or the first line that can be one, is the title; the others may name the kind. */
function readPlainLine(head: Head, line: string): void {
  const text = line.replace(/^#+ ?/, '').replace(/\*\*/g, '');
  if (isDateLine(text)) head.date ??= findDate(text);
  else if (head.title === null && (line.startsWith('#') || isTitleLine(text))) {
    head.title = text || null;
    head.date ??= findClosingDate(text) ?? findIsoDate(text);
  } else if (isTitleLine(text)) head.kind ??= kindFrom(text);
}
