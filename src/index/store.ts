/** The truth of a library: SQLite. Reads and writes rows; knows nothing of searching. */

import Database from 'better-sqlite3';
import { WhosaidError } from '../error.ts';
import type { Section, Speaker, Transcript, Turn } from '../transcript.ts';
import type { Header } from './header.ts';
import type { Entry, TranscriptInfo, TranscriptSummary } from './library.ts';
import { SCHEMA } from './schema.ts';

/** A passage as derived structures are made from it. */
export interface PassageRow {
  readonly number: number;
  readonly transcript: number;
  readonly turn: number;
  readonly question: number | null;
  readonly speaker: number;
  readonly section: Section | null;
  readonly start: number;
  readonly end: number;
  /** Of the whole turn, its times and its text. */
  readonly turnStart: number | null;
  readonly turnEnd: number | null;
  readonly text: string;
  readonly vector: Buffer;
}

export interface SpeakerRow extends Speaker {
  readonly number: number;
  readonly transcript: number;
}

export interface TranscriptRow extends TranscriptInfo {
  readonly number: number;
  readonly hash: string;
}

interface TurnRow extends Pick<Turn, 'section' | 'start' | 'end' | 'text'> {
  readonly turn: number;
  readonly question: number | null;
  readonly speaker: number;
}

const PASSAGES = `SELECT p.*, t.question, t.speaker, t.section, t.start AS turnStart, t.end AS turnEnd, t.text
  FROM passages p JOIN turns t USING (transcript, turn)`;

export class Store {
  readonly #db: Database.Database;
  /** Preparing a statement takes longer than running it. */
  readonly #prepared = new Map<string, Database.Statement<unknown[]>>();

  private constructor(db: Database.Database) {
    this.#db = db;
    db.pragma('foreign_keys = ON');
  }

  /** Makes the file and its tables where there are none yet. */
  static create(path: string, header: Header): Store {
    const db = new Database(path);
    db.pragma('journal_mode = WAL');
    const isNew =
      db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'header'").get() === undefined;
    if (isNew) {
      db.transaction(() => {
        db.exec(SCHEMA);
        db.prepare('INSERT INTO header VALUES (?)').run(JSON.stringify(header));
        db.prepare('INSERT INTO generation VALUES (0)').run();
      })();
    }
    return new Store(db);
  }

  static open(path: string): Store {
    return new Store(new Database(path, { fileMustExist: true }));
  }

  close(): void {
    this.#db.close();
  }

  header(): Header {
    return JSON.parse(present(this.#first<{ value: string }>('SELECT value FROM header')).value);
  }

  /** Grows with every change. */
  generation(): number {
    return present(this.#first<{ value: number }>('SELECT value FROM generation')).value;
  }

  transcripts(): TranscriptRow[] {
    return this.#all('SELECT * FROM transcripts ORDER BY number');
  }

  speakers(): SpeakerRow[] {
    return this.#all('SELECT * FROM speakers ORDER BY number');
  }

  /** All passages in speaking order, one transcript after the other. */
  passages(): Iterable<PassageRow> {
    return this.#db.prepare<[], PassageRow>(`${PASSAGES} ORDER BY p.number`).iterate();
  }

  /** Transcripts with their participants and how much is said in them. */
  summaries(): TranscriptSummary[] {
    const speakers = this.speakers();
    return this.#all<TranscriptRow & { turns: number; passages: number }>(
      `SELECT t.*, (SELECT count(*) FROM turns WHERE transcript = t.number) AS turns,
        (SELECT count(*) FROM passages WHERE transcript = t.number) AS passages
       FROM transcripts t ORDER BY t.number`,
    ).map((row) => ({
      ...infoOf(row),
      hash: row.hash,
      turns: row.turns,
      passages: row.passages,
      participants: speakers.filter(({ transcript }) => transcript === row.number).map(speakerOf),
    }));
  }

  transcript(id: string): Transcript | null {
    const row = this.#first<TranscriptRow>('SELECT * FROM transcripts WHERE id = ?', id);
    if (row === undefined) return null;
    const speakers = this.#all<SpeakerRow>(
      'SELECT * FROM speakers WHERE transcript = ? ORDER BY number',
      row.number,
    );
    const participants = new Map(speakers.map((speaker) => [speaker.number, speakerOf(speaker)]));
    const turns = this.#all<TurnRow>(
      'SELECT * FROM turns WHERE transcript = ? ORDER BY turn',
      row.number,
    );
    return {
      ...infoOf(row),
      participants: [...participants.values()],
      turns: turns.map(({ speaker, section, start, end, text }) => ({
        speaker: present(participants.get(speaker)),
        section,
        start,
        end,
        text,
      })),
    };
  }

  /** A passage and its turn, or `null` where it is gone. */
  passage(number: number): PassageRow | null {
    return this.#first<PassageRow>(`${PASSAGES} WHERE p.number = ?`, number) ?? null;
  }

  /** A turn of a transcript given by its number, or `null` where there is none. */
  turn(transcript: number, turn: number): TurnRow | null {
    return (
      this.#first<TurnRow>(
        'SELECT * FROM turns WHERE transcript = ? AND turn = ?',
        transcript,
        turn,
      ) ?? null
    );
  }

  /** Adds a transcript in place of the one of its id, whole or not at all. */
  put({ transcript, hash, passages, vectors, questions }: Entry): void {
    const { id, title, date, kind, source } = transcript;
    const insert = (table: string, columns: number) =>
      this.#db.prepare(`INSERT INTO ${table} VALUES (?${', ?'.repeat(columns - 1)})`);
    this.#change(() => {
      this.#db.prepare('DELETE FROM transcripts WHERE id = ?').run(id);
      const number = insert('transcripts', 7).run(
        null,
        id,
        title,
        date,
        kind,
        source,
        hash,
      ).lastInsertRowid;
      const insertSpeaker = insert('speakers', 6);
      const speakers = new Map(
        transcript.participants.map((speaker) => [
          speaker,
          insertSpeaker.run(
            null,
            number,
            speaker.name,
            speaker.title,
            speaker.affiliation,
            speaker.role,
          ).lastInsertRowid,
        ]),
      );
      const insertTurn = insert('turns', 8);
      transcript.turns.forEach(({ speaker, section, start, end, text }, turn) => {
        insertTurn.run(
          number,
          turn,
          speakers.get(speaker),
          section,
          start,
          end,
          questions[turn],
          text,
        );
      });
      const insertPassage = insert('passages', 6);
      passages.forEach(({ turn, offsets: [start, end] }, at) => {
        insertPassage.run(null, number, turn, start, end, bytesOf(vectors[at]));
      });
    });
  }

  /** Removes a transcript with all its rows; `false` where there is none of that id. */
  remove(id: string): boolean {
    return this.#change(
      () => this.#db.prepare('DELETE FROM transcripts WHERE id = ?').run(id).changes > 0,
    );
  }

  /** Reads of one moment, whatever another process writes meanwhile. */
  atOneMoment<T>(read: () => T): T {
    return this.#db.transaction(read)();
  }

  #change<T>(change: () => T): T {
    return this.#db.transaction(() => {
      this.#db.prepare('UPDATE generation SET value = value + 1').run();
      return change();
    })();
  }

  #first<Row>(sql: string, ...values: (string | number)[]): Row | undefined {
    return this.#statement<Row>(sql).get(...values);
  }

  #all<Row>(sql: string, ...values: (string | number)[]): Row[] {
    return this.#statement<Row>(sql).all(...values);
  }

  #statement<Row>(sql: string) {
    let statement = this.#prepared.get(sql);
    if (statement === undefined) {
      statement = this.#db.prepare(sql);
      this.#prepared.set(sql, statement);
    }
    return statement as Database.Statement<(string | number)[], Row>;
  }
}

export function speakerOf({ name, title, affiliation, role }: Speaker): Speaker {
  return { name, title, affiliation, role };
}

export function infoOf({ id, title, date, kind, source }: TranscriptInfo): TranscriptInfo {
  return { id, title, date, kind, source };
}

/** For what the tables' own rules say is there. */
export function present<T>(value: T | undefined): T {
  if (value === undefined) {
    throw new WhosaidError(
      'LIBRARY_DAMAGED',
      'Expected every row of the library to have what it refers to, found one without. Delete the library and index again.',
    );
  }
  return value;
}

function bytesOf(vector: Float32Array): Buffer {
  return Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength);
}
