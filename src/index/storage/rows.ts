/** The rows of `library.sqlite` as they are read, and what of them goes out. */

import type { OriginalSpeaker } from '../../domain/speaker-edit.ts';
import type { Cue, Section, Speaker, Turn } from '../../domain/transcript.ts';
import type { TranscriptInfo } from '../../domain/views.ts';

/** A speaker as shown, with the JSON of what the transcript states where that differs. */
export interface DisplayedSpeakerRow extends Speaker {
  readonly stated: string | null;
}

/** A passage with its turn and its speaker. */
export interface PassageTurnRow extends DisplayedSpeakerRow {
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
  readonly cues: string | null;
  readonly text: string;
}

/** A passage as derived structures are made from it. */
export interface PassageVectorRow extends PassageTurnRow {
  /** The number of who says it. */
  readonly speaker: number;
  readonly vector: Buffer;
}

export interface SpeakerRow extends DisplayedSpeakerRow {
  readonly number: number;
  readonly transcript: number;
}

export interface TranscriptRow extends TranscriptInfo {
  readonly number: number;
  readonly hash: string;
  readonly edition: number;
}

export interface TurnRow extends Pick<Turn, 'section' | 'start' | 'end' | 'text'> {
  readonly turn: number;
  readonly question: number | null;
  readonly speaker: number;
  readonly cues: string | null;
}

export function toSpeaker(row: DisplayedSpeakerRow): Speaker {
  const { name, title, affiliation, role } = row;
  const { name: label } = toOriginalSpeaker(row);
  return { name, title, affiliation, role, ...(label !== name && { label }) };
}

/** The speaker as the transcript has it. */
export function toOriginalSpeaker({
  stated,
  name,
  title,
  affiliation,
  role,
}: DisplayedSpeakerRow): OriginalSpeaker {
  return stated === null ? { name, title, affiliation, role } : JSON.parse(stated);
}

export function toTranscriptInfo(row: TranscriptInfo): TranscriptInfo {
  const { id, title, date, kind, company, ticker, quarter, source } = row;
  return { id, title, date, kind, company, ticker, quarter, source };
}

/** Cues as they are stored: nothing for none, else triples of where, from, to. */
export function serializeCues(cues: readonly Cue[]): string | null {
  return cues.length === 0
    ? null
    : JSON.stringify(cues.map(({ at, start, end }) => [at, start, end]));
}

export function parseCues(written: string | null): Cue[] {
  if (written === null) return [];
  const triples: [at: number, start: number, end: number | null][] = JSON.parse(written);
  return triples.map(([at, start, end]) => ({ at, start, end }));
}
