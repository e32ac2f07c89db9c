/** The Library in one folder on disk. */

import { WhosaidError } from '../error.ts';
import type { Query } from '../query.ts';
import { terms } from '../text/words.ts';
import type { Transcript } from '../transcript.ts';
import { allowedBy } from './filter.ts';
import { checkHeader, type Header } from './header.ts';
import type { Ranges } from './levels.ts';
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
import type { Lock } from './lock.ts';
import type { Naming, NamingRecord } from './names.ts';
import { readCues, type SpokenRow, speakerOf } from './rows.ts';
import { type Snapshot, takeSnapshot } from './snapshot.ts';
import type { Store } from './store.ts';
import { timeOf } from './time.ts';

/** How many candidates each leg brings to be ranked. Source: BENCHMARKS.md. */
const DEPTH = 150;
/** How many neighbours on either side a candidate brings along. */
const REACH = 2;

export class LocalLibrary implements Library {
  readonly model: Header['model'];
  readonly #folder: string;
  readonly #store: Store;
  readonly #lock: Lock | null;
  #snapshot: Snapshot | null = null;

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
    this.#store.put(entry);
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
    this.#current();
  }

  async listings(): Promise<readonly Listing[]> {
    return this.#current().listings;
  }

  async candidates(query: Query, vector: Float32Array, depth = DEPTH): Promise<Candidate[]> {
    const snapshot = this.#current();
    const { bm25, vectors, graph, passages, levels } = snapshot;
    const textOf = (passage: number) => this.#textOf(passages[passage].row);
    const allowed = allowedBy(query, snapshot, textOf);
    const wanted = bm25.wanted(terms(query.text));
    const found = new Set(bm25.top(wanted, allowed, depth));
    const near =
      graph !== null && allowed === null
        ? graph.top(vector, depth)
        : vectors.top(vector, allowed, depth);
    for (const passage of near) found.add(passage);
    const wordsOf = bm25.scorer(wanted);
    const meaningOf = vectors.scorer(vector);
    return withNeighbours(found, snapshot)
      .filter((passage) => allowed === null || allowed[passage] === 1)
      .map((passage) => {
        const { row, transcript, ...said } = passages[passage];
        const { turn, question, speaker, role, section, asks, tells } = said;
        return {
          passage: row,
          transcript: transcript.id,
          turn,
          question,
          speaker,
          role,
          section,
          at: position(passage, levels.transcript),
          length: bm25.lengthOf(passage),
          asks,
          tells,
          evidence: { words: wordsOf(passage), meaning: meaningOf(passage) },
        };
      });
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
    this.#store.close();
    this.#lock?.release();
  }

  /** What answers now; taken anew when another process has changed the library. */
  #current(): Snapshot {
    if (this.#snapshot?.generation !== this.#store.generation()) {
      this.#snapshot = this.#store.atOneMoment(() =>
        takeSnapshot(this.#store, this.model.dimensions, this.#folder),
      );
    }
    return this.#snapshot;
  }

  #textOf(row: number): string {
    const passage = this.#store.passage(row);
    return passage === null ? '' : passage.text.slice(passage.start, passage.end);
  }

  /** None where the passage is gone. */
  #hit(passage: number): Hit[] {
    const stored = this.#store.passage(passage);
    if (stored === null) return [];
    const { transcript, turn, question } = stored;
    return [
      {
        ...spokenOf(stored),
        transcript: this.#store.info(transcript),
        question: question === null ? null : this.#store.turn(transcript, question),
        before: this.#store.turn(transcript, turn - 1),
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

/** How far into a range of passages one of them is. */
function position(passage: number, { from, to }: Ranges): number {
  return (passage - from[passage]) / (to[passage] - from[passage]);
}

/** Passages with those beside them in the same transcript, in speaking order. */
function withNeighbours(found: Iterable<number>, { passages }: Snapshot): number[] {
  const all = new Set<number>();
  for (const passage of found) {
    for (let other = passage - REACH; other <= passage + REACH; other++) {
      if (passages[other]?.transcript === passages[passage].transcript) all.add(other);
    }
  }
  return [...all].sort((a, b) => a - b);
}
