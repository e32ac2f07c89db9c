/** Which fields of sampled records say who speaks, the surest first. */

import { isRecord } from '../head/front-matter-values.ts';
import {
  NEVER_NUMBERS,
  plainName,
  SPEAKER_NAMES,
  WEAK_SPEAKER_NAMES,
  WEAK_TEXT_NAMES,
} from './field-names.ts';
import { toLabel, toPersonName, toText } from './field-values.ts';
import type { FoundList } from './find-lists.ts';
import { type PlacedRecord, parsePath, valueAt } from './paths.ts';
import { collectFields, rank } from './sampled-fields.ts';

/** Where they hold an object with a name, it is a person's. */
const MAY_BE_PERSONS: ReadonlySet<string> = new Set(['from', 'by', 'who', 'person', 'actor']);

/** Words of a text on average, where the field beside it may not be a speaker. */
const MIN_WORDS = 3;

/** Own fields, else those of the objects that hold the records. A name is better than a number. */
export function rankSpeakers(
  list: FoundList,
  fields: ReadonlyMap<string, unknown>,
  text: string,
): string[] {
  const isSure = isLongText(list.sample, text);
  const isStrongText = !WEAK_TEXT_NAMES.has(plainName(text.split('.').at(-1) ?? ''));
  const isSpeaker = (value: unknown, name: string): boolean => {
    const label = toLabel(value);
    if (label === null || (NEVER_NUMBERS.has(name) && !/\p{L}/u.test(label))) return false;
    if (MAY_BE_PERSONS.has(name) && isRecord(value) && toPersonName(value) !== null) return true;
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
  const texts = sample
    .map(({ value }) => toText(valueAt(value, keys)) ?? '')
    .filter((text) => text.trim() !== '');
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
