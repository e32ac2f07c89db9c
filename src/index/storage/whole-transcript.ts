/** Reads a transcript with all its turns, as displayed or as in its file; each row is checked. */

import type { TranscriptRecord } from '../../domain/index-entry.ts';
import type { Speaker, Transcript } from '../../domain/transcript.ts';
import { isIntact } from './checksum.ts';
import type { Connection } from './connection.ts';
import {
  parseCues,
  type SpeakerRow,
  type StoredTranscriptRow,
  type TranscriptRow,
  type TurnRow,
  toOriginalSpeaker,
  toSpeaker,
  toTranscriptInfo,
  toTranscriptRow,
} from './rows.ts';
import { type Checked, checked } from './spoken-rows.ts';
import { required } from './sqlite-errors.ts';
import { editOf, originalOf } from './transcript-edits.ts';

/** As displayed; `null` where there is no such id. */
export function readTranscript(file: Connection, id: string): Transcript | null {
  const row = findRow(file, id);
  return row === null ? null : readWhole(file, row, toSpeaker);
}

/** As in its file, with the file's hash, and what was changed of it; `null` where there is no such id. */
export function readOriginal(file: Connection, id: string): TranscriptRecord | null {
  const row = findRow(file, id);
  if (row === null) return null;
  const edit = editOf(row);
  return {
    transcript: readWhole(file, originalOf(row), toOriginalSpeaker),
    hash: row.hash,
    ...(edit !== null && { edit }),
  };
}

function findRow(file: Connection, id: string): TranscriptRow | null {
  const row = file.first<Checked<StoredTranscriptRow>>(
    `SELECT *, ${isIntact('transcripts')} AS isIntact FROM transcripts WHERE id = ?`,
    id,
  );
  return row === undefined ? null : toTranscriptRow(checked(file, row, row.number));
}

function readWhole(
  file: Connection,
  row: TranscriptRow,
  toParticipant: (row: SpeakerRow) => Speaker,
): Transcript {
  const speakers = file.all<Checked<SpeakerRow>>(
    `SELECT *, ${isIntact('speakers')} AS isIntact FROM speakers
     WHERE transcript = ? ORDER BY number`,
    row.number,
  );
  const participants = new Map(speakers.map((speaker) => [speaker.number, toParticipant(speaker)]));
  const turns = file.all<Checked<TurnRow>>(
    `SELECT *, ${isIntact('turns')} AS isIntact FROM turns WHERE transcript = ? ORDER BY turn`,
    row.number,
  );
  for (const part of [...speakers, ...turns]) checked(file, part, row.number);
  return {
    ...toTranscriptInfo(row),
    participants: [...participants.values()],
    turns: turns.map(({ speaker, section, start, end, cues, text }) => ({
      speaker: required(participants.get(speaker)),
      section,
      start,
      end,
      cues: parseCues(cues),
      text,
    })),
  };
}
