/** Reads the truth of a library, in SQLite: rows in, what the domain speaks of out. */

import type { TranscriptRecord } from '../../domain/index-entry.ts';
import type { SpeakerEditRecord } from '../../domain/speaker-edit.ts';
import type { Speaker, Transcript } from '../../domain/transcript.ts';
import { HNSW_FROM, type VectorSearch } from '../../domain/vector-search.ts';
import type {
  CatalogEntry,
  SpeakerOccurrence,
  TranscriptInfo,
  TranscriptSummary,
} from '../../domain/views.ts';
import type { Connection } from './connection.ts';
import type { Header } from './header.ts';
import { type Damage, inspectDatabase } from './inspect.ts';
import {
  type PassageCount,
  type PassageTurnRow,
  type PassageVectorRow,
  type SpeakerRow,
  type StoredTranscriptRow,
  type TranscriptRow,
  toSpeaker,
  toTranscriptInfo,
  toTranscriptRow,
} from './rows.ts';
import { readSpeakerEdits } from './speaker-edits.ts';
import {
  readPassage,
  readPassages,
  readSpeaker,
  readText,
  readTurn,
  type StoredTurn,
} from './spoken-rows.ts';
import { required } from './sqlite-errors.ts';
import { readOriginal, readTranscript } from './whole-transcript.ts';

export class StoreReader {
  protected readonly file: Connection;

  constructor(file: Connection) {
    this.file = file;
  }

  close(): void {
    this.file.db.close();
  }

  header(): Header {
    const { value } = required(this.file.first<{ value: string }>('SELECT value FROM header'));
    return this.file.translateErrors(() => {
      const { vectors: _, ...header } = JSON.parse(value);
      return header;
    });
  }

  /** How the library wants its vectors searched. */
  vectorSearch(): VectorSearch {
    const sql = "SELECT value ->> '$.vectors' AS vectors FROM header";
    const { vectors } = required(this.file.first<{ vectors: VectorSearch | null }>(sql));
    return vectors ?? 'auto';
  }

  /** Whether its size and its choice allow a graph; `false` for certain where they do not. */
  mayHaveGraph(): boolean {
    const vectors = this.vectorSearch();
    if (vectors !== 'auto') return vectors === 'hnsw';
    const sql = 'SELECT max(number) AS last FROM passages';
    return (this.file.first<{ last: number | null }>(sql)?.last ?? 0) >= HNSW_FROM;
  }

  /** Another number after every change. */
  generation(): number {
    return required(this.file.first<{ value: number }>('SELECT value FROM generation')).value;
  }

  transcripts(): TranscriptRow[] {
    return this.file
      .all<StoredTranscriptRow>('SELECT * FROM transcripts ORDER BY number')
      .map(toTranscriptRow);
  }

  /** Of the transcripts with numbers `from` to `to`, inclusive, that have passages. */
  passageCounts(from: number, to: number): PassageCount[] {
    return this.file.all(
      `SELECT transcript AS number, count(*) AS passages FROM passages
       WHERE transcript BETWEEN ? AND ? GROUP BY transcript ORDER BY transcript`,
      from,
      to,
    );
  }

  speakers(): SpeakerRow[] {
    return this.file.all('SELECT * FROM speakers ORDER BY number');
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
    return this.file
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
    return this.file
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

  /** As `readTranscript`. */
  transcript(id: string): Transcript | null {
    return readTranscript(this.file, id);
  }

  /** As `readOriginal`. */
  original(id: string): TranscriptRecord | null {
    return readOriginal(this.file, id);
  }

  /** @param transcript its number. */
  info(transcript: number): TranscriptInfo {
    const sql = 'SELECT * FROM transcripts WHERE number = ?';
    const row = required(this.file.first<StoredTranscriptRow>(sql, transcript));
    return toTranscriptInfo(toTranscriptRow(row));
  }

  /** As `readPassages`. */
  passages(from: number, to: number): Iterable<PassageVectorRow> {
    return readPassages(this.file, from, to);
  }

  /** As `readPassage`. */
  passage(number: number): PassageTurnRow | null {
    return readPassage(this.file, number);
  }

  /** As `readText`. */
  text(number: number): string {
    return readText(this.file, number);
  }

  /** As `readTurn`. */
  turn(transcript: number, turn: number): StoredTurn | null {
    return readTurn(this.file, transcript, turn);
  }

  /** As `readSpeaker`. */
  speaker(number: number): Speaker {
    return readSpeaker(this.file, number);
  }

  /** Oldest first. */
  speakerEdits(): SpeakerEditRecord[] {
    return this.file.translateErrors(() => readSpeakerEdits(this.file.db));
  }

  inspect(): Damage[] {
    return this.file.transaction(() => inspectDatabase(this.file.db));
  }

  /** Reads one state of the library piece by piece, whatever another process writes meanwhile. */
  *snapshot<T>(read: () => Iterable<T>): Generator<T> {
    const { db } = this.file;
    this.file.translateErrors(() => db.exec('BEGIN'));
    try {
      yield* read();
    } finally {
      if (db.inTransaction) db.exec('ROLLBACK');
    }
  }

  /** Reads one state of the library, whatever another process writes meanwhile. */
  readTransaction<T>(read: () => T): T {
    return this.file.transaction(read);
  }
}
