/** Rows of `library.sqlite` as they are read, and what leaves the library of them. */

import type { OriginalSpeaker } from '../../domain/speaker-edit.ts';
import type { Cue, Section, Speaker, Turn } from '../../domain/transcript.ts';
import type { TranscriptEdit } from '../../domain/transcript-edit.ts';
import type { PassageView, TranscriptInfo } from '../../domain/views.ts';

export interface DisplayedSpeakerRow extends Speaker {
  /** JSON of the speaker as in the file, where an edit changed it. */
  readonly original: string | null;
}

/** A passage with its turn. */
export interface PassageTurnRow {
  readonly number: number;
  readonly transcript: number;
  readonly turn: number;
  /** The speaker's number. */
  readonly speaker: number;
  readonly question: number | null;
  readonly section: Section | null;
  readonly start: number;
  readonly end: number;
  readonly turnStart: number | null;
  readonly turnEnd: number | null;
  readonly cues: string | null;
  /** Of the whole turn. */
  readonly text: string;
}

export interface PassageVectorRow extends PassageTurnRow, DisplayedSpeakerRow {
  /** Of the transcript. */
  readonly language: string | null;
  /** In 8 bits, see vectors/stored-vector.ts. */
  readonly vector: ArrayLike<number>;
}

export interface PassageCount {
  /** The transcript's. */
  readonly number: number;
  readonly passages: number;
}

export interface SpeakerRow extends DisplayedSpeakerRow {
  readonly number: number;
  readonly transcript: number;
}

export interface TranscriptRow extends TranscriptInfo {
  readonly number: number;
  readonly hash: string;
  readonly edition: number;
  /** Of the fields that an edit changed, as in the file. */
  readonly original: TranscriptEdit | null;
}

/** Lists and edits are JSON. */
export interface StoredTranscriptRow extends Omit<TranscriptRow, 'tags' | 'original'> {
  readonly tags: string;
  readonly original: string | null;
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

/** The speaker as in the file. */
export function toOriginalSpeaker(row: DisplayedSpeakerRow): OriginalSpeaker {
  const { original, name, title, affiliation, role } = row;
  return original === null ? { name, title, affiliation, role } : JSON.parse(original);
}

export function toTranscriptRow<Row extends StoredTranscriptRow>(
  row: Row,
): Omit<Row, 'tags' | 'original'> & Pick<TranscriptRow, 'tags' | 'original'> {
  const { tags, original } = row;
  return {
    ...row,
    tags: tags === '[]' ? [] : JSON.parse(tags),
    original: original === null ? null : JSON.parse(original),
  };
}

export function toTranscriptInfo(row: TranscriptInfo): TranscriptInfo {
  const { id, title, date, kind, company, ticker, quarter, language, url, tags, source } = row;
  return { id, title, date, kind, company, ticker, quarter, language, url, tags, source };
}

/** Cues as triples `[at, start, end]`; `null` for none. */
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

export function toPassageView(row: PassageTurnRow, speaker: Speaker): PassageView {
  const { number, section, turn, start, end, text } = row;
  const timing = { start: row.turnStart, end: row.turnEnd, cues: parseCues(row.cues) };
  return {
    passage: number,
    speaker,
    section,
    turn,
    ...passageTime(timing, start, end),
    offsets: [start, end],
    text: text.slice(start, end),
  };
}

/**
 * The time from the cue in which a passage begins to the one in which it ends; the turn's own where it has no cues.
 *
 * @param from UTF-16 code units into the turn's text, `to` exclusive.
 */
export function passageTime(
  turn: Pick<Turn, 'start' | 'end' | 'cues'>,
  from: number,
  to: number,
): Pick<Turn, 'start' | 'end'> {
  const first = turn.cues.findLast(({ at }) => at <= from);
  const last = turn.cues.findLast(({ at }) => at < to);
  if (first === undefined || last === undefined) return { start: turn.start, end: turn.end };
  return { start: first.start, end: last.end };
}
