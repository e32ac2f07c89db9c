/**
 * Values of YAML front matter: texts, and people as a text, a list, entries with `name` and `role`, or a
 * map from labels or names.
 */

import type { Role } from '../../../domain/transcript.ts';
import { isUnnamedSpeaker } from '../../../text/person-names.ts';
import type { PersonMention } from '../format.ts';
import { parsePeopleEntry } from '../people/people.ts';
import { findConversationRole } from '../people/roles.ts';

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const scalarToText = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() || null : null;

const TITLES = ['title', 'position', 'job', 'description'];
const AFFILIATIONS = ['affiliation', 'company', 'organization', 'organisation', 'org', 'employer'];

const findFirstText = (entry: Record<string, unknown>, keys: readonly string[]): string | null =>
  keys.map((key) => scalarToText(entry[key])).find((text) => text !== null) ?? null;

/** Stands before a turn instead of the name: `JD`, `S1`, `host1`, `SPEAKER_00`. */
const isShortLabel = (key: string): boolean =>
  isUnnamedSpeaker(key.charAt(0).toUpperCase() + key.slice(1)) || /^\p{L}{1,3}\d{0,2}$/u.test(key);

export function parseYamlPeople(value: unknown): PersonMention[] {
  if (Array.isArray(value)) return value.flatMap(parseYamlPeople);
  if (!isRecord(value)) {
    /* Note-taking tools link names: `[[Ana Silva]]`. */
    const text = (scalarToText(value) ?? '').replace(/^\[\[(?:[^|\]]*\|)?([^\]]*)\]\]$/, '$1');
    return text === '' ? [] : parsePeopleEntry(text);
  }
  const name = scalarToText(value.name);
  if (name !== null) return [buildYamlPerson(name, value)];
  return Object.entries(value).flatMap(([key, entry]) => parseMapEntry(key, entry));
}

/** `role: host` states a role, `role: Diver` a title. */
function buildYamlPerson(name: string, entry: Record<string, unknown>): PersonMention {
  const roleText = scalarToText(entry.role);
  const stated = findConversationRole(roleText);
  const title = findFirstText(entry, TITLES) ?? (stated === null ? roleText : null);
  return {
    name,
    title,
    affiliation: findFirstText(entry, AFFILIATIONS),
    role: stated ?? findConversationRole(title),
  };
}

/** `JD: Jane Doe`, `Jane Doe: host`, `Jane Doe: { title: Diver }`. */
function parseMapEntry(key: string, entry: unknown): PersonMention[] {
  if (isRecord(entry)) {
    const name = scalarToText(entry.name);
    return [{ ...buildYamlPerson(name ?? key, entry), label: name === null ? null : key }];
  }
  const text = scalarToText(entry);
  if (text === null) return [{ name: key }];
  const stated = findConversationRole(text);
  if (!isShortLabel(key))
    return [{ name: key, title: stated === null ? text : null, role: stated }];
  const role: Role | null = findConversationRole(key.replace(/(?<![\d_ -])[\d_ -]+$/, ''));
  return parsePeopleEntry(text).map((person) => ({ ...person, label: key, role }));
}
