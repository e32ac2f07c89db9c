/** Transcripts, speakers and passages as a library returns them. */

import type { Effort } from './effort.ts';
import type { Query } from './query.ts';
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

/** What somebody said about a question, in their own words: a sentence, or two where the first alone says too little. */
export interface BriefLine {
  readonly speaker: Speaker;
  readonly transcript: TranscriptInfo;
  readonly section: Section | null;
  readonly turn: number;
  /** Seconds from the beginning of the recording to where the sentence's passage begins. */
  readonly start: number | null;
  /** Of the turn's text, in UTF-16 code units, end exclusive. */
  readonly offsets: readonly [start: number, end: number];
  /** `turn.text.slice(...offsets)` */
  readonly text: string;
  /** The question it answers, if any. */
  readonly question: TurnView | null;
}

/** Who said what about a question. */
export interface Brief {
  readonly query: Query;
  /** Whether the first line is likely an answer. */
  readonly confident: boolean;
  /** What is to be told of names that are nobody's, or several people's. */
  readonly notice: string | null;
  readonly effort: Effort;
  readonly tookMs: number;
  /** One for each person, most telling first; where fewer than three answer, then further lines of theirs. */
  readonly lines: readonly BriefLine[];
}

export interface ComparedLine extends BriefLine {
  /** Whether nobody of the sides before says the same; `false` on the first side. */
  readonly isNew: boolean;
}

/** What one speaker, transcript, company or quarter says about the question of a comparison. */
export interface ComparedSide extends Pick<Brief, 'confident' | 'query'> {
  readonly name: string;
  readonly lines: readonly ComparedLine[];
}

/** The same question asked of several sides. */
export interface Comparison extends Pick<Brief, 'effort' | 'tookMs'> {
  readonly asked: string;
  /** As they were given. */
  readonly sides: readonly ComparedSide[];
}
