/** Words in one list and who speaks when in another, as Trint's and editors' files keep them. */

import { END_NAMES, START_NAMES, SURE_SPEAKER_NAMES, TEXT_NAMES } from './field-names.ts';
import { toLabel, toText } from './field-values.ts';
import { type FoundList, findLists } from './find-lists.ts';
import { collectFields, rank } from './sampled-fields.ts';
import type { RecordShape } from './shape.ts';

const isNumber = (value: unknown): boolean =>
  value !== null && value !== '' && Number.isFinite(Number(value));

interface PartList {
  readonly list: FoundList;
  readonly start: string;
  readonly end: string | undefined;
  readonly text: string | undefined;
  readonly speaker: string | undefined;
}

function describe(list: FoundList): PartList | null {
  if (list.isMixed) return null;
  const fields = collectFields(list.sample);
  const [start] = rank(fields, START_NAMES, isNumber);
  if (start === undefined) return null;
  const [end] = rank(fields, END_NAMES, isNumber);
  const [text] = rank(
    fields,
    TEXT_NAMES,
    (value) => typeof value === 'string' && toText(value) !== null,
  );
  const [speaker] = rank(fields, SURE_SPEAKER_NAMES, (value) => toLabel(value) !== null);
  return { list, start, end, text, speaker };
}

/** `null` unless one list has only words and times, and another only speakers and times. */
export function inferParted(root: unknown): RecordShape | null {
  const lists = findLists(root).flatMap((list) => describe(list) ?? []);
  const [words] = lists
    .filter(({ text, speaker }) => text !== undefined && speaker === undefined)
    .sort((a, b) => b.list.count - a.list.count);
  const speakers = lists.find(({ text, speaker }) => text === undefined && speaker !== undefined);
  if (words?.text === undefined || speakers?.speaker === undefined) return null;
  return {
    records: [words.list.path],
    speaker: [],
    text: [words.text],
    start: [words.start],
    end: words.end === undefined ? [] : [words.end],
    speakersByTime: {
      list: speakers.list.path,
      start: speakers.start,
      speaker: speakers.speaker,
      isRange: true,
    },
  };
}
