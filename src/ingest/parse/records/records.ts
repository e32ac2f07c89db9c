/** Formats of records: the files of a known program, and any other list of who, when and what. */

import { cleanText } from '../../decode/text.ts';
import type { Content } from '../content.ts';
import { memoizePerContent } from '../content.ts';
import { cuesToDraft } from '../cues.ts';
import type { Draft, Format } from '../format.ts';
import { findDate } from '../head/dates.ts';
import { isRecord, scalarToText } from '../head/front-matter-values.ts';
import { findKind } from '../head/title.ts';
import { normalizeWhitespace } from '../prose.ts';
import { nameSpeakersInWords } from '../subtitles/captions.ts';
import { anyTableRows, tableRows } from './csv.ts';
import { DATE_NAMES, SURE_SPEAKER_NAMES, TEXT_NAMES, TITLE_NAMES } from './field-names.ts';
import { findNamed } from './field-values.ts';
import { inferParted } from './infer-parted.ts';
import { inferShape } from './infer-shape.ts';
import { parsePath, recordsAt, valueAt } from './paths.ts';
import { collectPeople } from './people-lists.ts';
import { readRecords } from './read-records.ts';
import { dayOfMoment, FIRST_MOMENT, parseRecordTime } from './record-times.ts';
import { rewriteRecords } from './rewrite-records.ts';
import type { RecordShape, Vendor } from './shape.ts';
import { VENDORS } from './vendors.ts';
import { readXml } from './xml.ts';

/** A file's records: the JSON itself, the rows of a table, the elements of XML. */
export type RecordSource = (content: Content) => unknown;

export function readShape(root: unknown, shape: RecordShape, kind: Draft['kind'] = null): Draft {
  const { cues, day } = readRecords(root, shape, collectPeople(root));
  const { title, date, kind: stated } = readHead(root, shape);
  return cuesToDraft(nameSpeakersInWords(cues), {
    title,
    date: date ?? day ?? commonDay(root, shape) ?? findDate(title ?? ''),
    kind: stated ?? findKind(title) ?? kind,
  });
}

/** Title, date and kind in the objects that hold the records, the outermost first. */
function readHead(root: unknown, { records }: RecordShape): Pick<Draft, 'title' | 'date' | 'kind'> {
  const holders: Record<string, unknown>[] = [];
  for (const { holder } of recordsAt(root, parsePath(records[0] ?? ''))) {
    for (let up = holder; up !== null; up = up.holder)
      if (isRecord(up.value) && (!up.isItem || (up.isOnly && !namesSpeaker(up.value))))
        holders.unshift(up.value);
    break;
  }
  holders.push(...holders.flatMap(headsInside));
  if (holders.length === 0) holders.push(...headRecord(root, records[0] ?? ''));
  const textOf = (names: readonly string[]): string | null => {
    for (const holder of holders) {
      const key = findNamed(holder, names, (value) => scalarToText(value) !== null);
      if (key !== null) return scalarToText(holder[key]);
    }
    return null;
  };
  const title =
    normalizeWhitespace(cleanText(textOf(TITLE_NAMES) ?? nameOfMeeting(holders) ?? '')) || null;
  const kind = findKind(textOf(['kind', 'type', 'category']));
  /* QMSum has `meeting_transcripts`. */
  const path = records.join(' ').replace(/[_.]/g, ' ');
  return { title, date: readDay(holders), kind: kind ?? findKind(path) };
}

/** A `name` beside those who took part is the meeting's, not a person's. */
function nameOfMeeting(holders: readonly Record<string, unknown>[]): string | null {
  for (const holder of holders) {
    const isList = (value: unknown): boolean => Array.isArray(value);
    if (findNamed(holder, ['attendees', 'participants', 'invitees'], isList) === null) continue;
    const key = findNamed(holder, ['name'], (value) => scalarToText(value) !== null);
    if (key !== null) return scalarToText(holder[key]);
  }
  return null;
}

const namesSpeaker = (value: Record<string, unknown>): boolean =>
  findNamed(value, SURE_SPEAKER_NAMES, (name) => name !== null) !== null;

/** `{ "meeting": { "title": …, "date": … }, "turns": … }` */
const HEAD_KEY =
  /^(?:meeting|event|metadata|meta|info|head|header|call|recording|session|episode|conversation|video|interview)$/i;
const headsInside = (holder: Record<string, unknown>): Record<string, unknown>[] =>
  Object.entries(holder).flatMap(([key, value]) =>
    HEAD_KEY.test(key) && isRecord(value) ? [value] : [],
  );

/** Records whose days are compared. */
const SAMPLED_DAYS = 50;
const DAY_NAMES = ['hdate', 'date', 'day', 'sittingdate', 'meetingdate', 'debatedate'];

/** The day that every record states, `null` where they differ. */
function commonDay(root: unknown, { records }: RecordShape): string | null {
  const days = new Set<string | null>();
  let seen = 0;
  for (const { value } of recordsAt(root, parsePath(records[0] ?? ''))) {
    if (!isRecord(value) || seen === SAMPLED_DAYS) break;
    seen++;
    const key = findNamed(value, DAY_NAMES, (day) => toDay(day) !== null);
    days.add(key === null ? null : toDay(value[key]));
  }
  const [day = null] = days;
  return days.size === 1 ? day : null;
}

/** The first of a list of records where it is none of them: it tells of them. */
function headRecord(root: unknown, path: string): Record<string, unknown>[] {
  const first: unknown = path === '' && Array.isArray(root) ? root[0] : null;
  if (!isRecord(first)) return [];
  const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
  return findNamed(first, TEXT_NAMES, isText) === null ? [first] : [];
}

function readDay(holders: readonly Record<string, unknown>[]): string | null {
  for (const holder of holders) {
    const isDay = (value: unknown): boolean => toDay(value) !== null;
    const key = findNamed(holder, DATE_NAMES, isDay);
    if (key !== null) return toDay(holder[key]);
  }
  return null;
}

function toDay(value: unknown): string | null {
  const moment = parseRecordTime(value, 'seconds');
  if (moment !== null && moment >= FIRST_MOMENT) return dayOfMoment(value, moment);
  return typeof value === 'string' ? findDate(value) : null;
}

/** Records in which a program shows what it is. */
const FIRST_RECORDS = 1000;

const fulfils = (root: unknown, condition: string): boolean => {
  if (condition.startsWith('*')) {
    const keys = parsePath(condition.slice(1));
    const records: readonly unknown[] = Array.isArray(root) ? root.slice(0, FIRST_RECORDS) : [root];
    return records.some((record) => valueAt(record, keys) !== undefined);
  }
  const isAbsent = condition.startsWith('!');
  const value = valueAt(root, parsePath(isAbsent ? condition.slice(1) : condition));
  return (value === undefined) === isAbsent;
};

const BYTES_OF_UTF8 = /[\u00c2-\u00f4][\u0080-\u00bf]/;

/** UTF-8 whose bytes were written as letters, in all texts of a document. */
function decodeTwice(value: unknown): unknown {
  if (typeof value === 'string') {
    const isBytes = BYTES_OF_UTF8.test(value) && !/[^\0-\xff]/.test(value);
    if (!isBytes) return value;
    const bytes = Uint8Array.from(value, (letter) => letter.charCodeAt(0));
    return new TextDecoder().decode(bytes);
  }
  if (Array.isArray(value)) return value.map(decodeTwice);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, decodeTwice(one)]));
}

/** Characters of a table in which it names its columns. */
const COLUMNS_WITHIN = 500;

function vendorFormat(vendor: Vendor): Format {
  const { name, signature, isTable = false, isEncodedTwice = false, kind = null } = vendor;
  const rowsOf = ({ text }: Content): unknown => {
    const columns = text.slice(0, COLUMNS_WITHIN);
    const isOwn = isTable && signature.every((column) => columns.includes(column));
    return isOwn ? (anyTableRows(text) ?? undefined) : undefined;
  };
  const rootOf = (content: Content): unknown => content.json ?? rowsOf(content);
  return {
    name,
    extensions: isTable ? ['.csv'] : ['.json'],
    score(content) {
      const root = rootOf(content);
      const isOwn = root !== undefined && signature.every((condition) => fulfils(root, condition));
      return isOwn ? Number.POSITIVE_INFINITY : 0;
    },
    parse(content) {
      const root = rootOf(content);
      return readShape(isEncodedTwice ? decodeTwice(root) : root, vendor, kind);
    },
  };
}

/** By the names of its fields alone; `null` if they do not tell who says what. */
export function readInferred(root: unknown): Draft | null {
  const shape = inferShape(root);
  if (shape) return readShape(root, shape);
  const rewritten = rewriteRecords(root);
  const inferred = rewritten === null ? null : inferShape(rewritten);
  if (inferred) return readShape(rewritten, inferred);
  const parted = inferParted(root);
  return parted && readShape(root, parted);
}

/** Any file whose records name who speaks and what they say. */
export function recordsFormat(
  name: string,
  extensions: readonly string[],
  rootOf: RecordSource,
): Format {
  const read = memoizePerContent((content) => {
    const root = rootOf(content);
    return root === undefined ? null : readInferred(root);
  });
  return {
    name,
    extensions,
    score: (content) => read(content)?.turns.length ?? 0,
    parse: (content) => read(content) ?? cuesToDraft([]),
  };
}

export const vendorFormats: readonly Format[] = VENDORS.map(vendorFormat);

export const jsonRecords = recordsFormat(
  'records in JSON',
  ['.json', '.jsonl', '.ndjson'],
  ({ json }) => json,
);

export const tableRecords = recordsFormat(
  'a table of turns (CSV)',
  ['.csv', '.tsv'],
  (content) => tableRows(content) ?? undefined,
);

/** Characters within which the root element begins. */
const ROOT_WITHIN = 1000;
const XML = /^\s*<(?:\?xml|!--|!DOCTYPE (?!html)|[A-Za-z][\w:.-]*[\s>])/i;
export const isXml = ({ text }: Content): boolean => XML.test(text.slice(0, ROOT_WITHIN));

export const xmlRecords = recordsFormat('records in XML', ['.xml', '.trs'], (content) =>
  isXml(content) ? readXml(content.text) : undefined,
);
