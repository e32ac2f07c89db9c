/** A transcript with its passages, vectors and question pairing: what indexing hands to a library. */

import type { Passage, Transcript } from './transcript.ts';

/** What of an entry cannot be derived again. */
export interface TranscriptRecord {
  readonly transcript: Transcript;
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
