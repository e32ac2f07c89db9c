/** The truth of a library, in SQLite: rows in, rows out. */

import type { IndexEntry, TranscriptRecord } from '../../domain/index-entry.ts';
import type { SpeakerEdit, SpeakerEditRecord } from '../../domain/speaker-edit.ts';
import type { PairQuestions, Speaker, Transcript } from '../../domain/transcript.ts';
import type { TranscriptEdit } from '../../domain/transcript-edit.ts';
import { HNSW_FROM, type VectorSearch } from '../../domain/vector-search.ts';
import type {
  CatalogEntry,
  SpeakerOccurrence,
  TranscriptInfo,
  TranscriptSummary,
  TurnView,
} from '../../domain/views.ts';
import { isIntact } from './checksum.ts';
import type { Connection } from './connection.ts';
import type { Header } from './header.ts';
import { deleteTranscript, insertEntry } from './insert.ts';
import { type Damage, forgetHash, inspectDatabase } from './inspect.ts';
import {
  type DisplayedSpeakerRow,
  type PassageCount,
  type PassageTurnRow,
  type PassageVectorRow,
  parseCues,
  type SpeakerRow,
  type StoredTranscriptRow,
  type TranscriptRow,
  type TurnRow,
  toOriginalSpeaker,
  toSpeaker,
  toTranscriptInfo,
  toTranscriptRow,
} from './rows.ts';
import { RANDOM } from './schema.ts';
import {
  applyStoredEdits,
  deleteSpeakerEdits,
  insertSpeakerEdit,
  insertSpeakerEditRecord,
  readSpeakerEdits,
} from './speaker-edits.ts';
import { alteredError, required } from './sqlite-errors.ts';
import { editOf, editTranscript, originalOf, readEdit } from './transcript-edits.ts';

const SPEAKER = 's.name, s.title, s.affiliation, s.role, s.original';
const PASSAGE = `p.number, p.transcript, p.turn, p.start, p.end, t.question, t.section,
  t.start AS turnStart, t.end AS turnEnd, t.cues, t.text, ${SPEAKER},
  ${isIntact('turns', 't')} AND ${isIntact('speakers', 's')} AS isIntact`;
const PASSAGES = `passages p JOIN turns t USING (transcript, turn)
  JOIN speakers s ON s.number = t.speaker`;

/** A row with the result of its check: 0 or 1. */
type Checked<Row> = Row & { readonly isIntact: number };
type StoredVectorRow = Checked<PassageVectorRow> & { readonly isVectorIntact: number };

export interface StoredTranscript {
  readonly id: string;
  readonly number: number;
}

const keepQuestions: PairQuestions = ({ turns }) => turns.map(() => null);

export class Store {
  readonly #file: Connection;
  readonly #pairQuestions: PairQuestions;

  /** @param pairQuestions only a writer needs it. */
  constructor(file: Connection, pairQuestions: PairQuestions = keepQuestions) {
    this.#file = file;
    this.#pairQuestions = pairQuestions;
  }

  close(): void {
    this.#file.db.close();
  }

  header(): Header {
    const { value } = required(this.#file.first<{ value: string }>('SELECT value FROM header'));
    return this.#file.translateErrors(() => {
      const { vectors: _, ...header } = JSON.parse(value);
      return header;
    });
  }

  /** How the library wants its vectors searched. */
  vectorSearch(): VectorSearch {
    const sql = "SELECT value ->> '$.vectors' AS vectors FROM header";
    const { vectors } = required(this.#file.first<{ vectors: VectorSearch | null }>(sql));
    return vectors ?? 'auto';
  }

  /** Whether its size and its choice allow a graph; `false` for certain where they do not. */
  mayHaveGraph(): boolean {
    const vectors = this.vectorSearch();
    if (vectors !== 'auto') return vectors === 'hnsw';
    const sql = 'SELECT max(number) AS last FROM passages';
    return (this.#file.first<{ last: number | null }>(sql)?.last ?? 0) >= HNSW_FROM;
  }

  setVectorSearch(vectors: VectorSearch): void {
    const sql = "UPDATE header SET value = json_set(value, '$.vectors', ?)";
    this.#file.translateErrors(() => this.#file.db.prepare(sql).run(vectors));
  }

  /** Another number after every change. */
  generation(): number {
    return required(this.#file.first<{ value: number }>('SELECT value FROM generation')).value;
  }

  transcripts(): TranscriptRow[] {
    return this.#file
      .all<StoredTranscriptRow>('SELECT * FROM transcripts ORDER BY number')
      .map(toTranscriptRow);
  }

  /** Passages of the transcripts with numbers `from` to `to`, inclusive, in speaking order. */
  *passages(from: number, to: number): Iterable<PassageVectorRow> {
    const sql = `SELECT ${PASSAGE}, t.speaker, p.vector, i.language,
        ${isIntact('passages', 'p')} AS isVectorIntact FROM ${PASSAGES}
      JOIN transcripts i ON i.number = p.transcript
      WHERE p.transcript BETWEEN ? AND ? ORDER BY p.transcript, p.number`;
    const rows = this.#file.db.prepare<[number, number], StoredVectorRow>(sql).iterate(from, to);
    for (const { isVectorIntact, ...row } of rows) {
      yield this.#checked({ ...row, isIntact: row.isIntact & isVectorIntact }, row.transcript);
    }
  }

  /** Of the transcripts with numbers `from` to `to`, inclusive, that have passages. */
  passageCounts(from: number, to: number): PassageCount[] {
    return this.#file.all(
      `SELECT transcript AS number, count(*) AS passages FROM passages
       WHERE transcript BETWEEN ? AND ? GROUP BY transcript ORDER BY transcript`,
      from,
      to,
    );
  }

  speakers(): SpeakerRow[] {
    return this.#file.all('SELECT * FROM speakers ORDER BY number');
  }

  /** By transcript number. */
  participants(): Map<number, Speaker[]> {
    const participants = new Map<number, Speaker[]>();
    for (const row of this.speakers()) {
      const speakers = participants.get(row.transcript) ?? [];
      speakers.push(toSpeaker(row));
      participants.set(row.transcript, speakers);
    }
    return participants;
  }

  catalog(): CatalogEntry[] {
    const participants = this.participants();
    return this.transcripts().map((row) => ({
      ...toTranscriptInfo(row),
      participants: participants.get(row.number) ?? [],
    }));
  }

  summaries(): TranscriptSummary[] {
    const participants = this.participants();
    return this.#file
      .all<StoredTranscriptRow & { turns: number; passages: number }>(
        `SELECT t.*, (SELECT count(*) FROM turns WHERE transcript = t.number) AS turns,
        (SELECT count(*) FROM passages WHERE transcript = t.number) AS passages
       FROM transcripts t ORDER BY t.number`,
      )
      .map((row) => ({
        ...toTranscriptInfo(toTranscriptRow(row)),
        hash: row.hash,
        turns: row.turns,
        passages: row.passages,
        participants: participants.get(row.number) ?? [],
      }));
  }

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
    const row = this.#transcriptRow(id);
    return row === null ? null : this.#read(row, toSpeaker);
  }

  /** As in its file, with the file's hash, and what was changed of it. */
  original(id: string): TranscriptRecord | null {
    const row = this.#transcriptRow(id);
    if (row === null) return null;
    const edit = editOf(row);
    return {
      transcript: this.#read(originalOf(row), toOriginalSpeaker),
      hash: row.hash,
      ...(edit !== null && { edit }),
    };
  }

  #transcriptRow(id: string): TranscriptRow | null {
    const row = this.#file.first<Checked<StoredTranscriptRow>>(
      `SELECT *, ${isIntact('transcripts')} AS isIntact FROM transcripts WHERE id = ?`,
      id,
    );
    return row === undefined ? null : toTranscriptRow(this.#checked(row, row.number));
  }

  #read(row: TranscriptRow, toParticipant: (row: SpeakerRow) => Speaker): Transcript {
    const speakers = this.#file.all<Checked<SpeakerRow>>(
      `SELECT *, ${isIntact('speakers')} AS isIntact FROM speakers
       WHERE transcript = ? ORDER BY number`,
      row.number,
    );
    const participants = new Map(
      speakers.map((speaker) => [speaker.number, toParticipant(speaker)]),
    );
    const turns = this.#file.all<Checked<TurnRow>>(
      `SELECT *, ${isIntact('turns')} AS isIntact FROM turns WHERE transcript = ? ORDER BY turn`,
      row.number,
    );
    for (const part of [...speakers, ...turns]) this.#checked(part, row.number);
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

  /** `null` where it was removed. */
  passage(number: number): PassageTurnRow | null {
    const sql = `SELECT ${PASSAGE} FROM ${PASSAGES} WHERE p.number = ?`;
    const row = this.#file.first<Checked<PassageTurnRow>>(sql, number);
    return row === undefined ? null : this.#checked(row, row.transcript);
  }

  /** The text of a passage; empty where it was removed. */
  text(number: number): string {
    const sql = `SELECT t.text, p.start, p.end FROM passages p JOIN turns t USING (transcript, turn)
      WHERE p.number = ?`;
    const row = this.#file.first<Pick<PassageTurnRow, 'text' | 'start' | 'end'>>(sql, number);
    return row === undefined ? '' : row.text.slice(row.start, row.end);
  }

  /** @param transcript its number. */
  info(transcript: number): TranscriptInfo {
    const sql = 'SELECT * FROM transcripts WHERE number = ?';
    const row = required(this.#file.first<StoredTranscriptRow>(sql, transcript));
    return toTranscriptInfo(toTranscriptRow(row));
  }

  /** @param transcript its number. @returns `null` where there is no such turn. */
  turn(transcript: number, turn: number | null): TurnView | null {
    if (turn === null) return null;
    const sql = `SELECT t.turn, t.text, ${SPEAKER},
        ${isIntact('turns', 't')} AND ${isIntact('speakers', 's')} AS isIntact FROM turns t
      JOIN speakers s ON s.number = t.speaker WHERE t.transcript = ? AND t.turn = ?`;
    const row = this.#file.first<Checked<Omit<TurnView, 'speaker'> & DisplayedSpeakerRow>>(
      sql,
      transcript,
      turn,
    );
    if (row === undefined) return null;
    const { text } = this.#checked(row, transcript);
    return { turn: row.turn, speaker: toSpeaker(row), text };
  }

  /**
   * Adds or replaces a transcript in one transaction. Its id is given here, where no other writer can take it: the first of
   * `call`, `call-2`, `call-3` that is free, or that the transcript to be replaced has.
   *
   * @param replaces the source of the transcript that it may replace; `null` for none.
   */
  upsert(entry: IndexEntry, replaces: string | null = entry.transcript.source): StoredTranscript {
    return this.#change(() => {
      const id = this.#freeId(entry.transcript.id, replaces);
      const edit = entry.edit ?? readEdit(this.#file.db, id);
      deleteTranscript(this.#file.db, id);
      const number = insertEntry(this.#file.db, {
        ...entry,
        transcript: { ...entry.transcript, id },
      });
      if (edit !== null) editTranscript(this.#file.db, id, edit);
      applyStoredEdits(this.#file.db, id, this.#pairQuestions);
      return { id, number };
    });
  }

  /** Removes transcripts and the edits limited to each, in one transaction. @returns the ids that there were. */
  remove(ids: readonly string[]): string[] {
    return this.#change(() =>
      ids.filter((id) => {
        deleteSpeakerEdits(this.#file.db, id);
        return deleteTranscript(this.#file.db, id);
      }),
    );
  }

  /** @param edit `null` takes all edits back. @returns `false` where there is no such id. */
  editTranscript(id: string, edit: TranscriptEdit | null): boolean {
    return this.#change(() => editTranscript(this.#file.db, id, edit));
  }

  /** Moves all changes from SQLite's log into the database, and empties the log, which holds what was there before. */
  emptyLog(): void {
    this.#file.translateErrors(() => this.#file.db.pragma('wal_checkpoint(TRUNCATE)'));
  }

  /** Oldest first. */
  speakerEdits(): SpeakerEditRecord[] {
    return this.#file.translateErrors(() => readSpeakerEdits(this.#file.db));
  }

  /** Appends an edit and applies it, in one transaction. @returns its number. */
  addSpeakerEdit(edit: SpeakerEdit): number {
    return this.#change(() => {
      const number = insertSpeakerEdit(this.#file.db, edit);
      applyStoredEdits(this.#file.db, edit.transcript, this.#pairQuestions);
      return number;
    });
  }

  /** Appends edits of another library and applies them, in one transaction. None of their numbers may be taken. */
  restoreSpeakerEdits(edits: readonly SpeakerEditRecord[]): void {
    this.#change(() => {
      for (const edit of edits) insertSpeakerEditRecord(this.#file.db, edit);
      applyStoredEdits(this.#file.db, null, this.#pairQuestions);
    });
  }

  inspect(): Damage[] {
    return this.#file.transaction(() => inspectDatabase(this.#file.db));
  }

  /** Has the files of damaged transcripts read again the next time that they are indexed. */
  forgetHashes(transcripts: Iterable<string>): void {
    this.#change(() => {
      for (const id of transcripts) forgetHash(this.#file.db, id);
    });
  }

  /** Reads one state of the library piece by piece, whatever another process writes meanwhile. */
  *snapshot<T>(read: () => Iterable<T>): Generator<T> {
    const { db } = this.#file;
    this.#file.translateErrors(() => db.exec('BEGIN'));
    try {
      yield* read();
    } finally {
      if (db.inTransaction) db.exec('ROLLBACK');
    }
  }

  /** Reads one state of the library, whatever another process writes meanwhile. */
  readTransaction<T>(read: () => T): T {
    return this.#file.transaction(read);
  }

  /** @throws WhosaidError `LIBRARY_DAMAGED` where a row is not as it was written: altered words are not shown. */
  #checked<Row extends { readonly isIntact: number }>(row: Row, transcript: number): Row {
    if (row.isIntact === 1) return row;
    const sql = 'SELECT id FROM transcripts WHERE number = ?';
    throw alteredError(this.#file.first<{ id: string }>(sql, transcript)?.id ?? `${transcript}`);
  }

  /** Another source's transcript never loses its id. */
  #freeId(wanted: string, replaces: string | null): string {
    const sourceOf = (id: string) =>
      this.#file.first<{ source: string }>('SELECT source FROM transcripts WHERE id = ?', id);
    for (let id = wanted, next = 2; ; id = `${wanted}-${next++}`) {
      const taken = sourceOf(id);
      if (taken === undefined || taken.source === replaces) return id;
    }
  }

  #change<T>(change: () => T): T {
    return this.#file.transaction(() => {
      this.#file.db.prepare(`UPDATE generation SET value = ${RANDOM}`).run();
      return change();
    });
  }
}
