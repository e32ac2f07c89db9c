/** Lists in a file that say who is behind an identifier: `[{ "id": 1, "name": … }]`, `{ "S1": "Jane Doe" }`. */

import { isRecord } from '../head/front-matter-values.ts';
import { IDENTIFIER_NAMES, PEOPLE_LIST, plainName } from './field-names.ts';
import { toLabel, toPersonName } from './field-values.ts';

/** Objects deeper than this hold no list of people. */
const MAX_DEPTH = 4;

/** The identifiers of each list of people near the top of the file. */
export function collectPeople(root: unknown): (label: string) => string | undefined {
  const people = new Map<string, string>();
  collectInto(people, root, 0);
  return (label) => people.get(label) ?? people.get(label.replace(/^#/, ''));
}

function collectInto(people: Map<string, string>, value: unknown, depth: number): void {
  if (!isRecord(value) || depth > MAX_DEPTH) return;
  for (const [key, inner] of Object.entries(value)) {
    if (PEOPLE_LIST.test(key)) {
      if (Array.isArray(inner)) for (const one of inner) addListed(people, one);
      else if (isRecord(inner))
        for (const [id, one] of Object.entries(inner)) addNamed(people, id, one);
    }
    if (isRecord(inner)) collectInto(people, inner, depth + 1);
  }
}

function addListed(people: Map<string, string>, person: unknown): void {
  const name = isRecord(person) ? (toPersonName(person) ?? nameInside(person)) : null;
  if (!isRecord(person) || name === null) return;
  for (const [field, value] of Object.entries(person)) {
    const id = typeof value === 'object' ? null : toLabel(value);
    if (id !== null && id !== name && isIdentifier(field) && !people.has(id)) people.set(id, name);
  }
}

/** `{ "speaker": 0, "data": { "name": … } }` */
function nameInside(person: Record<string, unknown>): string | null {
  for (const one of Object.values(person)) {
    const name = isRecord(one) ? toPersonName(one) : null;
    if (name !== null) return name;
  }
  return null;
}

const isIdentifier = (field: string): boolean => IDENTIFIER_NAMES.includes(plainName(field));

function addNamed(people: Map<string, string>, id: string, person: unknown): void {
  const name = isRecord(person) ? toPersonName(person) : typeof person === 'string' ? person : null;
  if (name !== null && name.trim() !== '' && !people.has(id)) people.set(id, name);
}
