/** The Library in one folder on disk. */

import { WhosaidError } from '../error.ts';
import type { Query } from '../query.ts';
import type { Transcript } from '../transcript.ts';
import { candidatesIn } from './candidates.ts';
import { checkHeader, type Header } from './header.ts';
import type {
  Appearance,
  Candidate,
  Entry,
  Hit,
  Library,
  Listing,
  Spoken,
  TranscriptSummary,
} from './library.ts';
import { type Lock, lockIfFree } from './lock.ts';
import type { Naming, NamingRecord } from './names.ts';
import { readCues, type SpokenRow, speakerOf } from './rows.ts';
import { Builder } from './segment/builder.ts';
import type { Segment } from './segment/segment.ts';
import { Shelf, type Shelved } from './segment/shelf.ts';
import { isBehind, upkeep } from './segment/upkeep.ts';
import { type Snapshot, takeSnapshot } from './snapshot.ts';
import type { Store } from './store.ts';
import { timeOf } from './time.ts';

export class LocalLibrary implements Library {
  readonly model: Header['model'];
  readonly #folder: string;
  readonly #store: Store;
  readonly #lock: Lock | null;
  readonly #shelf: Shelf;
  readonly #builder: Builder;
  #snapshot: Snapshot | null = null;
  #listings: { readonly generation: number; readonly all: readonly Listing[] } | null = null;

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
    this.#shelf = new Shelf(folder, expected);
    this.#builder = new Builder(folder);
  }

  async transcripts(): Promise<TranscriptSummary[]> {
    return this.#store.atOneMoment(() => this.#store.summaries());
  }

  async transcript(id: string): Promise<Transcript> {
    const transcript = this.#store.atOneMoment(() => this.#store.transcript(id));
    if (transcript !== null) return transcript;
    throw new WhosaidError(
      'NOT_FOUND',
      `Expected the id of a transcript, found none called "${id}". See them all with: whosaid list`,
    );
  }

  async put(entry: Entry): Promise<void> {
    const number = this.#store.put(entry);
    await this.#builder.add(number, entry.passages.length);
  }

  async remove(id: string): Promise<boolean> {
    return this.#store.remove(id);
  }

  async appearances(): Promise<Appearance[]> {
    return this.#store.atOneMoment(() => this.#store.appearances());
  }

  async namings(): Promise<NamingRecord[]> {
    return this.#store.namings();
  }

  async name(naming: Naming): Promise<number> {
    return this.#store.addNaming(naming);
  }

  async publish(): Promise<void> {
    await this.#builder.done();
    this.#upkeep();
  }

  async listings(): Promise<readonly Listing[]> {
    const generation = this.#store.generation();
    if (this.#listings?.generation !== generation) {
      const all = this.#store.atOneMoment(() => this.#store.listings());
      this.#listings = { generation, all };
    }
    return this.#listings.all;
  }

  async candidates(
    query: Query,
    vector: Float32Array,
    score: (candidate: Candidate) => number,
    depth?: number,
  ): Promise<Candidate[]> {
    const textOf = (row: number) => this.#store.text(row);
    return candidatesIn(this.#current(), query, vector, textOf, score, depth);
  }

  async hits(passages: readonly number[]): Promise<Hit[]> {
    return this.#store.atOneMoment(() => passages.flatMap((passage) => this.#hit(passage)));
  }

  async spoken(passages: readonly number[]): Promise<Spoken[]> {
    return this.#store.atOneMoment(() =>
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
  #current(): Snapshot {
    if (this.#snapshot?.generation !== this.#store.generation()) {
      this.#snapshot = this.#store.atOneMoment(() => takeSnapshot(this.#store, this.#segments()));
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
  #upkeep(): Shelved[] {
    const upkept = (mayWrite: boolean) => upkeep(this.#store, this.#shelf, mayWrite);
    if (this.#lock !== null) return upkept(true);
    const lock = isBehind(this.#store, this.#shelf) ? lockIfFree(this.#folder) : null;
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

function spokenOf(row: SpokenRow): Spoken {
  const { number, section, turn, start, end, text } = row;
  const time = timeOf(
    { start: row.turnStart, end: row.turnEnd, cues: readCues(row.cues) },
    start,
    end,
  );
  return {
    passage: number,
    speaker: speakerOf(row),
    section,
    turn,
    ...time,
    offsets: [start, end],
    text: text.slice(start, end),
  };
}
