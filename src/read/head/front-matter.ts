/** YAML front matter: `title`, `date`, `kind`, and people as `host`, `hosts`, `guest`, `guests` and the like. */

import { parse } from 'yaml';
import type { Role } from '../../transcript.ts';
import type { Person } from '../format.ts';
import { parseEntry } from '../people/people.ts';
import { Unreadable } from '../unreadable.ts';
import { findDate } from './dates.ts';
import type { Head } from './head.ts';
import { kindFrom } from './kind.ts';

const LISTS: readonly [key: string, role: Role | null][] = [
  ['host', 'host'],
  ['hosts', 'host'],
  ['moderator', 'host'],
  ['chair', 'host'],
  ['guest', 'guest'],
  ['guests', 'guest'],
  ['attendees', 'participant'],
  ['participants', 'participant'],
  ['present', 'participant'],
  ['speakers', null],
];

/** One of these tells front matter from a conversation between two horizontal rules. */
const KEYS = ['title', 'date', 'kind', 'type', ...LISTS.map(([key]) => key)];

/** Front matter longer than this is a horizontal rule and a conversation. */
const MAX_LINES = 200;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() || null : null;

function peopleOf(value: unknown): Person[] {
  if (Array.isArray(value)) return value.flatMap(peopleOf);
  if (isRecord(value)) {
    const name = textOf(value.name);
    const affiliation = textOf(value.affiliation) ?? textOf(value.company);
    return name ? [{ name, title: textOf(value.title), affiliation }] : [];
  }
  const text = textOf(value);
  return text ? parseEntry(text) : [];
}

/** What the front matter says, `null` where the file does not begin with any. Throws `Unreadable` when it is no YAML. */
export function readFrontMatter(lines: readonly string[]): Head | null {
  if (lines[0]?.trim() !== '---') return null;
  const end = lines.slice(1, MAX_LINES).findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line)) + 1;
  if (end === 0) return null;
  const matter = parseYaml(lines.slice(1, end).join('\n'));
  if (!isRecord(matter)) return null;
  const fields = new Map(Object.entries(matter).map(([key, value]) => [key.toLowerCase(), value]));
  if (!KEYS.some((key) => fields.has(key))) return null;
  const people = LISTS.flatMap(([key, role]) =>
    peopleOf(fields.get(key)).map((person) => ({ ...person, role })),
  );
  return {
    title: textOf(fields.get('title')),
    date: findDate(textOf(fields.get('date')) ?? ''),
    kind: kindFrom(textOf(fields.get('kind')) ?? textOf(fields.get('type'))),
    people,
    hosted: peopleOf(fields.get('host') ?? fields.get('hosts')).length > 0,
    length: end + 1,
  };
}

function parseYaml(text: string): unknown {
  try {
    return parse(text, { logLevel: 'error' });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new Unreadable(
      `expected YAML between the first two lines of ---, found a mistake: ${reason}`,
      { cause: error },
    );
  }
}
