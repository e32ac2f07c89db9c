/** Rarer ways to write a list of records, as lists of objects: by identifier, in columns, as pairs, under each speaker's name. */

import { isRecord } from '../head/front-matter-values.ts';
import { isPersonName } from '../people/people.ts';
import { plainName, SPEAKER_NAMES, TEXT_NAMES } from './field-names.ts';

/** Records below which the form is chance. */
const MIN_RECORDS = 2;
/** Levels of objects that are looked into. */
const MAX_DEPTH = 4;

type Rewrite = (value: unknown) => Record<string, unknown>[] | null;

const hasNameIn = (keys: readonly string[], names: readonly string[]): string | undefined =>
  keys.find((key) => names.includes(plainName(key)));

/** `{ "u1": { "speaker": …, "text": … }, "u2": … }` */
const byIdentifier: Rewrite = (value) => {
  if (!isRecord(value)) return null;
  const records = Object.values(value);
  const isTurn = (record: unknown): record is Record<string, unknown> =>
    isRecord(record) &&
    hasNameIn(Object.keys(record), SPEAKER_NAMES) !== undefined &&
    hasNameIn(Object.keys(record), TEXT_NAMES) !== undefined;
  return records.length >= MIN_RECORDS && records.every(isTurn) ? records : null;
};

const isTextList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** `{ "speaker": ["Ana", "Ben"], "text": ["Hello.", "Hi."] }` */
const inColumns: Rewrite = (value) => {
  if (!isRecord(value)) return null;
  const keys = Object.keys(value).filter((key) => isTextList(value[key]));
  const [who, what] = [hasNameIn(keys, COLUMN_SPEAKER_NAMES), hasNameIn(keys, COLUMN_TEXT_NAMES)];
  if (who === undefined || what === undefined) return null;
  const [speakers, texts] = [value[who], value[what]];
  if (!isTextList(speakers) || !isTextList(texts)) return null;
  return speakers.length === texts.length && texts.length >= MIN_RECORDS
    ? texts.map((text, i) => ({ speaker: speakers[i], text }))
    : null;
};
const COLUMN_SPEAKER_NAMES: readonly string[] = [...SPEAKER_NAMES, 'speakers', 'names', 'authors'];
const COLUMN_TEXT_NAMES: readonly string[] = [...TEXT_NAMES, 'utt', 'utts', 'utterances', 'texts'];

/** Names that come back, as those of people who speak do. */
const areSpeakers = (names: readonly string[]): boolean =>
  new Set(names).size < names.length && new Set(names).size > 1 && names.every(isPersonName);

/** `[["Ana Silva", "Hello."], ["Ben Okoro", "Hi."]]` */
const asPairs: Rewrite = (value) => {
  const isPair = (one: unknown): one is string[] => isTextList(one) && one.length === 2;
  if (!Array.isArray(value) || value.length < MIN_RECORDS || !value.every(isPair)) return null;
  return areSpeakers(value.map(([speaker = '']) => speaker))
    ? value.map(([speaker, text]) => ({ speaker, text }))
    : null;
};

/** `[{ "Ana Silva": "Hello." }, { "Ben Okoro": "Hi." }]` */
const underNames: Rewrite = (value) => {
  if (!Array.isArray(value) || value.length < MIN_RECORDS) return null;
  const entries = value.flatMap((one) => (isRecord(one) ? [Object.entries(one)] : []));
  const isOne = entries.every((all) => all.length === 1 && typeof all[0]?.[1] === 'string');
  if (entries.length < value.length || !isOne) return null;
  const records = entries.flatMap((all) => all.map(([speaker, text]) => ({ speaker, text })));
  return areSpeakers(records.map(({ speaker }) => speaker)) ? records : null;
};

const REWRITES: readonly Rewrite[] = [byIdentifier, inColumns, asPairs, underNames];

/** The document with its first such list as records, the outermost; `null` if it has none. */
export function rewriteRecords(root: unknown, depth = 0): unknown {
  for (const rewrite of REWRITES) {
    const turns = rewrite(root);
    if (turns !== null) return isRecord(root) ? { ...root, turns } : turns;
  }
  if (!isRecord(root) || depth >= MAX_DEPTH) return null;
  for (const [key, value] of Object.entries(root)) {
    if (typeof value !== 'object' || value === null) continue;
    const rewritten = rewriteRecords(value, depth + 1);
    if (rewritten !== null) return { ...root, [key]: rewritten };
  }
  return null;
}
