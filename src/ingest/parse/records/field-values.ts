/** A field's value → a label, a text. */

import { decodeHTML } from 'entities';
import { isRecord } from '../head/front-matter-values.ts';
import { LABEL_NAMES, PERSON_NAMES, plainName, TEXT_NAMES } from './field-names.ts';

/** Objects nest no deeper between a field and its text. */
const MAX_DEPTH = 4;
const MARKUP = /<\/?(?:p|br|div|span|b|i|em|strong|a|at|u|ul|ol|li)\b[^<>]*>/i;
/** As in texts that were taken from a page. */
const ENTITY = /&(?:#\d{2,4}|amp|quot|apos|nbsp);/;
const BREAK = /<(?:br|\/p|\/div|\/li)\b[^<>]*>/gi;
const TAG = /<\/?[a-z][^<>]*>/gi;

const plainNames = new Map<string, string>();

function plain(key: string): string {
  const known = plainNames.get(key);
  if (known !== undefined) return known;
  const name = plainName(key);
  if (plainNames.size < 10_000) plainNames.set(key, name);
  return name;
}

/** The first field with one of the names, in the order of the names. */
export function findNamed(
  record: Record<string, unknown>,
  names: readonly string[],
  isWanted: (value: unknown) => boolean,
): string | null {
  let best: string | null = null;
  let rank = names.length;
  for (const key of Object.keys(record)) {
    const at = names.indexOf(plain(key));
    if (at >= 0 && at < rank && isWanted(record[key])) [best, rank] = [key, at];
  }
  return best;
}

/** `null` if nobody is named; a person's name, else another label, where the value is an object. */
export function toLabel(value: unknown, depth = 0): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    const isVector = value.length > 1 && typeof value[0] === 'number';
    return isVector ? null : toLabel(value[0], depth + 1);
  }
  if (!isRecord(value) || depth > MAX_DEPTH) return null;
  return toPersonName(value) ?? labelIn(value, LABEL_NAMES) ?? nestedPerson(value, depth);
}

/** The name in an object that describes a person. */
export const toPersonName = (person: Record<string, unknown>): string | null =>
  labelIn(person, PERSON_NAMES) ?? joinNames(person);

function labelIn(record: Record<string, unknown>, names: readonly string[]): string | null {
  const isLabel = (value: unknown): boolean => typeof value !== 'object' && toLabel(value) !== null;
  const key = findNamed(record, names, isLabel);
  return key === null ? null : toLabel(record[key]);
}

/** Microsoft Graph nests: `{ "user": { "displayName": … } }`. */
function nestedPerson(value: Record<string, unknown>, depth: number): string | null {
  for (const one of Object.values(value)) {
    const label = isRecord(one) ? toLabel(one, depth + 1) : null;
    if (label !== null) return label;
  }
  return null;
}

function joinNames(value: Record<string, unknown>): string | null {
  const part = (names: readonly string[]): string => {
    const key = findNamed(value, names, (one) => typeof one === 'string');
    return key === null ? '' : String(value[key]).trim();
  };
  const parts = [
    part(['firstname', 'givenname', 'forename']),
    part(['lastname', 'familyname', 'surname']),
  ];
  return parts.filter(Boolean).join(' ') || null;
}

/** A string, a list of strings, or objects that hold one; `null` if there is no text. */
export function toText(value: unknown, depth = 0): string | null {
  if (typeof value === 'string')
    return MARKUP.test(value) ? stripTags(value) : ENTITY.test(value) ? decodeHTML(value) : value;
  if (depth > MAX_DEPTH) return null;
  if (Array.isArray(value)) {
    const parts = value.map((one) => toText(one, depth + 1)).filter((one) => one !== null);
    return parts.length > 0 ? parts.join(' ') : null;
  }
  if (!isRecord(value)) return null;
  const key = findNamed(value, TEXT_NAMES, (one) => toText(one, depth + 1) !== null);
  return key === null ? null : toText(value[key], depth + 1);
}

/** Speech in a fragment of HTML. */
export const stripTags = (html: string): string =>
  decodeHTML(html.replace(BREAK, '\n').replace(TAG, ''));
