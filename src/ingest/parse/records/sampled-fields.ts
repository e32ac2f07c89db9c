/** The fields of sampled records, and those with a name and a value that are wanted. */

import { isRecord } from '../head/front-matter-values.ts';
import { ALTERNATIVES, plainName } from './field-names.ts';
import type { PlacedRecord } from './paths.ts';

/** Objects in a record whose fields count as the record's. */
const MAX_FIELD_DEPTH = 3;

/** Dotted paths of fields → a value of each that is not empty. */
export function collectFields(sample: readonly PlacedRecord[]): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  const add = (value: unknown, path: string, depth: number): void => {
    if (!isRecord(value)) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key.includes('.')) continue;
      const at = path === '' ? key : `${path}.${key}`;
      const isEmpty = inner === null || inner === undefined || inner === '';
      if (!fields.has(at) || (!isEmpty && fields.get(at) === null))
        fields.set(at, isEmpty ? null : inner);
      if (depth >= MAX_FIELD_DEPTH) continue;
      if (isRecord(inner)) add(inner, at, depth + 1);
      else if (Array.isArray(inner) && ALTERNATIVES.has(plainName(key)))
        add(inner[0], at, depth + 1);
    }
  };
  for (const { value } of sample) add(value, '', 0);
  return fields;
}

/** The fields with such a name and such a value: in the order of names, outer before inner. */
export function rank(
  fields: ReadonlyMap<string, unknown>,
  names: readonly string[],
  isWanted: (value: unknown, name: string) => boolean,
): string[] {
  const found: { readonly path: string; readonly order: number }[] = [];
  for (const [path, value] of fields) {
    const keys = path.split('.');
    const name = plainName(keys.at(-1) ?? '');
    const at = names.indexOf(name);
    if (at < 0 || !isWanted(value, name)) continue;
    found.push({ path, order: at + keys.length * names.length });
  }
  return found.sort((a, b) => a.order - b.order).map(({ path }) => path);
}
