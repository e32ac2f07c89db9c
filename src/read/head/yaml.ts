/** Values of YAML front matter: texts, and people as a text, a list, entries with `name` and `role`, or a map from labels or names. */

import type { Role } from '../../transcript.ts';
import type { Person } from '../format.ts';
import { isUnnamedSpeaker } from '../people/names.ts';
import { parseEntry } from '../people/people.ts';
import { roleInRoom } from '../people/roles.ts';

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const textOf = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() || null : null;

const TITLES = ['title', 'position', 'job', 'description'];
const AFFILIATIONS = ['affiliation', 'company', 'organization', 'organisation', 'org', 'employer'];

const firstOf = (entry: Record<string, unknown>, keys: readonly string[]): string | null =>
  keys.map((key) => textOf(entry[key])).find((text) => text !== null) ?? null;

/** Short, as `JD`, `S1`, `host1`, `SPEAKER_00` are: what stands before a turn in a name's place. */
const isLabel = (key: string): boolean =>
  isUnnamedSpeaker(key.charAt(0).toUpperCase() + key.slice(1)) || /^\p{L}{1,3}\d{0,2}$/u.test(key);

/** Who is named. */
export function peopleOf(value: unknown): Person[] {
  if (Array.isArray(value)) return value.flatMap(peopleOf);
  if (!isRecord(value)) {
    // Note-taking tools link names: `[[Ana Silva]]`.
    const text = (textOf(value) ?? '').replace(/^\[\[(?:[^|\]]*\|)?([^\]]*)\]\]$/, '$1');
    return text === '' ? [] : parseEntry(text);
  }
  const name = textOf(value.name);
  if (name !== null) return [withRole(name, value)];
  return Object.entries(value).flatMap(([key, entry]) => personUnder(key, entry));
}

/** A role's own word is no title: `role: host`. */
function withRole(name: string, entry: Record<string, unknown>): Person {
  const part = textOf(entry.role);
  const stated = roleInRoom(part);
  const title = firstOf(entry, TITLES) ?? (stated === null ? part : null);
  return {
    name,
    title,
    affiliation: firstOf(entry, AFFILIATIONS),
    role: stated ?? roleInRoom(title),
  };
}

/** An entry of a map: `JD: Jane Doe`, `Jane Doe: host`, `Jane Doe: { title: Diver }`. */
function personUnder(key: string, entry: unknown): Person[] {
  if (isRecord(entry)) {
    const name = textOf(entry.name);
    return [{ ...withRole(name ?? key, entry), label: name === null ? null : key }];
  }
  const text = textOf(entry);
  if (text === null) return [{ name: key }];
  const stated = roleInRoom(text);
  if (!isLabel(key)) return [{ name: key, title: stated === null ? text : null, role: stated }];
  const role: Role | null = roleInRoom(key.replace(/[\d_ -]+$/, ''));
  return parseEntry(text).map((person) => ({ ...person, label: key, role }));
}
