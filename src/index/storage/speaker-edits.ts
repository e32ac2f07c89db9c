/** The namings of a library as rows, and the rows of speakers and turns as they make them. */

import type { Database } from 'better-sqlite3';
import { findAnsweredQuestions } from '../../chunk/exchange.ts';
import {
  applySpeakerEdits,
  type SpeakerEdit,
  type SpeakerEditRecord,
} from '../../domain/speaker-edit.ts';
import type { Role } from '../../domain/transcript.ts';
import { type SpeakerRow, type TurnRow, toOriginalSpeaker } from './rows.ts';
import { required } from './sqlite-errors.ts';

/** All namings in the order they were said. */
export function readSpeakerEdits(db: Database): SpeakerEditRecord[] {
  return db
    .prepare<[], { number: number; at: string; value: string }>(
      'SELECT number, at, value FROM namings ORDER BY number',
    )
    .all()
    .map(({ number, at, value }) => ({ number, at, ...JSON.parse(value) }));
}

/** Appends a naming, and shows all speakers of whom it may tell as they are called from then on; its number. */
export function insertSpeakerEdit(db: Database, naming: SpeakerEdit): number {
  const { lastInsertRowid } = db
    .prepare('INSERT INTO namings (transcript, value) VALUES (?, ?)')
    .run(naming.transcript, JSON.stringify(naming));
  applyStoredEdits(db, naming.transcript);
  return Number(lastInsertRowid);
}

/** Forgets what was said of one transcript alone, given by its id. */
export function deleteSpeakerEdits(db: Database, transcript: string): void {
  db.prepare('DELETE FROM namings WHERE transcript = ?').run(transcript);
}

/** Writes the speakers of a transcript given by its id, or of all, as the namings that hold show them. */
export function applyStoredEdits(db: Database, transcript: string | null): void {
  const namings = readSpeakerEdits(db);
  if (namings.length === 0) return;
  const shownAs = applySpeakerEdits(namings);
  const speakers = db
    .prepare<(string | null)[], SpeakerRow & { readonly id: string }>(
      `SELECT s.*, t.id FROM speakers s JOIN transcripts t ON t.number = s.transcript
       WHERE ? IS NULL OR t.id = ?`,
    )
    .all(transcript, transcript);
  const write = db.prepare(
    'UPDATE speakers SET name = ?, title = ?, affiliation = ?, role = ?, stated = ? WHERE number = ?',
  );
  const ofOtherRoles = new Set<number>();
  const ofOtherNames = new Set<number>();
  for (const row of speakers) {
    const stated = toOriginalSpeaker(row);
    const shown = shownAs(stated, row.id);
    const { name, title, affiliation, role } = shown;
    const kept = shown === stated ? null : JSON.stringify(stated);
    write.run(name, title, affiliation, role, kept, row.number);
    if (role !== row.role) ofOtherRoles.add(row.transcript);
    if (name !== row.name) ofOtherNames.add(row.transcript);
  }
  for (const number of ofOtherRoles) pairQuestions(db, number);
  // What is searched of a transcript: names are among its words, and answers know their questions.
  const renew = db.prepare(
    'UPDATE transcripts SET edition = (SELECT value FROM generation) WHERE number = ?',
  );
  for (const number of new Set([...ofOtherRoles, ...ofOtherNames])) renew.run(number);
}

/** Roles tell who asks: where they change, turns answer other questions. */
function pairQuestions(db: Database, transcript: number): void {
  const speakers = db
    .prepare<[number], { number: number; role: Role }>(
      'SELECT number, role FROM speakers WHERE transcript = ?',
    )
    .all(transcript);
  const byNumber = new Map(speakers.map((speaker) => [speaker.number, speaker]));
  const turns = db
    .prepare<[number], Pick<TurnRow, 'speaker' | 'section' | 'text'>>(
      'SELECT speaker, section, text FROM turns WHERE transcript = ? ORDER BY turn',
    )
    .all(transcript)
    .map((turn) => ({ ...turn, speaker: required(byNumber.get(turn.speaker)) }));
  const write = db.prepare('UPDATE turns SET question = ? WHERE transcript = ? AND turn = ?');
  findAnsweredQuestions({ participants: speakers, turns }).forEach((question, turn) => {
    write.run(question, transcript, turn);
  });
}
