/** The truth of a library: SQLite. Reads and writes rows; knows nothing of searching. */

import Database from 'better-sqlite3';
import type { Speaker, Transcript } from '../transcript.ts';
import { damaged, explained, present } from './damage.ts';
import type { Header } from './header.ts';
import type {
  Appearance,
  Entry,
  Listing,
  TranscriptInfo,
  TranscriptSummary,
  TurnView,
} from './library.ts';
import type { Naming, NamingRecord } from './names.ts';
import { addNaming, deleteNamings, readNamings, showNames } from './namings.ts';
import {
  infoOf,
  type NamedRow,
  type PassageRow,
  readCues,
  type SpeakerRow,
  type SpokenRow,
  speakerOf,
  type TranscriptRow,
  type TurnRow,
} from './rows.ts';
import { SCHEMA } from './schema.ts';
import type { Sized } from './segment/plan.ts';
import { deleteTranscript, insertEntry } from './writing.ts';

const SPEAKER = 's.name, s.title, s.affiliation, s.role, s.stated';
const SPOKEN = `p.number, p.transcript, p.turn, p.start, p.end, t.question, t.section,
  t.start AS turnStart, t.end AS turnEnd, t.cues, t.text, ${SPEAKER}`;
const PASSAGES = `passages p JOIN turns t USING (transcript, turn)
  JOIN speakers s ON s.number = t.speaker`;

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
    return opened(path, {}, (db) => {
      db.pragma('journal_mode = WAL');
      // A power cut may undo the last transcripts, whole ones; waiting for the disk after each takes longer than it.
      db.pragma('synchronous = NORMAL');
      if (hasTables(db)) return new Store(db);
      db.transaction(() => {
        db.exec(SCHEMA);
        db.prepare('INSERT INTO header VALUES (?)').run(JSON.stringify(header));
        db.prepare('INSERT INTO generation VALUES (0)').run();
      })();
      return new Store(db);
    });
  }

  /** @throws WhosaidError `LIBRARY_DAMAGED` for a file that is no library. */
  static open(path: string): Store {
    return opened(path, { fileMustExist: true }, (db) => {
      if (!hasTables(db)) throw damaged(path);
      return new Store(db);
    });
  }

  close(): void {
    this.#db.close();
  }

  header(): Header {
    const { value } = present(this.#first<{ value: string }>('SELECT value FROM header'));
    return explained(this.#db.name, () => JSON.parse(value));
  }

  /** Grows with every change. */
  generation(): number {
    return present(this.#first<{ value: number }>('SELECT value FROM generation')).value;
  }

  transcripts(): TranscriptRow[] {
    return this.#all('SELECT * FROM transcripts ORDER BY number');
  }

  /** The passages of transcripts by their numbers, both included, in speaking order, one after the other. */
  passages(from: number, to: number): Iterable<PassageRow> {
    const sql = `SELECT ${SPOKEN}, t.speaker, p.vector FROM ${PASSAGES}
      WHERE p.transcript BETWEEN ? AND ? ORDER BY p.transcript, p.number`;
    return this.#db.prepare<[number, number], PassageRow>(sql).iterate(from, to);
  }

  /** How many passages transcripts have that have any, by their numbers, both included. */
  sizes(from: number, to: number): Sized[] {
    return this.#all(
      `SELECT transcript AS number, count(*) AS passages FROM passages
       WHERE transcript BETWEEN ? AND ? GROUP BY transcript ORDER BY transcript`,
      from,
      to,
    );
  }

  /** Who takes part in any transcript, one transcript after the other. */
  speakers(): SpeakerRow[] {
    return this.#all('SELECT * FROM speakers ORDER BY number');
  }

  /** For each transcript's number who takes part in it. */
  participants(): Map<number, Speaker[]> {
    const participants = new Map<number, Speaker[]>();
    for (const row of this.speakers()) {
      const of = participants.get(row.transcript) ?? [];
      of.push(speakerOf(row));
      participants.set(row.transcript, of);
    }
    return participants;
  }

  /** Transcripts with their participants. */
  listings(): Listing[] {
    const participants = this.participants();
    return this.transcripts().map((row) => ({
      ...infoOf(row),
      participants: participants.get(row.number) ?? [],
    }));
  }

  /** Transcripts with their participants and how much is said in them. */
  summaries(): TranscriptSummary[] {
    const participants = this.participants();
    return this.#all<TranscriptRow & { turns: number; passages: number }>(
      `SELECT t.*, (SELECT count(*) FROM turns WHERE transcript = t.number) AS turns,
        (SELECT count(*) FROM passages WHERE transcript = t.number) AS passages
       FROM transcripts t ORDER BY t.number`,
    ).map((row) => ({
      ...infoOf(row),
      hash: row.hash,
      turns: row.turns,
      passages: row.passages,
      participants: participants.get(row.number) ?? [],
    }));
  }

  /** Everyone in every transcript, and how much they say there. */
  appearances(): Appearance[] {
    const transcripts = new Map(this.transcripts().map((row) => [row.number, infoOf(row)]));
    return this.#all<SpeakerRow & { turns: number }>(
      `SELECT *, (SELECT count(*) FROM turns WHERE speaker = s.number) AS turns
       FROM speakers s ORDER BY number`,
    ).map((row) => ({
      speaker: speakerOf(row),
      transcript: present(transcripts.get(row.transcript)),
      turns: row.turns,
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
      turns: turns.map(({ speaker, section, start, end, cues, text }) => ({
        speaker: present(participants.get(speaker)),
        section,
        start,
        end,
        cues: readCues(cues),
        text,
      })),
    };
  }

  /** A passage and its turn, or `null` where it is gone. */
  passage(number: number): SpokenRow | null {
    const sql = `SELECT ${SPOKEN} FROM ${PASSAGES} WHERE p.number = ?`;
    return this.#first<SpokenRow>(sql, number) ?? null;
  }

  /** What is said in a passage; nothing where it is gone. */
  text(number: number): string {
    const sql = `SELECT t.text, p.start, p.end FROM passages p JOIN turns t USING (transcript, turn)
      WHERE p.number = ?`;
    const row = this.#first<Pick<SpokenRow, 'text' | 'start' | 'end'>>(sql, number);
    return row === undefined ? '' : row.text.slice(row.start, row.end);
  }

  /** What is told of a transcript given by its number. */
  info(transcript: number): TranscriptInfo {
    const sql = 'SELECT * FROM transcripts WHERE number = ?';
    return infoOf(present(this.#first<TranscriptRow>(sql, transcript)));
  }

  /** A turn of a transcript given by its number, or `null` where there is none. */
  turn(transcript: number, turn: number): TurnView | null {
    const sql = `SELECT t.turn, t.text, ${SPEAKER} FROM turns t
      JOIN speakers s ON s.number = t.speaker WHERE t.transcript = ? AND t.turn = ?`;
    const row = this.#first<Omit<TurnView, 'speaker'> & NamedRow>(sql, transcript, turn);
    return row === undefined ? null : { turn: row.turn, speaker: speakerOf(row), text: row.text };
  }

  /** Adds a transcript in place of the one of its id, whole or not at all; its number. */
  put(entry: Entry): number {
    return this.#change(() => {
      deleteTranscript(this.#db, entry.transcript.id);
      const number = insertEntry(this.#db, entry);
      showNames(this.#db, entry.transcript.id);
      return number;
    });
  }

  /** Removes a transcript with all its rows and what was said of it alone; `false` where there is none of that id. */
  remove(id: string): boolean {
    return this.#change(() => {
      deleteNamings(this.#db, id);
      return deleteTranscript(this.#db, id);
    });
  }

  /** All that was said of who speaks, in the order it was said. */
  namings(): NamingRecord[] {
    return explained(this.#db.name, () => readNamings(this.#db));
  }

  /** Appends a naming, with all that follows from it or not at all; its number. */
  addNaming(naming: Naming): number {
    return this.#change(() => addNaming(this.#db, naming));
  }

  /** Reads of one moment, whatever another process writes meanwhile. */
  atOneMoment<T>(read: () => T): T {
    return explained(this.#db.name, this.#db.transaction(read));
  }

  #change<T>(change: () => T): T {
    const counted = this.#db.transaction(() => {
      this.#db.prepare('UPDATE generation SET value = value + 1').run();
      return change();
    });
    return explained(this.#db.name, counted);
  }

  #first<Row>(sql: string, ...values: (string | number)[]): Row | undefined {
    return explained(this.#db.name, () => this.#statement<Row>(sql).get(...values));
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

/** Opens a database and makes a store of it; where that fails, the database is closed again. */
function opened(
  path: string,
  options: Database.Options,
  storeOf: (db: Database.Database) => Store,
): Store {
  return explained(path, () => {
    const db = new Database(path, options);
    try {
      return storeOf(db);
    } catch (cause) {
      db.close();
      throw cause;
    }
  });
}

function hasTables(db: Database.Database): boolean {
  return db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'header'").get() !== undefined;
}
