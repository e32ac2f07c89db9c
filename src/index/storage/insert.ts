/** Transcripts into rows; whoever calls begins the transaction. */

import type { Database } from 'better-sqlite3';
import type { IndexEntry } from '../library.ts';
import { serializeCues } from './rows.ts';

/** Appends a transcript with all its rows; its number. */
export function insertEntry(db: Database, entry: IndexEntry): number {
  const { transcript, hash, passages, vectors, questions } = entry;
  const { id, title, date, kind, company, ticker, quarter, source } = transcript;
  const insert = (table: string, columns: number) =>
    db.prepare(`INSERT INTO ${table} VALUES (?${', ?'.repeat(columns - 1)})`);
  const edition = db.prepare('SELECT value FROM generation').pluck().get();
  const number = insert('transcripts', 11).run(
    null,
    id,
    title,
    date,
    kind,
    company,
    ticker,
    quarter,
    source,
    hash,
    edition,
  ).lastInsertRowid;
  const insertSpeaker = insert('speakers', 7);
  const speakers = new Map(
    transcript.participants.map((speaker) => {
      const { name, title, affiliation, role } = speaker;
      const row = insertSpeaker.run(null, number, name, title, affiliation, role, null);
      return [speaker, row.lastInsertRowid];
    }),
  );
  const insertTurn = insert('turns', 9);
  transcript.turns.forEach(({ speaker, section, start, end, cues, text }, turn) => {
    insertTurn.run(
      number,
      turn,
      speakers.get(speaker),
      section,
      start,
      end,
      serializeCues(cues),
      questions[turn],
      text,
    );
  });
  const insertPassage = insert('passages', 6);
  passages.forEach(({ turn, offsets: [start, end] }, at) => {
    insertPassage.run(null, number, turn, start, end, bytesOf(vectors[at]));
  });
  return Number(number);
}

/** Removes a transcript with all its rows; `false` where there is none of that id. */
export function deleteTranscript(db: Database, id: string): boolean {
  return db.prepare('DELETE FROM transcripts WHERE id = ?').run(id).changes > 0;
}

function bytesOf(vector: Float32Array): Buffer {
  return Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength);
}
