/** The seam behind which transcripts are kept and candidates are found: one folder on disk, or a cluster. */

import type { Query } from '../domain/query.ts';
import type { SpeakerEdit, SpeakerEditRecord } from '../domain/speaker-edit.ts';
import type { Passage, Role, Section, Speaker, Transcript } from '../domain/transcript.ts';
import type { ContextWindow, CosineWindow } from '../domain/windows.ts';
import type { ModelIdentity } from '../embed/embedder.ts';
import type { AnswerType } from '../text/answer-type.ts';

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

/** A transcript without its turns. */
export type TranscriptInfo = Omit<Transcript, 'participants' | 'turns'>;

/** A transcript with those who take part in it. */
export type CatalogEntry = TranscriptInfo & Pick<Transcript, 'participants'>;

export interface TranscriptSummary extends CatalogEntry {
  readonly hash: string;
  readonly turns: number;
  readonly passages: number;
}

/** Someone in one transcript, who may only be listed there. */
export interface SpeakerOccurrence {
  readonly speaker: Speaker;
  readonly transcript: TranscriptInfo;
  /** How many they speak. */
  readonly turns: number;
}

/** How well a passage and the speech around it meet a query, level by level. */
export interface Features {
  /** BM25 as a share of the most that the question could earn, 0 to 1. */
  readonly bm25: Readonly<Record<ContextWindow, number>>;
  /** Cosine of the question's vector and that of the level's speech, −1 to 1. */
  readonly cosine: Readonly<Record<CosineWindow, number>>;
}

export interface Candidate {
  /**
   * The library's own number of the passage, never given to another; neighbours in speech have neighbouring
   * numbers.
   */
  readonly passage: number;
  readonly transcript: string;
  readonly turn: number;
  /** The turn whose question this passage's turn answers. */
  readonly question: number | null;
  readonly speaker: string;
  readonly role: Role;
  readonly section: Section | null;
  /** How far into its transcript it is said: 0 at the beginning, below 1 at the end. */
  readonly position: number;
  /** How many terms it has. */
  readonly length: number;
  /** How surely it asks rather than tells, 0 to 1. */
  readonly questionProbability: number;
  /** The kinds of fact it tells. */
  readonly answerTypes: readonly AnswerType[];
  readonly features: Features;
}

/** A turn as shown beside a passage. */
export interface TurnView {
  readonly turn: number;
  readonly speaker: Speaker;
  readonly text: string;
}

/** A passage with who says it, and when. */
export interface PassageView {
  readonly passage: number;
  readonly speaker: Speaker;
  readonly section: Section | null;
  readonly turn: number;
  readonly start: number | null;
  readonly end: number | null;
  readonly offsets: readonly [start: number, end: number];
  readonly text: string;
}

/** A passage with all that is shown of it. */
export interface Hit extends PassageView {
  readonly transcript: TranscriptInfo;
  readonly question: TurnView | null;
  readonly before: TurnView | null;
  readonly after: TurnView | null;
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
