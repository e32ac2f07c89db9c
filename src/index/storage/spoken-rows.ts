/** Reads what was said, passage by passage and turn by turn: rows that are not as they were written are refused. */

import type { WhosaidError } from '../../domain/error.ts';
import type { Section, Speaker } from '../../domain/transcript.ts';
import { checksum, coveredColumns, isIntact } from './checksum.ts';
import type { Connection } from './connection.ts';
import { type PassageTurnRow, type PassageVectorRow, type SpeakerRow, toSpeaker } from './rows.ts';
import { alteredError, required } from './sqlite-errors.ts';

const PASSAGES = 'passages p JOIN turns t USING (transcript, turn)';

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
  throw alteredIn(file, transcript);
}

function alteredIn(file: Connection, transcript: number): WhosaidError {
  const sql = 'SELECT id FROM transcripts WHERE number = ?';
  return alteredError(file.first<{ id: string }>(sql, transcript)?.id ?? `${transcript}`);
}

/** A turn's values as `coveredColumns` lists them. */
type TurnValues = [
  transcript: number,
  turn: number,
  speaker: number,
  section: Section | null,
  start: number | null,
  end: number | null,
  cues: string | null,
  text: string,
  checksum: number,
];
const TURN = coveredColumns('turns', 't');

export type StoredTurn = Omit<PassageTurnRow, 'number' | 'question' | 'start' | 'end'>;

/** Turns that are shown are checked here, which takes less time than to have SQLite call a function with their texts. */
function checkTurn(
  file: Connection,
  [transcript, turn, speaker, section, turnStart, turnEnd, cues, text, sum]: TurnValues,
): StoredTurn {
  const covered = [transcript, turn, speaker, section, turnStart, turnEnd, cues, text];
  if (checksum(covered) !== sum) throw alteredIn(file, transcript);
  return { transcript, turn, speaker, section, turnStart, turnEnd, cues, text };
}

/** Passages of the transcripts with numbers `from` to `to`, inclusive, in speaking order. */
export function* readPassages(
  file: Connection,
  from: number,
  to: number,
): Iterable<PassageVectorRow> {
  const sql = `SELECT p.number, p.transcript, p.turn, t.speaker, p.start, p.end, t.question, t.section,
      t.start AS turnStart, t.end AS turnEnd, t.cues, t.text,
      s.name, s.title, s.affiliation, s.role, s.original, p.vector, i.language,
      ${isIntact('turns', 't')} AND ${isIntact('speakers', 's')} AS isIntact,
      ${isIntact('passages', 'p')} AS isVectorIntact FROM ${PASSAGES}
    JOIN speakers s ON s.number = t.speaker JOIN transcripts i ON i.number = p.transcript
    WHERE p.transcript BETWEEN ? AND ? ORDER BY p.transcript, p.number`;
  const rows = file.db.prepare<[number, number], StoredVectorRow>(sql).iterate(from, to);
  for (const { isVectorIntact, ...row } of rows) {
    yield checked(file, { ...row, isIntact: row.isIntact & isVectorIntact }, row.transcript);
  }
}

/** `null` where it was removed. */
export function readPassage(file: Connection, number: number): PassageTurnRow | null {
  const sql = `SELECT p.start, p.end, t.question, ${TURN} FROM ${PASSAGES} WHERE p.number = ?`;
  const values = file.firstValues<
    [start: number, end: number, question: number | null, ...TurnValues]
  >(sql, number);
  if (values === undefined) return null;
  const [start, end, question, ...turn] = values;
  return { number, start, end, question, ...checkTurn(file, turn) };
}

/** The text of a passage; empty where it was removed. */
export function readText(file: Connection, number: number): string {
  const sql = `SELECT t.text, p.start, p.end FROM passages p JOIN turns t USING (transcript, turn)
    WHERE p.number = ?`;
  const row = file.first<Pick<PassageTurnRow, 'text' | 'start' | 'end'>>(sql, number);
  return row === undefined ? '' : row.text.slice(row.start, row.end);
}

/** @param transcript its number. @returns `null` where there is no such turn. */
export function readTurn(file: Connection, transcript: number, turn: number): StoredTurn | null {
  const sql = `SELECT ${TURN} FROM turns t WHERE transcript = ? AND turn = ?`;
  const values = file.firstValues<TurnValues>(sql, transcript, turn);
  return values === undefined ? null : checkTurn(file, values);
}

/** @param number of a speaker that a turn has. */
export function readSpeaker(file: Connection, number: number): Speaker {
  const sql = `SELECT *, ${isIntact('speakers')} AS isIntact FROM speakers WHERE number = ?`;
  const row = required(file.first<Checked<SpeakerRow>>(sql, number));
  return toSpeaker(checked(file, row, row.transcript));
}
