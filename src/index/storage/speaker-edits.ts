/** Speaker edits as rows, and the rows of speakers and turns that follow from them. */

import type { Database } from 'better-sqlite3';
import {
  applySpeakerEdits,
  type SpeakerEdit,
  type SpeakerEditRecord,
} from '../../domain/speaker-edit.ts';
import type { PairQuestions, Role } from '../../domain/transcript.ts';
import { checksumOf } from './checksum.ts';
import { type SpeakerRow, type TurnRow, toOriginalSpeaker } from './rows.ts';
import { required } from './sqlite-errors.ts';

/** Oldest first. */
export function readSpeakerEdits(db: Database): SpeakerEditRecord[] {
  return db
    .prepare<[], { number: number; at: string; value: string }>(
      'SELECT number, at, value FROM speaker_edits ORDER BY number',
    )
    .all()
    .map(({ number, at, value }) => ({ number, at, ...JSON.parse(value) }));
}

/** @returns the edit's number. */
export function insertSpeakerEdit(db: Database, edit: SpeakerEdit): number {
  const { lastInsertRowid } = db
    .prepare('INSERT INTO speaker_edits (transcript, value) VALUES (?, ?)')
    .run(edit.transcript, JSON.stringify(edit));
  return Number(lastInsertRowid);
}

/** Inserts an edit of another library as it is. */
export function insertSpeakerEditRecord(
  db: Database,
  { number, at, ...edit }: SpeakerEditRecord,
): void {
  db.prepare('INSERT INTO speaker_edits (number, at, transcript, value) VALUES (?, ?, ?, ?)').run(
    number,
    at,
    edit.transcript,
    JSON.stringify(edit),
  );
}

/** Deletes the edits that are limited to one transcript, given by its id. */
export function deleteSpeakerEdits(db: Database, transcript: string): void {
  db.prepare('DELETE FROM speaker_edits WHERE transcript = ?').run(transcript);
}

/**
 * Displays the speakers of a transcript, given by its id, or of all, as the active edits say. Where names or roles change,
 * segments must be rebuilt: postings contain names, and passages know the question they answer.
 */
export function applyStoredEdits(
  db: Database,
  transcript: string | null,
  pairQuestions: PairQuestions,
): void {
  const edits = readSpeakerEdits(db);
  if (edits.length === 0) return;
  const display = applySpeakerEdits(edits);
  const speakers = db
    .prepare<(string | null)[], SpeakerRow & { readonly id: string }>(
      `SELECT s.*, t.id FROM speakers s JOIN transcripts t ON t.number = s.transcript
       WHERE ? IS NULL OR t.id = ?`,
    )
    .all(transcript, transcript);
  const update = db.prepare(
    'UPDATE speakers SET name = ?, title = ?, affiliation = ?, role = ?, original = ? WHERE number = ?',
  );
  const seal = db.prepare(
    `UPDATE speakers SET checksum = ${checksumOf('speakers')} WHERE number = ?`,
  );
  const withNewRoles = new Set<number>();
  const withNewNames = new Set<number>();
  for (const row of speakers) {
    const original = toOriginalSpeaker(row);
    const displayed = display(original, row.id);
    const { name, title, affiliation, role } = displayed;
    const kept = displayed === original ? null : JSON.stringify(original);
    update.run(name, title, affiliation, role, kept, row.number);
    seal.run(row.number);
    if (role !== row.role) withNewRoles.add(row.transcript);
    if (name !== row.name) withNewNames.add(row.transcript);
  }
  for (const number of withNewRoles) updateQuestions(db, number, pairQuestions);
  const renew = db.prepare(
    'UPDATE transcripts SET edition = (SELECT value FROM generation) WHERE number = ?',
  );
  for (const number of new Set([...withNewRoles, ...withNewNames])) renew.run(number);
}

/** Roles decide who asks. */
function updateQuestions(db: Database, transcript: number, pairQuestions: PairQuestions): void {
  const participants = db
    .prepare<[number], { number: number; role: Role }>(
      'SELECT number, role FROM speakers WHERE transcript = ?',
    )
    .all(transcript);
  const byNumber = new Map(participants.map((speaker) => [speaker.number, speaker]));
  const turns = db
    .prepare<[number], Pick<TurnRow, 'speaker' | 'section' | 'text'>>(
      'SELECT speaker, section, text FROM turns WHERE transcript = ? ORDER BY turn',
    )
    .all(transcript)
    .map((turn) => ({ ...turn, speaker: required(byNumber.get(turn.speaker)) }));
  const update = db.prepare('UPDATE turns SET question = ? WHERE transcript = ? AND turn = ?');
  pairQuestions({ participants, turns }).forEach((question, turn) => {
    update.run(question, transcript, turn);
  });
}
