/** Inserts and deletes transcripts; the caller begins the transaction. */

import type { Database } from 'better-sqlite3';
import type { IndexEntry } from '../../domain/index-entry.ts';
import { toStoredVector } from '../vectors/stored-vector.ts';
import { CHECKED_TABLES, checksumOf } from './checksum.ts';
import { serializeCues } from './rows.ts';

const TRANSCRIPT = `INSERT INTO transcripts
  (id, title, date, kind, company, ticker, quarter, language, url, tags, source, hash, edition)
  VALUES (@id, @title, @date, @kind, @company, @ticker, @quarter, @language, @url, @tags, @source,
    @hash, (SELECT value FROM generation))`;
const SPEAKER = `INSERT INTO speakers (transcript, name, title, affiliation, role)
  VALUES (@transcript, @name, @title, @affiliation, @role)`;
const TURN = `INSERT INTO turns (transcript, turn, speaker, section, start, end, cues, question, text)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const PASSAGE = `INSERT INTO passages (transcript, turn, start, end, vector)
  VALUES (?, ?, ?, ?, ?)`;

const SEAL = CHECKED_TABLES.map((table) => {
  const key = table === 'transcripts' ? 'number' : 'transcript';
  return `UPDATE ${table} SET checksum = ${checksumOf(table)} WHERE ${key} = ?`;
});

/** @returns the transcript's number. */
export function insertEntry(db: Database, entry: IndexEntry): number {
  const { transcript, hash, passages, vectors, questions } = entry;
  const { participants: _, turns: __, ...info } = transcript;
  const tags = JSON.stringify(info.tags);
  const number = Number(db.prepare(TRANSCRIPT).run({ ...info, tags, hash }).lastInsertRowid);
  const insertSpeaker = db.prepare(SPEAKER);
  const speakers = new Map(
    transcript.participants.map((speaker) => {
      const { name, title, affiliation, role } = speaker;
      const row = insertSpeaker.run({ transcript: number, name, title, affiliation, role });
      return [speaker, row.lastInsertRowid];
    }),
  );
  const insertTurn = db.prepare(TURN);
  transcript.turns.forEach(({ speaker, section, start, end, cues, text }, turn) => {
    const row = [number, turn, speakers.get(speaker), section, start, end];
    insertTurn.run(...row, serializeCues(cues), questions[turn], text);
  });
  const insertPassage = db.prepare(PASSAGE);
  passages.forEach(({ turn, offsets: [start, end] }, at) => {
    insertPassage.run(number, turn, start, end, Buffer.from(toStoredVector(vectors[at]).buffer));
  });
  for (const sql of SEAL) db.prepare(sql).run(number);
  return number;
}

/** Deletes a transcript with all its rows. @returns `false` where there is no such id. */
export function deleteTranscript(db: Database, id: string): boolean {
  return db.prepare('DELETE FROM transcripts WHERE id = ?').run(id).changes > 0;
}
