/** The truth of a library, in SQLite, with all that changes it: each change is a transaction. */

import type { IndexEntry } from '../../domain/index-entry.ts';
import type { SpeakerEdit, SpeakerEditRecord } from '../../domain/speaker-edit.ts';
import type { PairQuestions } from '../../domain/transcript.ts';
import type { TranscriptEdit } from '../../domain/transcript-edit.ts';
import type { VectorSearch } from '../../domain/vector-search.ts';
import type { Connection } from './connection.ts';
import { deleteTranscript, insertEntry } from './insert.ts';
import { forgetHash } from './inspect.ts';
import { RANDOM } from './schema.ts';
import {
  applyStoredEdits,
  deleteSpeakerEdits,
  insertSpeakerEdit,
  insertSpeakerEditRecord,
} from './speaker-edits.ts';
import { StoreReader } from './store-reader.ts';
import { editTranscript, readEdit } from './transcript-edits.ts';

export interface StoredTranscript {
  readonly id: string;
  readonly number: number;
}

const keepQuestions: PairQuestions = ({ turns }) => turns.map(() => null);

export class Store extends StoreReader {
  readonly #pairQuestions: PairQuestions;

  /** @param pairQuestions only a writer needs it. */
  constructor(file: Connection, pairQuestions: PairQuestions = keepQuestions) {
    super(file);
    this.#pairQuestions = pairQuestions;
  }

  setVectorSearch(vectors: VectorSearch): void {
    const sql = "UPDATE header SET value = json_set(value, '$.vectors', ?)";
    this.file.translateErrors(() => this.file.db.prepare(sql).run(vectors));
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
      const edit = entry.edit ?? readEdit(this.file.db, id);
      deleteTranscript(this.file.db, id);
      const number = insertEntry(this.file.db, {
        ...entry,
        transcript: { ...entry.transcript, id },
      });
      if (edit !== null) editTranscript(this.file.db, id, edit);
      applyStoredEdits(this.file.db, id, this.#pairQuestions);
      return { id, number };
    });
  }

  /** Removes transcripts and the edits limited to each, in one transaction. @returns the ids that there were. */
  remove(ids: readonly string[]): string[] {
    return this.#change(() =>
      ids.filter((id) => {
        deleteSpeakerEdits(this.file.db, id);
        return deleteTranscript(this.file.db, id);
      }),
    );
  }

  /** @param edit `null` takes all edits back. @returns `false` where there is no such id. */
  editTranscript(id: string, edit: TranscriptEdit | null): boolean {
    return this.#change(() => editTranscript(this.file.db, id, edit));
  }

  /** Moves all changes from SQLite's log into the database, and empties the log, which holds what was there before. */
  emptyLog(): void {
    this.file.translateErrors(() => this.file.db.pragma('wal_checkpoint(TRUNCATE)'));
  }

  /** Appends an edit and applies it, in one transaction. @returns its number. */
  addSpeakerEdit(edit: SpeakerEdit): number {
    return this.#change(() => {
      const number = insertSpeakerEdit(this.file.db, edit);
      applyStoredEdits(this.file.db, edit.transcript, this.#pairQuestions);
      return number;
    });
  }

  /** Appends edits of another library and applies them, in one transaction. None of their numbers may be taken. */
  restoreSpeakerEdits(edits: readonly SpeakerEditRecord[]): void {
    this.#change(() => {
      for (const edit of edits) insertSpeakerEditRecord(this.file.db, edit);
      applyStoredEdits(this.file.db, null, this.#pairQuestions);
    });
  }

  /** Has the files of damaged transcripts read again the next time that they are indexed. */
  forgetHashes(transcripts: Iterable<string>): void {
    this.#change(() => {
      for (const id of transcripts) forgetHash(this.file.db, id);
    });
  }

  /** Another source's transcript never loses its id. */
  #freeId(wanted: string, replaces: string | null): string {
    const sourceOf = (id: string) =>
      this.file.first<{ source: string }>('SELECT source FROM transcripts WHERE id = ?', id);
    for (let id = wanted, next = 2; ; id = `${wanted}-${next++}`) {
      const taken = sourceOf(id);
      if (taken === undefined || taken.source === replaces) return id;
    }
  }

  #change<T>(change: () => T): T {
    return this.file.transaction(() => {
      this.file.db.prepare(`UPDATE generation SET value = ${RANDOM}`).run();
      return change();
    });
  }
}
