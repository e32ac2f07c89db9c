/** What a cluster keeps of a transcript: what it is, what was said, and what is shown of each passage. */

import type { OriginalSpeaker } from '../../domain/speaker-edit.ts';
import type { Passage, Section, Speaker, Transcript } from '../../domain/transcript.ts';
import type { TranscriptEdit } from '../../domain/transcript-edit.ts';
import type { TranscriptInfo } from '../../domain/views.ts';
import { parseCues, serializeCues, toTranscriptInfo } from '../storage/rows.ts';
import type { WindowSums } from './state.ts';

/** What `transcripts` holds: all of a transcript but what is said. */
export interface StoredTranscript {
  /** Number of its first passage. Another one whenever words, names or roles change. */
  readonly edition: number;
  /** The edition it was stored with, which its turns and vectors keep; transcripts are listed by it. */
  readonly order: number;
  /** As displayed. */
  readonly info: TranscriptInfo;
  /** What of it an edit changed. */
  readonly edit: TranscriptEdit | null;
  readonly hash: string;
  readonly turns: number;
  readonly passages: number;
  /** As displayed, with the turns of each. */
  readonly speakers: readonly { readonly speaker: Speaker; readonly turns: number }[];
  readonly sums: WindowSums;
}

/** A transcript's turns as in its file, and what was made of them. */
export interface Content {
  /** As in its file. */
  readonly info: TranscriptInfo;
  readonly hash: string;
  readonly participants: readonly OriginalSpeaker[];
  readonly turns: readonly {
    /** Position among the participants. */
    readonly speaker: number;
    readonly section: Section | null;
    readonly start: number | null;
    readonly end: number | null;
    readonly cues: string | null;
    readonly text: string;
  }[];
  readonly passages: readonly Passage[];
  readonly questions: readonly (number | null)[];
}

/** What is shown of a passage, beside its speaker. */
export interface StoredView {
  /** Position among the participants. */
  readonly speaker: number;
  readonly turn: number;
  readonly question: number | null;
  readonly section: Section | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly offsets: readonly [start: number, end: number];
  readonly text: string;
}

export interface Edition {
  readonly edition: number;
  readonly order: number;
  readonly content: Content;
  /** Of each passage, as stored. */
  readonly vectors: readonly Buffer[];
  /** What is shown in place of the file's own. */
  readonly edit: TranscriptEdit | null;
  /** For each participant. */
  readonly displayed: readonly Speaker[];
  /** For each turn. */
  readonly questions: readonly (number | null)[];
}

export function toContent(
  transcript: Transcript,
  hash: string,
  passages: readonly Passage[],
  questions: readonly (number | null)[],
): Content {
  const places = new Map(transcript.participants.map((speaker, at) => [speaker, at]));
  return {
    info: toTranscriptInfo(transcript),
    hash,
    participants: transcript.participants.map(({ name, title, affiliation, role }) => {
      return { name, title, affiliation, role };
    }),
    turns: transcript.turns.map(({ speaker, section, start, end, cues, text }) => {
      const place = places.get(speaker);
      if (place === undefined) throw new TypeError('A turn has a speaker who is no participant.');
      return { speaker: place, section, start, end, cues: serializeCues(cues), text };
    }),
    passages,
    questions,
  };
}

/** @param info and participants as they are to be shown. */
export function toTranscript(
  { turns }: Content,
  info: TranscriptInfo,
  participants: readonly Speaker[],
): Transcript {
  return {
    ...info,
    participants,
    turns: turns.map(({ speaker, cues, ...turn }) => {
      return { speaker: participants[speaker], ...turn, cues: parseCues(cues) };
    }),
  };
}
