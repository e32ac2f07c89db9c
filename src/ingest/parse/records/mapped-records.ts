/** Records whose fields a user names, and what to tell the user of records whose fields are not known. */

import type { Content } from '../content.ts';
import type { Draft } from '../format.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { anyTableRows } from './csv.ts';
import { toText } from './field-values.ts';
import { findLists } from './find-lists.ts';
import { describeLargestList } from './infer-shape.ts';
import { parsePath, recordsAt, valueAt } from './paths.ts';
import { isXml, readShape } from './records.ts';
import { readXml } from './xml.ts';

/** Dotted paths of fields in a record, as a user maps them in `whosaid.json`. */
export interface FieldMapping {
  readonly speaker: string;
  readonly text: string;
  readonly start?: string;
  readonly end?: string;
  /** Of the list of records; without it, the largest list whose records have the text. */
  readonly records?: string;
}

/** Fields that an error names. */
const MAX_FIELDS = 12;

/** @throws UnreadableError if no record has the speaker and the text. */
export function readMappedRecords(content: Content, fields: FieldMapping): Draft {
  const root = content.json ?? rootOfText(content, fields);
  const list = fields.records ?? findListWith(root, fields);
  const { speaker, text, start, end } = fields;
  const has = (path: string): boolean => {
    for (const { value } of recordsAt(root, parsePath(list ?? '')))
      if (valueAt(value, parsePath(path)) !== undefined) return true;
    return false;
  };
  const missing = [speaker, text].filter((path) => list === null || !has(path));
  if (list === null || missing.length > 0) {
    throw new UnreadableError(
      `no record has the field ${missing.map((path) => `"${path}"`).join(' or ')} that its whosaid.json names${describeFields(root)}.`,
    );
  }
  return readShape(root, {
    records: [list],
    speaker: [speaker],
    text: [text],
    start: start === undefined ? [] : [start],
    end: end === undefined ? [] : [end],
    continues: true,
  });
}

/** Why a file of records is not read, and what to write into `whosaid.json`; `null` if it has none. */
export function explainUnknownRecords(content: Content, extension: string): string | null {
  const isTable = extension === '.csv' || extension === '.tsv';
  const root = content.json ?? (isTable ? anyTableRows(content.text) : undefined);
  const described = root === undefined || root === null ? '' : describeFields(root);
  if (described === '') return null;
  const kind = content.json === undefined ? 'table' : 'JSON';
  return `this ${kind} is not a transcript in a known format${described}. Name those that say who speaks and what, in a whosaid.json beside it: "fields": { "speaker": "…", "text": "…" }.`;
}

function rootOfText(content: Content, { speaker }: FieldMapping): unknown {
  return isXml(content) ? readXml(content.text, speaker) : anyTableRows(content.text);
}

function findListWith(root: unknown, { text }: FieldMapping): string | null {
  const path = parsePath(text);
  const [largest = null] = findLists(root)
    .filter(({ sample }) => sample.some(({ value }) => toText(valueAt(value, path)) !== null))
    .sort((a, b) => b.count - a.count);
  return largest?.path ?? null;
}

function describeFields(root: unknown): string {
  const list = describeLargestList(root);
  if (list === null || list.fields.length === 0) return '';
  const shown = list.fields.slice(0, MAX_FIELDS).join(', ').replace(/\s+/g, ' ');
  const more = list.fields.length > MAX_FIELDS ? ', …' : '';
  const place = list.path === '' || Array.isArray(root) ? '' : ` at "${list.path}"`;
  return `: its records${place} have the fields ${shown}${more}`;
}
