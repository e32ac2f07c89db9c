/** Transcripts, speakers and passages as a library returns them. */

import type { Section, Speaker, Transcript } from './transcript.ts';

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
