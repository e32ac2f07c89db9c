/** Changes what a library says of a transcript: its title, date, kind and so on; its file stays as it is. */

import { WhosaidError } from '../domain/error.ts';
import { MAX_NAME_LENGTH } from '../domain/limits.ts';
import { KINDS } from '../domain/transcript.ts';
import {
  EDITABLE_FIELDS,
  type EditableField,
  type TranscriptEdit,
} from '../domain/transcript-edit.ts';
import type { LibraryWriter } from '../index/library.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import { parseDayRange } from '../util/calendar.ts';

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= MAX_NAME_LENGTH;
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);

/** What a field may be, and how to say so. */
const RULES: Readonly<Record<EditableField, [isValid: (value: unknown) => boolean, rule: string]>> =
  {
    title: [isText, 'a text'],
    date: [
      (value) => value === null || (isText(value) && parseDayRange(value)?.first === value),
      'a day such as 2025-03-04, or null',
    ],
    kind: [
      (value) => value === null || KINDS.some((kind) => kind === value),
      `one of ${KINDS.join(', ')}, or null`,
    ],
    company: [isTextOrNull, 'a text, or null'],
    ticker: [isTextOrNull, 'a text, or null'],
    quarter: [
      (value) => value === null || (isText(value) && /^\d{4}-Q[1-4]$/.test(value)),
      'a quarter such as 2025-Q3, or null',
    ],
    url: [
      (value) =>
        value === null || (isText(value) && /^https?:/i.test(value) && URL.canParse(value)),
      'a web address, or null',
    ],
    tags: [(value) => Array.isArray(value) && value.every(isText), 'a list of texts'],
  };

/**
 * Changes some fields of a transcript, which it keeps when its file is read again.
 *
 * @example
 * await withWriter('.whosaid', (library) => editTranscript(library, 'board-meeting', { title: 'Board, March', tags: ['board'] }));
 * @param edit `null` takes all earlier edits back.
 * @throws WhosaidError `NOT_FOUND`, or `USAGE` for no field or one that is not valid.
 */
export async function editTranscript(
  library: LibraryWriter,
  id: string,
  edit: TranscriptEdit | null,
): Promise<void> {
  await library.editTranscript(id, edit === null ? null : checkEdit(edit));
}

function checkEdit(edit: TranscriptEdit): TranscriptEdit {
  const given = Object.entries(edit).filter(([, value]) => value !== undefined);
  if (given.length === 0) {
    throw new WhosaidError(
      'USAGE',
      `Nothing to change. Give one of: ${EDITABLE_FIELDS.join(', ')}.`,
    );
  }
  for (const [name, value] of given) {
    const field = EDITABLE_FIELDS.find((one) => one === name);
    if (field === undefined) {
      throw new WhosaidError('USAGE', `No field "${name}".${didYouMean(name, EDITABLE_FIELDS)}`);
    }
    const [isValid, rule] = RULES[field];
    if (!isValid(value)) {
      throw new WhosaidError(
        'USAGE',
        `The ${field} is ${JSON.stringify(value)}. It must be ${rule}.`,
      );
    }
  }
  const { tags, ...others } = Object.fromEntries(given);
  return tags === undefined ? others : { ...others, tags: [...new Set(tags)] };
}
