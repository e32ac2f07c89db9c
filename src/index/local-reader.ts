/** Reads the library in one folder on disk: SQLite is the truth, segments answer. */

import type { Candidate } from '../domain/candidate.ts';
import type { WhosaidError } from '../domain/error.ts';
import type { ModelIdentity } from '../domain/model.ts';
import type { SpeakerEditRecord } from '../domain/speaker-edit.ts';
import type { Speaker, Transcript } from '../domain/transcript.ts';
import type { LibraryStats } from '../domain/vector-search.ts';
import type {
  CatalogEntry,
  Hit,
  PassageView,
  SpeakerOccurrence,
  TranscriptInfo,
  TranscriptSummary,
} from '../domain/views.ts';
import { notFoundError } from '../text/did-you-mean.ts';
import { memoizeByKey } from '../util/memoize.ts';
import type { KnownWord, LibraryReader, RetrievalRequest } from './library.ts';
import { askGraph } from './retrieve/ask-graph.ts';
import { lookUpWord } from './retrieve/look-up-words.ts';
import { type PreparedQuery, prepareQuery } from './retrieve/prepared-query.ts';
import { retrieveCandidates, retrieveNeighbours, retrieveSaying } from './retrieve/retrieve.ts';
import { createSearcher, type Searcher } from './retrieve/searcher.ts';
import { toHit } from './retrieve/to-hit.ts';
import { readStats } from './segment/library-stats.ts';
import { SegmentManager } from './segment/segment-manager.ts';
import type { Lock } from './storage/lock.ts';
import { toPassageView } from './storage/rows.ts';
import type { Store } from './storage/store.ts';
import { Mailbox } from './vectors/hnsw/mailbox.ts';

/** Of the time, for a reader to load what another process stores. */
const MAX_LOADING_SHARE = 0.05;
/** Milliseconds that answers may lag behind another process that is storing transcripts. */
const MAX_AGE = 5_000;
/** Transcripts, and speakers, that are kept: most are shown again and again. */
const MAX_KEPT = 10_000;

/** Of what many passages share, by number. */
interface NamedRows {
  readonly infoOf: (transcript: number) => TranscriptInfo;
  readonly speakerOf: (speaker: number) => Speaker;
}

export class LocalReader implements LibraryReader {
  readonly model: ModelIdentity;
  protected readonly store: Store;
  protected readonly segments: SegmentManager;
  protected readonly folder: string;
  /** `null` scans all vectors. */
  readonly #graph: Mailbox | null;
  #searcher: Searcher | null = null;
  readonly #catalog: () => readonly CatalogEntry[];
  readonly #named: () => NamedRows;
  #loadedAt = 0;
  #loadTime = 0;
  /** The neighbours of candidates come from the state that the candidates came from. */
  readonly #prepared = new WeakMap<RetrievalRequest, PreparedQuery>();

  /** @param graph the mailbox of a `GraphThread`. */
  constructor(folder: string, store: Store, lock: Lock | null, graph?: SharedArrayBuffer) {
    this.model = store.header().model;
    this.folder = folder;
    this.store = store;
    this.segments = new SegmentManager(folder, store, lock);
    this.#graph = graph === undefined ? null : new Mailbox(graph);
    this.#catalog = keepUntilChanged(store, () => store.readTransaction(() => store.catalog()));
    this.#named = keepUntilChanged(store, () => ({
      infoOf: memoizeByKey((transcript: number) => store.info(transcript), MAX_KEPT),
      speakerOf: memoizeByKey((speaker: number) => store.speaker(speaker), MAX_KEPT),
    }));
  }

  async stats(): Promise<LibraryStats> {
    return readStats(this.folder, this.store);
  }

  async list(): Promise<TranscriptSummary[]> {
    return this.store.readTransaction(() => this.store.summaries());
  }

  async catalog(): Promise<readonly CatalogEntry[]> {
    return this.#catalog();
  }

  async transcript(id: string): Promise<Transcript> {
    const transcript = this.store.readTransaction(() => this.store.transcript(id));
    if (transcript !== null) return transcript;
    throw await this.notFound(id);
  }

  protected async notFound(id: string): Promise<WhosaidError> {
    const ids = (await this.catalog()).map((entry) => entry.id);
    return notFoundError('transcript', id, ids);
  }

  async speakerOccurrences(): Promise<SpeakerOccurrence[]> {
    return this.store.readTransaction(() => this.store.speakerOccurrences());
  }

  async speakerEdits(): Promise<SpeakerEditRecord[]> {
    return this.store.speakerEdits();
  }

  async retrieve(request: RetrievalRequest): Promise<Candidate[]> {
    const { depth, vectors, ef } = request;
    const prepared = this.#prepare(request);
    const isExact = this.#graph === null || vectors === 'exact';
    const asked = isExact ? null : askGraph(this.#graph, prepared, depth, ef);
    return retrieveCandidates(prepared, depth, asked);
  }

  async retrieveNeighbours(
    request: RetrievalRequest,
    passages: readonly number[],
    exclude: readonly number[],
  ): Promise<Candidate[]> {
    return retrieveNeighbours(this.#prepare(request), passages, exclude);
  }

  async retrieveSaying(request: RetrievalRequest, phrase: string): Promise<Candidate[]> {
    return retrieveSaying(this.#prepare(request), phrase, (row) => this.store.text(row));
  }

  async lookUpWords(words: readonly string[], want?: 'similar'): Promise<KnownWord[]> {
    const searcher = this.#current();
    const textOf = (row: number) => this.store.text(row);
    return words.map((word) => lookUpWord(word, searcher, textOf, want === 'similar'));
  }

  async fetchHits(passages: readonly number[]): Promise<Hit[]> {
    return this.store.readTransaction(() => {
      const { infoOf, speakerOf } = this.#named();
      const turnsOf = memoizeByKey((transcript: number) =>
        memoizeByKey((turn: number) => {
          const row = this.store.turn(transcript, turn);
          return row && { turn, speaker: speakerOf(row.speaker), text: row.text };
        }),
      );
      return passages.flatMap((passage): Hit[] => {
        const row = this.store.passage(passage);
        if (row === null) return [];
        const { text, question } = row;
        const transcript = infoOf(row.transcript);
        const readTurn = turnsOf(row.transcript);
        const turnAt = (turn: number | null) => (turn === null ? null : readTurn(turn));
        return [
          toHit(toPassageView(row, speakerOf(row.speaker)), { transcript, text, question, turnAt }),
        ];
      });
    });
  }

  async fetchPassages(passages: readonly number[]): Promise<PassageView[]> {
    return this.store.readTransaction(() => {
      const { speakerOf } = this.#named();
      return passages.flatMap((passage) => {
        const row = this.store.passage(passage);
        return row === null ? [] : toPassageView(row, speakerOf(row.speaker));
      });
    });
  }

  async close(): Promise<void> {
    this.store.close();
  }

  #prepare(request: RetrievalRequest): PreparedQuery {
    let prepared = this.#prepared.get(request);
    if (prepared === undefined) {
      prepared = prepareQuery(this.#current(), request, (row) => this.store.text(row));
      this.#prepared.set(request, prepared);
    }
    return prepared;
  }

  /**
   * The current state; loaded again when this or another process has changed the library. While another process goes on
   * changing it, loading takes a small share of the time, and answers may be as old as that.
   */
  #current(): Searcher {
    const isStale = this.#searcher?.generation !== this.store.generation();
    if (this.#searcher === null || (isStale && !this.#mayWait())) {
      const started = performance.now();
      this.#searcher = this.store.readTransaction(() =>
        createSearcher(this.store, this.segments.load()),
      );
      this.#loadedAt = performance.now();
      this.#loadTime = this.#loadedAt - started;
    }
    return this.#searcher;
  }

  #mayWait(): boolean {
    const age = performance.now() - this.#loadedAt;
    const wait = Math.min(this.#loadTime / MAX_LOADING_SHARE, MAX_AGE);
    return age < wait && this.segments.isWrittenByAnother();
  }
}

/** Makes a value when it is asked for, and anew after the library has changed. */
function keepUntilChanged<T>(store: Store, make: () => T): () => T {
  let kept: { readonly generation: number; readonly value: T } | null = null;
  return () => {
    const generation = store.generation();
    if (kept?.generation !== generation) kept = { generation, value: make() };
    return kept.value;
  };
}
