/** Infers from the names of fields which list of a JSON document is the transcript, and what its fields say. */

import { isRecord } from '../head/front-matter-values.ts';
import {
  DURATION_NAMES,
  END_NAMES,
  LOG_NAMES,
  plainName,
  START_NAMES,
  SURE_SPEAKER_NAMES,
  TEXT_NAMES,
} from './field-names.ts';
import { toLabel, toText } from './field-values.ts';
import { type FoundList, findLists } from './find-lists.ts';
import { type PlacedRecord, parsePath, recordsAt, valueAt } from './paths.ts';
import { rankSpeakers } from './rank-speakers.ts';
import { parseRecordTime } from './record-times.ts';
import { collectFields, rank } from './sampled-fields.ts';
import type { RecordShape, WordFields } from './shape.ts';

/** Of the sampled records that must hold a field for it to be a column; the first speaker may be the only one. */
const MIN_TEXT_SHARE = 0.5;
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
  const texts = rank(fields, TEXT_NAMES, (value) => toText(value) !== null && !holdsTurns(value));
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

/** A list of records that say who speaks is no text of the record around it. */
const holdsTurns = (value: unknown): boolean => {
  const first: unknown = Array.isArray(value) ? value[0] : null;
  return (
    isRecord(first) && Object.keys(first).some((key) => SURE_SPEAKER_NAMES.includes(plainName(key)))
  );
};

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
