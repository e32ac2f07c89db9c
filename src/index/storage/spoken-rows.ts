/** Reads what was said, passage by passage and turn by turn: rows that are not as they were written are refused. */

import type { TurnView } from '../../domain/views.ts';
import { isIntact } from './checksum.ts';
import type { Connection } from './connection.ts';
import {
  type DisplayedSpeakerRow,
  type PassageTurnRow,
  type PassageVectorRow,
  toSpeaker,
} from './rows.ts';
import { alteredError } from './sqlite-errors.ts';

const SPEAKER = 's.name, s.title, s.affiliation, s.role, s.original';
const PASSAGE = `p.number, p.transcript, p.turn, p.start, p.end, t.question, t.section,
  t.start AS turnStart, t.end AS turnEnd, t.cues, t.text, ${SPEAKER},
  ${isIntact('turns', 't')} AND ${isIntact('speakers', 's')} AS isIntact`;
const PASSAGES = `passages p JOIN turns t USING (transcript, turn)
  JOIN speakers s ON s.number = t.speaker`;

/** A row with the result of its check: 0 or 1. */
export type Checked<Row> = Row & { readonly isIntact: number };
type StoredVectorRow = Checked<PassageVectorRow> & { readonly isVectorIntact: number };

/**
 * @param transcript the number of the row's transcript.
 * @throws WhosaidError `LIBRARY_DAMAGED` where a row is not as it was written: altered words are not shown.
 */
export function checked<Row extends { readonly isIntact: number }>(
  file: Connection,
  row: Row,
  transcript: number,
): Row {
  if (row.isIntact === 1) return row;
  const sql = 'SELECT id FROM transcripts WHERE number = ?';
  throw alteredError(file.first<{ id: string }>(sql, transcript)?.id ?? `${transcript}`);
}

/** Passages of the transcripts with numbers `from` to `to`, inclusive, in speaking order. */
export function* readPassages(
  file: Connection,
  from: number,
  to: number,
): Iterable<PassageVectorRow> {
  const sql = `SELECT ${PASSAGE}, t.speaker, p.vector, i.language,
      ${isIntact('passages', 'p')} AS isVectorIntact FROM ${PASSAGES}
    JOIN transcripts i ON i.number = p.transcript
    WHERE p.transcript BETWEEN ? AND ? ORDER BY p.transcript, p.number`;
  const rows = file.db.prepare<[number, number], StoredVectorRow>(sql).iterate(from, to);
  for (const { isVectorIntact, ...row } of rows) {
    yield checked(file, { ...row, isIntact: row.isIntact & isVectorIntact }, row.transcript);
  }
}

/** `null` where it was removed. */
export function readPassage(file: Connection, number: number): PassageTurnRow | null {
  const sql = `SELECT ${PASSAGE} FROM ${PASSAGES} WHERE p.number = ?`;
  const row = file.first<Checked<PassageTurnRow>>(sql, number);
  return row === undefined ? null : checked(file, row, row.transcript);
}

/** The text of a passage; empty where it was removed. */
export function readText(file: Connection, number: number): string {
  const sql = `SELECT t.text, p.start, p.end FROM passages p JOIN turns t USING (transcript, turn)
    WHERE p.number = ?`;
  const row = file.first<Pick<PassageTurnRow, 'text' | 'start' | 'end'>>(sql, number);
  return row === undefined ? '' : row.text.slice(row.start, row.end);
}

/** @param transcript its number. @returns `null` where there is no such turn. */
export function readTurn(file: Connection, transcript: number, turn: number): TurnView | null {
  const sql = `SELECT t.turn, t.text, ${SPEAKER},
      ${isIntact('turns', 't')} AND ${isIntact('speakers', 's')} AS isIntact FROM turns t
    JOIN speakers s ON s.number = t.speaker WHERE t.transcript = ? AND t.turn = ?`;
  const row = file.first<Checked<Omit<TurnView, 'speaker'> & DisplayedSpeakerRow>>(
    sql,
    transcript,
    turn,
  );
  if (row === undefined) return null;
  const { text } = checked(file, row, transcript);
  return { turn: row.turn, speaker: toSpeaker(row), text };
}
