/** A transcript with its passages, vectors and question pairing: what indexing hands to a library. */

import type { Passage, Transcript } from './transcript.ts';
import type { TranscriptEdit } from './transcript-edit.ts';

/** What of an entry cannot be derived again. */
export interface TranscriptRecord {
  /** As in its file. */
  readonly transcript: Transcript;
  /** What its owner changed; left out, a transcript that is replaced keeps its edit. */
  readonly edit?: TranscriptEdit;
  /** Hash of the file and of everything else that its reading depends on. */
  readonly hash: string;
}

export interface IndexEntry extends TranscriptRecord {
  readonly passages: readonly Passage[];
  /** One unit vector for each passage. */
  readonly vectors: readonly Float32Array[];
  /** For each turn the turn whose question it answers, or `null`. */
  readonly questions: readonly (number | null)[];
}
