/** Transcripts, speakers and passages as a library returns them. */

import type { Section, Speaker, Transcript } from './transcript.ts';

/** A transcript without its turns. */
export type TranscriptInfo = Omit<Transcript, 'participants' | 'turns'>;

export type CatalogEntry = TranscriptInfo & Pick<Transcript, 'participants'>;

export interface TranscriptSummary extends CatalogEntry {
  readonly hash: string;
  readonly turns: number;
  readonly passages: number;
}

/** A participant of one transcript, with 0 turns where they are only listed. */
export interface SpeakerOccurrence {
  readonly speaker: Speaker;
  readonly transcript: TranscriptInfo;
  readonly turns: number;
}

export interface TurnView {
  readonly turn: number;
  readonly speaker: Speaker;
  readonly text: string;
}

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

/** A passage with its surroundings and the question it answers. */
export interface Hit extends PassageView {
  readonly transcript: TranscriptInfo;
  /** Where it is long, what it asks. */
  readonly question: TurnView | null;
  /** A few sentences, of the same turn if it has any; `null` also where the question is what was said before. */
  readonly before: TurnView | null;
  readonly after: TurnView | null;
}
