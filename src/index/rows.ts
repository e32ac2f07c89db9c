/** The rows of `library.sqlite` as they are read, and what of them goes out. */

import type { Section, Speaker, Turn } from '../transcript.ts';
import type { TranscriptInfo } from './library.ts';

/** A passage with its turn and its speaker. */
export interface SpokenRow extends Speaker {
  readonly number: number;
  readonly transcript: number;
  readonly turn: number;
  readonly question: number | null;
  readonly section: Section | null;
  readonly start: number;
  readonly end: number;
  /** Of the whole turn, its times and its text. */
  readonly turnStart: number | null;
  readonly turnEnd: number | null;
  readonly text: string;
}

/** A passage as derived structures are made from it. */
export interface PassageRow extends SpokenRow {
  readonly vector: Buffer;
}

export interface SpeakerRow extends Speaker {
  readonly number: number;
  readonly transcript: number;
}

export interface TranscriptRow extends TranscriptInfo {
  readonly number: number;
  readonly hash: string;
}

export interface TurnRow extends Pick<Turn, 'section' | 'start' | 'end' | 'text'> {
  readonly turn: number;
  readonly question: number | null;
  readonly speaker: number;
}

export function speakerOf({ name, title, affiliation, role }: Speaker): Speaker {
  return { name, title, affiliation, role };
}

export function infoOf({ id, title, date, kind, source }: TranscriptInfo): TranscriptInfo {
  return { id, title, date, kind, source };
}
