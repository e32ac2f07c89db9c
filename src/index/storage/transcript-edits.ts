/** Edits of transcripts: the row holds what is shown, and beside it the file's own value of each edited field. */

import type { Database } from 'better-sqlite3';
import {
  EDITABLE_FIELDS,
  editedFields,
  pickFields,
  type TranscriptEdit,
} from '../../domain/transcript-edit.ts';
import { checksumOf } from './checksum.ts';
import { type StoredTranscriptRow, type TranscriptRow, toTranscriptRow } from './rows.ts';

const UPDATE = `UPDATE transcripts SET ${EDITABLE_FIELDS.map((field) => `${field} = @${field}`).join(', ')},
  original = @original WHERE id = @id`;
const SEAL = `UPDATE transcripts SET checksum = ${checksumOf('transcripts')} WHERE id = ?`;

/** What was changed of a transcript; `null` for nothing. */
export function editOf(row: TranscriptRow): TranscriptEdit | null {
  return row.original === null ? null : pickFields(row, editedFields(row.original));
}

/** The fields as in the file. */
export function originalOf(row: TranscriptRow): TranscriptRow {
  return { ...row, ...row.original, original: null };
}

/**
 * Shows a transcript with other fields.
 *
 * @param edit is added to earlier edits; `null` takes all of them back.
 * @returns `false` where there is no such id.
 */
export function editTranscript(db: Database, id: string, edit: TranscriptEdit | null): boolean {
  const row = findRow(db, id);
  if (row === null) return false;
  const file = originalOf(row);
  const edited = edit === null ? {} : { ...editOf(row), ...edit };
  const original = pickFields(file, editedFields(edited));
  const { tags, ...shown } = { ...pickFields(file, EDITABLE_FIELDS), ...edited };
  db.prepare(UPDATE).run({
    ...shown,
    tags: JSON.stringify(tags),
    original: Object.keys(original).length === 0 ? null : JSON.stringify(original),
    id,
  });
  db.prepare(SEAL).run(id);
  return true;
}

/** @returns what was changed of the transcript with this id; `null` for nothing. */
export function readEdit(db: Database, id: string): TranscriptEdit | null {
  const row = findRow(db, id);
  return row === null ? null : editOf(row);
}

function findRow(db: Database, id: string): TranscriptRow | null {
  const row = db
    .prepare<[string], StoredTranscriptRow>('SELECT * FROM transcripts WHERE id = ?')
    .get(id);
  return row === undefined ? null : toTranscriptRow(row);
}
