/** The seam behind which transcripts are kept and candidates are found: one folder on disk, or a cluster. */

import type { Candidate } from '../domain/candidate.ts';
import type { ModelIdentity } from '../domain/model.ts';
import type { Query } from '../domain/query.ts';
import type { SpeakerEdit, SpeakerEditRecord } from '../domain/speaker-edit.ts';
import type { Passage, Transcript } from '../domain/transcript.ts';
import type {
  CatalogEntry,
  Hit,
  PassageView,
  SpeakerOccurrence,
  TranscriptSummary,
} from '../domain/views.ts';

/** What is stored of one transcript. */
export interface IndexEntry {
  readonly transcript: Transcript;
  /** Tells whether the file has changed since. */
  readonly hash: string;
  readonly passages: readonly Passage[];
  /** One for each passage, of length 1. */
  readonly vectors: readonly Float32Array[];
  /** For each turn the turn whose question it answers, or `null`. */
  readonly questions: readonly (number | null)[];
}

export interface Library {
  /** The model all vectors of this library come from. */
  readonly model: ModelIdentity;
  /** All transcripts, in the order they are kept. */
  list(): Promise<TranscriptSummary[]>;
  /** All transcripts as questions may name them; the same array until the library changes. */
  catalog(): Promise<readonly CatalogEntry[]>;
  /** @throws WhosaidError `NOT_FOUND`. */
  transcript(id: string): Promise<Transcript>;
  /** Adds a transcript, or replaces the one with its id, whole or not at all. */
  upsert(entry: IndexEntry): Promise<void>;
  /** Removes a transcript and every trace of it, what was said of it alone included; `false` where there is none of that id. */
  remove(id: string): Promise<boolean>;
  /** Everyone in every transcript. */
  speakerOccurrences(): Promise<SpeakerOccurrence[]>;
  /** All that was said of who speaks, in the order it was said. */
  speakerEdits(): Promise<SpeakerEditRecord[]>;
  /**
   * Says of speakers who they are: from then on they are shown so, and in all that is put later. Words are found by
   * the new names, and questions paired by the new roles; passages, and vectors with the names they were made with,
   * stay as they are.
   *
   * @returns the naming's number.
   */
  editSpeaker(naming: SpeakerEdit): Promise<number>;
  /** Brings what answers questions up to date with all that was put and removed. */
  commit(): Promise<void>;
  /**
   * The passages most worth ranking, within the query's filters, phrases and exclusions.
   *
   * @param vector the query's text as a vector of length 1.
   * @param score how good a candidate is: what stands around the best of what is found is worth ranking too.
   * @param depth how many to find by words, and as many by meaning; by default as many as ranking needs.
   */
  retrieve(
    query: Query,
    vector: Float32Array,
    score: (candidate: Candidate) => number,
    depth?: number,
  ): Promise<Candidate[]>;
  /** What is shown of candidates, in the order given; those removed meanwhile are left out. */
  fetchHits(passages: readonly number[]): Promise<Hit[]>;
  /** The same without what is around them, which takes longer to read than they do. */
  fetchPassages(passages: readonly number[]): Promise<PassageView[]>;
  close(): Promise<void>;
}
