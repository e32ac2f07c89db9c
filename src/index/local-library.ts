/** The Library in one folder on disk. */

import type { Candidate } from '../domain/candidate.ts';
import { WhosaidError } from '../domain/error.ts';
import type { Query } from '../domain/query.ts';
import type { SpeakerEdit, SpeakerEditRecord } from '../domain/speaker-edit.ts';
import type { Transcript } from '../domain/transcript.ts';
import type {
  CatalogEntry,
  Hit,
  PassageView,
  SpeakerOccurrence,
  TranscriptSummary,
} from '../domain/views.ts';
import type { IndexEntry, Library } from './library.ts';
import { retrieveCandidates } from './retrieve/retrieve.ts';
import { createSearcher, type Searcher } from './retrieve/searcher.ts';
import { BackgroundBuilder } from './segment/background-builder.ts';
import { mergeSegments, needsMerge } from './segment/merge.ts';
import type { Segment } from './segment/segment.ts';
import { SegmentStore, type StoredSegment } from './segment/segment-store.ts';
import { checkHeader, type Header } from './storage/header.ts';
import { type Lock, lockIfFree } from './storage/lock.ts';
import { passageTime } from './storage/passage-time.ts';
import { type PassageTurnRow, parseCues, toSpeaker } from './storage/rows.ts';
import type { Store } from './storage/store.ts';

export class LocalLibrary implements Library {
  readonly model: Header['model'];
  readonly #folder: string;
  readonly #store: Store;
  readonly #lock: Lock | null;
  readonly #shelf: SegmentStore;
  readonly #builder: BackgroundBuilder;
  #snapshot: Searcher | null = null;
  #listings: { readonly generation: number; readonly all: readonly CatalogEntry[] } | null = null;

  constructor(folder: string, store: Store, expected: Header, lock: Lock | null) {
    try {
      checkHeader(folder, store.header(), expected);
    } catch (cause) {
      store.close();
      throw cause;
    }
    this.model = expected.model;
    this.#folder = folder;
    this.#store = store;
    this.#lock = lock;
    this.#shelf = new SegmentStore(folder, expected);
    this.#builder = new BackgroundBuilder(folder);
  }

  async list(): Promise<TranscriptSummary[]> {
    return this.#store.readTransaction(() => this.#store.summaries());
  }

  async transcript(id: string): Promise<Transcript> {
    const transcript = this.#store.readTransaction(() => this.#store.transcript(id));
    if (transcript !== null) return transcript;
    throw new WhosaidError(
      'NOT_FOUND',
      `Expected the id of a transcript, found none called "${id}". See them all with: whosaid list`,
    );
  }

  async upsert(entry: IndexEntry): Promise<void> {
    const number = this.#store.upsert(entry);
    await this.#builder.add(number, entry.passages.length);
  }

  async remove(id: string): Promise<boolean> {
    return this.#store.remove(id);
  }

  async speakerOccurrences(): Promise<SpeakerOccurrence[]> {
    return this.#store.readTransaction(() => this.#store.speakerOccurrences());
  }

  async speakerEdits(): Promise<SpeakerEditRecord[]> {
    return this.#store.speakerEdits();
  }

  async editSpeaker(naming: SpeakerEdit): Promise<number> {
    return this.#store.addSpeakerEdit(naming);
  }

  async commit(): Promise<void> {
    await this.#builder.done();
    this.#upkeep();
  }

  async catalog(): Promise<readonly CatalogEntry[]> {
    const generation = this.#store.generation();
    if (this.#listings?.generation !== generation) {
      const all = this.#store.readTransaction(() => this.#store.catalog());
      this.#listings = { generation, all };
    }
    return this.#listings.all;
  }

  async retrieve(
    query: Query,
    vector: Float32Array,
    score: (candidate: Candidate) => number,
    depth?: number,
  ): Promise<Candidate[]> {
    const textOf = (row: number) => this.#store.text(row);
    return retrieveCandidates(this.#current(), query, vector, textOf, score, depth);
  }

  async fetchHits(passages: readonly number[]): Promise<Hit[]> {
    return this.#store.readTransaction(() => passages.flatMap((passage) => this.#hit(passage)));
  }

  async fetchPassages(passages: readonly number[]): Promise<PassageView[]> {
    return this.#store.readTransaction(() =>
      passages.flatMap((passage) => {
        const stored = this.#store.passage(passage);
        return stored === null ? [] : spokenOf(stored);
      }),
    );
  }

  async close(): Promise<void> {
    await this.#builder.close();
    this.#store.close();
    this.#lock?.release();
  }

  /** What answers now; taken anew when another process has changed the library. */
  #current(): Searcher {
    if (this.#snapshot?.generation !== this.#store.generation()) {
      this.#snapshot = this.#store.readTransaction(() =>
        createSearcher(this.#store, this.#segments()),
      );
    }
    return this.#snapshot;
  }

  /** The segments that hold all transcripts. */
  #segments(): Segment[] {
    for (;;) {
      const segments = this.#upkeep().map((shelved) => this.#shelf.load(shelved));
      if (!segments.includes(null)) return segments.flatMap((segment) => segment ?? []);
    }
  }

  /** What is missing is written where no other process changes the library, and held in memory where one does. */
  #upkeep(): StoredSegment[] {
    const upkept = (mayWrite: boolean) => mergeSegments(this.#store, this.#shelf, mayWrite);
    if (this.#lock !== null) return upkept(true);
    const lock = needsMerge(this.#store, this.#shelf) ? lockIfFree(this.#folder) : null;
    try {
      return upkept(lock !== null);
    } finally {
      lock?.release();
    }
  }

  /** None where the passage is gone. */
  #hit(passage: number): Hit[] {
    const stored = this.#store.passage(passage);
    if (stored === null) return [];
    const { transcript, turn, question } = stored;
    const before = this.#store.turn(transcript, turn - 1);
    return [
      {
        ...spokenOf(stored),
        transcript: this.#store.info(transcript),
        question: question === turn - 1 ? before : this.#store.turn(transcript, question),
        before,
        after: this.#store.turn(transcript, turn + 1),
      },
    ];
  }
}

function spokenOf(row: PassageTurnRow): PassageView {
  const { number, section, turn, start, end, text } = row;
  const time = passageTime(
    { start: row.turnStart, end: row.turnEnd, cues: parseCues(row.cues) },
    start,
    end,
  );
  return {
    passage: number,
    speaker: toSpeaker(row),
    section,
    turn,
    ...time,
    offsets: [start, end],
    text: text.slice(start, end),
  };
}
