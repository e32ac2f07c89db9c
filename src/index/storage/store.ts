/** The truth of a library, in SQLite: what goes in and comes out, as rows. Knows nothing of searching. */

import type { SpeakerEdit, SpeakerEditRecord } from '../../domain/speaker-edit.ts';
import type { Speaker, Transcript } from '../../domain/transcript.ts';
import type {
  CatalogEntry,
  SpeakerOccurrence,
  TranscriptInfo,
  TranscriptSummary,
  TurnView,
} from '../../domain/views.ts';
import type { IndexEntry } from '../library.ts';
import type { PassageCount } from '../segment/merge-policy.ts';
import { Connection } from './connection.ts';
import type { Header } from './header.ts';
import { deleteTranscript, insertEntry } from './insert.ts';
import {
  type DisplayedSpeakerRow,
  type PassageTurnRow,
  type PassageVectorRow,
  parseCues,
  type SpeakerRow,
  type TranscriptRow,
  type TurnRow,
  toSpeaker,
  toTranscriptInfo,
} from './rows.ts';
import {
  applyStoredEdits,
  deleteSpeakerEdits,
  insertSpeakerEdit,
  readSpeakerEdits,
} from './speaker-edits.ts';
import { required } from './sqlite-errors.ts';

const SPEAKER = 's.name, s.title, s.affiliation, s.role, s.stated';
const SPOKEN = `p.number, p.transcript, p.turn, p.start, p.end, t.question, t.section,
  t.start AS turnStart, t.end AS turnEnd, t.cues, t.text, ${SPEAKER}`;
const PASSAGES = `passages p JOIN turns t USING (transcript, turn)
  JOIN speakers s ON s.number = t.speaker`;

export class Store {
  readonly #file: Connection;

  private constructor(file: Connection) {
    this.#file = file;
  }

  /** Makes the file and its tables where there are none yet. */
  static create(path: string, header: Header): Store {
    return new Store(Connection.create(path, header));
  }

  /** @throws WhosaidError `LIBRARY_DAMAGED` for a file that is no library. */
  static open(path: string): Store {
    return new Store(Connection.open(path));
  }

  close(): void {
    this.#file.db.close();
  }

  header(): Header {
    const { value } = required(this.#file.first<{ value: string }>('SELECT value FROM header'));
    return this.#file.translateErrors(() => JSON.parse(value));
  }

  /** Grows with every change. */
  generation(): number {
    return required(this.#file.first<{ value: number }>('SELECT value FROM generation')).value;
  }

  transcripts(): TranscriptRow[] {
    return this.#file.all('SELECT * FROM transcripts ORDER BY number');
  }

  /** The passages of transcripts by their numbers, both included, in speaking order, one after the other. */
  passages(from: number, to: number): Iterable<PassageVectorRow> {
    const sql = `SELECT ${SPOKEN}, t.speaker, p.vector FROM ${PASSAGES}
      WHERE p.transcript BETWEEN ? AND ? ORDER BY p.transcript, p.number`;
    return this.#file.db.prepare<[number, number], PassageVectorRow>(sql).iterate(from, to);
  }

  /** How many passages transcripts have that have any, by their numbers, both included. */
  passageCounts(from: number, to: number): PassageCount[] {
    return this.#file.all(
      `SELECT transcript AS number, count(*) AS passages FROM passages
       WHERE transcript BETWEEN ? AND ? GROUP BY transcript ORDER BY transcript`,
      from,
      to,
    );
  }

  /** Who takes part in any transcript, one transcript after the other. */
  speakers(): SpeakerRow[] {
    return this.#file.all('SELECT * FROM speakers ORDER BY number');
  }

  /** For each transcript's number who takes part in it. */
  participants(): Map<number, Speaker[]> {
    const participants = new Map<number, Speaker[]>();
    for (const row of this.speakers()) {
      const of = participants.get(row.transcript) ?? [];
      of.push(toSpeaker(row));
      participants.set(row.transcript, of);
    }
    return participants;
  }

  /** Transcripts with their participants. */
  catalog(): CatalogEntry[] {
    const participants = this.participants();
    return this.transcripts().map((row) => ({
      ...toTranscriptInfo(row),
      participants: participants.get(row.number) ?? [],
    }));
  }

  /** Transcripts with their participants and how much is said in them. */
  summaries(): TranscriptSummary[] {
    const participants = this.participants();
    return this.#file
      .all<TranscriptRow & { turns: number; passages: number }>(
        `SELECT t.*, (SELECT count(*) FROM turns WHERE transcript = t.number) AS turns,
        (SELECT count(*) FROM passages WHERE transcript = t.number) AS passages
       FROM transcripts t ORDER BY t.number`,
      )
      .map((row) => ({
        ...toTranscriptInfo(row),
        hash: row.hash,
        turns: row.turns,
        passages: row.passages,
        participants: participants.get(row.number) ?? [],
      }));
  }

  /** Everyone in every transcript, and how much they say there. */
  speakerOccurrences(): SpeakerOccurrence[] {
    const transcripts = new Map(
      this.transcripts().map((row) => [row.number, toTranscriptInfo(row)]),
    );
    return this.#file
      .all<SpeakerRow & { turns: number }>(
        `SELECT *, (SELECT count(*) FROM turns WHERE speaker = s.number) AS turns
       FROM speakers s ORDER BY number`,
      )
      .map((row) => ({
        speaker: toSpeaker(row),
        transcript: required(transcripts.get(row.transcript)),
        turns: row.turns,
      }));
  }

  transcript(id: string): Transcript | null {
    const row = this.#file.first<TranscriptRow>('SELECT * FROM transcripts WHERE id = ?', id);
    if (row === undefined) return null;
    const speakers = this.#file.all<SpeakerRow>(
      'SELECT * FROM speakers WHERE transcript = ? ORDER BY number',
      row.number,
    );
    const participants = new Map(speakers.map((speaker) => [speaker.number, toSpeaker(speaker)]));
    const turns = this.#file.all<TurnRow>(
      'SELECT * FROM turns WHERE transcript = ? ORDER BY turn',
      row.number,
    );
    return {
      ...toTranscriptInfo(row),
      participants: [...participants.values()],
      turns: turns.map(({ speaker, section, start, end, cues, text }) => ({
        speaker: required(participants.get(speaker)),
        section,
        start,
        end,
        cues: parseCues(cues),
        text,
      })),
    };
  }

  /** A passage and its turn, or `null` where it is gone. */
  passage(number: number): PassageTurnRow | null {
    const sql = `SELECT ${SPOKEN} FROM ${PASSAGES} WHERE p.number = ?`;
    return this.#file.first<PassageTurnRow>(sql, number) ?? null;
  }

  /** What is said in a passage; nothing where it is gone. */
  text(number: number): string {
    const sql = `SELECT t.text, p.start, p.end FROM passages p JOIN turns t USING (transcript, turn)
      WHERE p.number = ?`;
    const row = this.#file.first<Pick<PassageTurnRow, 'text' | 'start' | 'end'>>(sql, number);
    return row === undefined ? '' : row.text.slice(row.start, row.end);
  }

  /** What is told of a transcript given by its number. */
  info(transcript: number): TranscriptInfo {
    const sql = 'SELECT * FROM transcripts WHERE number = ?';
    return toTranscriptInfo(required(this.#file.first<TranscriptRow>(sql, transcript)));
  }

  /** A turn of a transcript given by its number, or `null` where there is none. */
  turn(transcript: number, turn: number | null): TurnView | null {
    if (turn === null) return null;
    const sql = `SELECT t.turn, t.text, ${SPEAKER} FROM turns t
      JOIN speakers s ON s.number = t.speaker WHERE t.transcript = ? AND t.turn = ?`;
    const row = this.#file.first<Omit<TurnView, 'speaker'> & DisplayedSpeakerRow>(
      sql,
      transcript,
      turn,
    );
    return row === undefined ? null : { turn: row.turn, speaker: toSpeaker(row), text: row.text };
  }

  /** Adds a transcript in place of the one of its id, whole or not at all; its number. */
  upsert(entry: IndexEntry): number {
    return this.#change(() => {
      deleteTranscript(this.#file.db, entry.transcript.id);
      const number = insertEntry(this.#file.db, entry);
      applyStoredEdits(this.#file.db, entry.transcript.id);
      return number;
    });
  }

  /** Removes a transcript with all its rows and what was said of it alone; `false` where there is none of that id. */
  remove(id: string): boolean {
    return this.#change(() => {
      deleteSpeakerEdits(this.#file.db, id);
      return deleteTranscript(this.#file.db, id);
    });
  }

  /** All that was said of who speaks, in the order it was said. */
  speakerEdits(): SpeakerEditRecord[] {
    return this.#file.translateErrors(() => readSpeakerEdits(this.#file.db));
  }

  /** Appends a naming, with all that follows from it or not at all; its number. */
  addSpeakerEdit(naming: SpeakerEdit): number {
    return this.#change(() => insertSpeakerEdit(this.#file.db, naming));
  }

  /** Reads of one moment, whatever another process writes meanwhile. */
  readTransaction<T>(read: () => T): T {
    return this.#file.transaction(read);
  }

  #change<T>(change: () => T): T {
    return this.#file.transaction(() => {
      this.#file.db.prepare('UPDATE generation SET value = value + 1').run();
      return change();
    });
  }
}
