/**
 * The seam behind which transcripts are stored and candidates retrieved: a folder on disk, or another process. Everything
 * that crosses it is plain data.
 */

import type { Candidate } from '../domain/candidate.ts';
import type { IndexEntry } from '../domain/index-entry.ts';
import type { ModelIdentity } from '../domain/model.ts';
import type { Query } from '../domain/query.ts';
import type { SpeakerEdit, SpeakerEditRecord } from '../domain/speaker-edit.ts';
import type { Transcript } from '../domain/transcript.ts';
import type { TranscriptEdit } from '../domain/transcript-edit.ts';
import type { LibraryStats, VectorSearch } from '../domain/vector-search.ts';
import type {
  CatalogEntry,
  Hit,
  PassageView,
  SpeakerOccurrence,
  TranscriptSummary,
} from '../domain/views.ts';

export interface RetrievalRequest {
  readonly query: Query;
  /** The query's text as a unit vector. */
  readonly vector: Float32Array;
  /** Passages found by BM25, and pairs of passages found by cosine. */
  readonly depth: number;
  /** `exact` scans all vectors even where there is a graph. */
  readonly vectors?: VectorSearch;
  /** Candidates that a search of the graph keeps: more find more, and take longer. */
  readonly ef?: number;
}

export type { IndexEntry };

/** A word as a library knows it. */
export interface KnownWord {
  /** Passages that say it in any of its forms; `null` for a stop word, and for what is no single word. */
  readonly passages: number | null;
  /** For a word that nobody says, one that is nearly it, as it is written there. */
  readonly similar: string | null;
}

/** Reads a library; it cannot change it. After `close` every method throws WhosaidError `LIBRARY_CLOSED`. */
export interface LibraryReader {
  /** The model of all vectors. */
  readonly model: ModelIdentity;
  /** How large it is, and how its vectors are searched. */
  stats(): Promise<LibraryStats>;
  /** All transcripts, in the order they were added. */
  list(): Promise<TranscriptSummary[]>;
  /** All transcripts as questions may name them; the same array until the library changes. */
  catalog(): Promise<readonly CatalogEntry[]>;
  /** @throws WhosaidError `NOT_FOUND`. */
  transcript(id: string): Promise<Transcript>;
  speakerOccurrences(): Promise<SpeakerOccurrence[]>;
  /** All edits, oldest first. */
  speakerEdits(): Promise<SpeakerEditRecord[]>;
  /** The candidates within the query's filters, phrases and exclusions, in no particular order. */
  retrieve(request: RetrievalRequest): Promise<Candidate[]>;
  /**
   * The neighbours of some of the candidates of the same request, within its filters too.
   *
   * @param exclude passages that are candidates already.
   */
  retrieveNeighbours(
    request: RetrievalRequest,
    passages: readonly number[],
    exclude: readonly number[],
  ): Promise<Candidate[]>;
  /**
   * The passages that say a phrase as it is written, as candidates of the same request and within its filters. The text of
   * each is read: for what few say.
   */
  retrieveSaying(request: RetrievalRequest, phrase: string): Promise<Candidate[]>;
  /**
   * Which of the words the library says, in the order given.
   *
   * @param want `similar` looks for a near word in place of each that is not said, which reads many terms.
   */
  lookUpWords(words: readonly string[], want?: 'similar'): Promise<KnownWord[]>;
  /** Passages with all that is shown of them, in the order given, without those removed meanwhile. */
  fetchHits(passages: readonly number[]): Promise<Hit[]>;
  /** The same without their surroundings, which are dearer to read. */
  fetchPassages(passages: readonly number[]): Promise<PassageView[]>;
  close(): Promise<void>;
}

/** Changes a library; one at a time. */
export interface LibraryWriter extends LibraryReader {
  /**
   * Adds a transcript, or replaces the one that has its id and source, whole or not at all. Where a transcript of another
   * source has the id, it gets one with a number behind it. Others see it after `commit`, if not before.
   *
   * @param replaces the source of the transcript to be replaced, where its file was moved; `null` to replace none.
   * @returns the id under which it is stored.
   */
  upsert(entry: IndexEntry, replaces?: string | null): Promise<string>;
  /** Removes transcripts and the speaker edits of each alone: all, or none. @returns the ids that there were. */
  remove(ids: readonly string[]): Promise<string[]>;
  /**
   * Shows a transcript with another title, date and so on; also once its file is read again.
   *
   * @param edit is added to earlier edits; `null` takes all of them back.
   * @throws WhosaidError `NOT_FOUND`.
   */
  editTranscript(id: string, edit: TranscriptEdit | null): Promise<void>;
  /**
   * Shows speakers by another name, title or role, in transcripts added later too. Postings and question pairing follow;
   * passages and vectors stay.
   *
   * @returns the edit's number.
   */
  editSpeaker(edit: SpeakerEdit): Promise<number>;
  /**
   * Takes over edits of another library, with their numbers and times.
   *
   * @param edits none has the number of an edit of this library.
   */
  restoreSpeakerEdits(edits: readonly SpeakerEditRecord[]): Promise<void>;
  /** Makes segments of all changes, so that the next question finds them ready. */
  commit(): Promise<void>;
  /** Chooses how this library's vectors are searched from now on. */
  setVectorSearch(vectors: VectorSearch): Promise<void>;
  /** Puts all committed vectors into the graph, where the library has one; may take minutes. */
  finishGraph(): Promise<void>;
}
