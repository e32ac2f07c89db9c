/** Infers from the names of fields which list of a JSON document is the transcript, and what its fields say. */

import { isRecord } from '../head/front-matter-values.ts';
import {
  ALTERNATIVES,
  DURATION_NAMES,
  END_NAMES,
  LOG_NAMES,
  NEVER_NUMBERS,
  plainName,
  SPEAKER_NAMES,
  START_NAMES,
  TEXT_NAMES,
  WEAK_SPEAKER_NAMES,
  WEAK_TEXT_NAMES,
} from './field-names.ts';
import { toLabel, toText } from './field-values.ts';
import { type FoundList, findLists } from './find-lists.ts';
import { type PlacedRecord, parsePath, recordsAt, valueAt } from './paths.ts';
import { parseRecordTime } from './record-times.ts';
import type { RecordShape, WordFields } from './shape.ts';

/** Objects in a record whose fields count as the record's. */
const MAX_FIELD_DEPTH = 3;
/** Of the sampled records that must hold a field for it to be a column; the first speaker may be the only one. */
const MIN_TEXT_SHARE = 0.5;
/** Words of a text on average, where the field beside it may not be a speaker. */
const MIN_WORDS = 3;
/** Of the most text found in one list; another list with as much is the same speech in longer records. */
const SAME_SPEECH = 0.9;
/** Characters in which two lists are compared. */
const COMPARED = 50_000;

interface Candidate {
  readonly list: FoundList;
  readonly shape: RecordShape;
  /** Characters of text that has a speaker. */
  readonly letters: number;
}

/** `null` if no list says who said what. */
export function inferShape(root: unknown): RecordShape | null {
  const lists = findLists(root);
  const candidates = lists.flatMap((list) => toCandidate(list, root) ?? []);
  const most = candidates.reduce((letters, one) => Math.max(letters, one.letters), 0);
  const [best] = candidates
    .filter(({ letters }) => letters > 0 && letters >= SAME_SPEECH * most)
    .sort((a, b) => a.list.count - b.list.count);
  if (best === undefined) return null;
  const others = candidates.filter((one) => one === best || isMoreSpeech(one, best));
  return { ...best.shape, records: others.map(({ list }) => list.path) };
}

/** Dotted paths of the fields of the largest list, for a person to choose from. */
export function describeLargestList(root: unknown): { path: string; fields: string[] } | null {
  const [largest] = findLists(root).sort((a, b) => b.count - a.count);
  if (largest === undefined) return null;
  return { path: largest.path, fields: [...collectFields(largest.sample).keys()] };
}

function toCandidate(list: FoundList, root: unknown): Candidate | null {
  if (list.isMixed) return null;
  const fields = collectFields(list.sample);
  if ([...fields.keys()].some((path) => LOG_NAMES.has(plainName(path)))) return null;
  const texts = rank(fields, TEXT_NAMES, (value) => toText(value) !== null);
  const isObject = (path: string): number => Number(isRecord(fields.get(path)));
  const text = texts
    .sort((a, b) => isObject(a) - isObject(b))
    .find((path) => shareOf(list.sample, path, isText) >= MIN_TEXT_SHARE);
  if (text === undefined) return null;
  const speakers = rankSpeakers(list, fields, text);
  if (speakers.length === 0) return null;
  const isTime = (value: unknown) => parseRecordTime(value, 'seconds') !== null;
  const start = rank(fields, START_NAMES, isTime).filter((path) => !speakers.includes(path));
  const end = rank(fields, END_NAMES, (value) => parseRecordTime(value, 'seconds', 'end') !== null);
  const shape: RecordShape = {
    records: [list.path],
    speaker: speakers,
    text: [text],
    start: preferExact(start),
    end: preferExact(end.length > 0 ? end : start.filter((path) => isRange(list.sample, path))),
    duration: rank(fields, DURATION_NAMES, isTime),
    words: findWords(list.sample),
    continues: true,
    leaveOut: speakers[0] === undefined ? undefined : leaveOutPrompts(speakers[0]),
  };
  return { list, shape, letters: countLetters(root, shape) };
}

/** What a program tells a language model, and what tools answer. */
const PROMPTS = ['system', 'developer', 'tool', 'function'];

const leaveOutPrompts = (speaker: string): RecordShape['leaveOut'] =>
  /(?:^|\.)role$/.test(speaker) ? { field: speaker, values: PROMPTS } : undefined;

/** A field that names its unit is surer than one that does not. */
const preferExact = (paths: readonly string[]): string[] =>
  [...paths].sort((a, b) => Number(/ms$|ticks$/i.test(b)) - Number(/ms$|ticks$/i.test(a)));

const isText = (value: unknown): boolean => /\S/.test(toText(value) ?? '');

const isRange = (sample: readonly PlacedRecord[], path: string): boolean =>
  sample.some(({ value }) => {
    const time = valueAt(value, parsePath(path));
    return Array.isArray(time) || (isRecord(time) && ('end' in time || 'to' in time));
  });

function shareOf(
  sample: readonly PlacedRecord[],
  path: string,
  isWanted: (value: unknown) => boolean,
): number {
  const keys = parsePath(path);
  return sample.filter(({ value }) => isWanted(valueAt(value, keys))).length / sample.length;
}

/** Dotted paths of fields → a value of each that is not empty. */
function collectFields(sample: readonly PlacedRecord[]): Map<string, unknown> {
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
function rank(
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

/** Own fields, else those of the objects that hold the records. A name is better than a number. */
function rankSpeakers(
  list: FoundList,
  fields: ReadonlyMap<string, unknown>,
  text: string,
): string[] {
  const isSure = isLongText(list.sample, text);
  const isStrongText = !WEAK_TEXT_NAMES.has(plainName(text.split('.').at(-1) ?? ''));
  const isSpeaker = (value: unknown, name: string): boolean => {
    const label = toLabel(value);
    if (label === null || (NEVER_NUMBERS.has(name) && !/\p{L}/u.test(label))) return false;
    if (name !== 'role' && WEAK_SPEAKER_NAMES.has(name)) return isSure && isStrongText;
    return true;
  };
  const own = rank(fields, SPEAKER_NAMES, isSpeaker).filter((path) => path !== text);
  const found = own.length > 0 ? own : rank(collectHolderFields(list), SPEAKER_NAMES, isSpeaker);
  const named = found.filter((path) => hasNames(list.sample, path));
  return [...named, ...found.filter((path) => !named.includes(path))].slice(0, 3);
}

function isLongText(sample: readonly PlacedRecord[], text: string): boolean {
  const keys = parsePath(text);
  const texts = sample.map(({ value }) => toText(valueAt(value, keys)) ?? '');
  const words = texts.reduce((count, one) => count + one.split(/\s+/).filter(Boolean).length, 0);
  return words >= MIN_WORDS * texts.length;
}

/** Of the objects that hold the records and are in a list themselves. */
function collectHolderFields({ sample }: FoundList): Map<string, unknown> {
  const holders = new Set<object>();
  for (const { holder } of sample) {
    for (let up = holder; up !== null; up = up.holder) if (up.isItem) holders.add(up.value);
  }
  return collectFields([...holders].map((value) => ({ value, holder: null })));
}

const hasNames = (sample: readonly PlacedRecord[], path: string): boolean =>
  sample.some(({ value, holder }) => {
    const label = toLabel(
      valueAt(value, parsePath(path)) ?? valueAt(holder?.value, parsePath(path)),
    );
    return (
      label !== null && /\p{L}{2}/u.test(label) && !/^(?:speaker|spk)?[ _-]?\w{0,2}$/i.test(label)
    );
  });

/** `words` of a record with a time each. */
function findWords(sample: readonly PlacedRecord[]): WordFields | undefined {
  const holder = sample.find(({ value }) => {
    const words = isRecord(value) ? value.words : null;
    return Array.isArray(words) && isRecord(words[0]);
  });
  const [first]: unknown[] =
    isRecord(holder?.value) && Array.isArray(holder.value.words) ? holder.value.words : [];
  if (!isRecord(first)) return undefined;
  const fields = collectFields([{ value: first, holder: null }]);
  const names = ['punctuatedword', 'punctuated', 'word', ...TEXT_NAMES];
  const isTime = (value: unknown) => parseRecordTime(value, 'seconds') !== null;
  const text = rank(fields, names, (value) => typeof value === 'string');
  const start = preferExact(rank(fields, START_NAMES, isTime));
  if (text.length === 0 || start.length === 0) return undefined;
  return { list: 'words', text, start, end: preferExact(rank(fields, END_NAMES, isTime)) };
}

function countLetters(root: unknown, { records, text, speaker }: RecordShape): number {
  const [texts, speakers] = [text.map(parsePath), speaker.map(parsePath)];
  let letters = 0;
  let isNamed = false;
  for (const path of records) {
    for (const { value, holder } of recordsAt(root, parsePath(path))) {
      isNamed ||= speakers.some(
        (keys) =>
          toLabel(valueAt(value, keys) ?? valueAt(holder?.value, keys)) !== null || holder !== null,
      );
      if (isNamed)
        letters += texts.reduce(
          (sum, keys) => sum + (toText(valueAt(value, keys))?.trim().length ?? 0),
          0,
        );
    }
  }
  return letters;
}

/** Whether a list has the same fields as the best one and other words. */
function isMoreSpeech(one: Candidate, best: Candidate): boolean {
  if (one.shape.text[0] !== best.shape.text[0] || one.shape.speaker[0] !== best.shape.speaker[0])
    return false;
  const [mine, theirs] = [sampleText(one), sampleText(best)];
  return !theirs.includes(mine.slice(0, 200)) && !mine.includes(theirs.slice(0, 200));
}

function sampleText({ list, shape }: Candidate): string {
  const keys = parsePath(shape.text[0] ?? '');
  const texts = list.sample.map(({ value }) => toText(valueAt(value, keys))?.trim() ?? '');
  return texts.join(' ').replace(/\s+/g, ' ').slice(0, COMPARED);
}
