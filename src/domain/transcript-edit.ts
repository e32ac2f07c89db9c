/** What of a transcript its owner may change after indexing; its file stays as it is. */

import type { Transcript } from './transcript.ts';

export const EDITABLE_FIELDS = [
  'title',
  'date',
  'kind',
  'company',
  'ticker',
  'quarter',
  'url',
  'tags',
] as const satisfies readonly (keyof Transcript)[];

export type EditableField = (typeof EDITABLE_FIELDS)[number];

/** The fields that differ from the file. */
export type TranscriptEdit = Partial<Pick<Transcript, EditableField>>;

/** Some fields of a transcript. */
export function pickFields(
  transcript: Pick<Transcript, EditableField>,
  fields: readonly EditableField[],
): TranscriptEdit {
  return Object.fromEntries(fields.map((field) => [field, transcript[field]]));
}

/** Of an object with other keys too. */
export const editedFields = (edit: object): EditableField[] =>
  EDITABLE_FIELDS.filter((field) => field in edit);
