/** All of a library that cannot be derived again, piece by piece: what an export holds. */

import type { TranscriptRecord } from './index-entry.ts';
import type { SpeakerEditRecord } from './speaker-edit.ts';
import type { VectorSearch } from './vector-search.ts';

export interface LibraryHead {
  /** The model's name: `bundled`, a hub id or a folder. */
  readonly model: string;
  readonly vectors: VectorSearch;
  /** How many follow. */
  readonly edits: number;
  readonly transcripts: number;
}

/** A transcript that is not as it was stored, so that none of its words can be trusted. */
export interface DamagedTranscript {
  readonly id: string;
  readonly source: string;
}

/** In this order: one head, then edits, oldest first, then transcripts, in the order they were added. */
export type LibraryRecord =
  | { readonly library: LibraryHead }
  | { readonly edit: SpeakerEditRecord }
  /** With its speakers as in the file. */
  | { readonly transcript: TranscriptRecord }
  | { readonly damaged: DamagedTranscript };
