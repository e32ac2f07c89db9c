/** Looks through all rows of a library for damage that answers would not show. */

import type { Database } from 'better-sqlite3';
import { CHECKED_TABLES, checksumOf, isIntact } from './checksum.ts';

export interface Damage {
  /** One line. */
  readonly problem: string;
  /** The id of the transcript that is damaged; `null` for the library as a whole. */
  readonly transcript: string | null;
}

const NAMES = {
  transcripts: 'its description',
  speakers: 'a speaker',
  turns: 'what was said',
  passages: 'a passage or its vector',
} as const;

/** Rows that point nowhere, by SQL that selects a transcript's id. */
const CONTRADICTIONS: Readonly<Record<string, string>> = {
  'has no turns': `SELECT id FROM transcripts WHERE number NOT IN (SELECT transcript FROM turns)`,
  'has a passage of a turn that is not there': `SELECT DISTINCT i.id FROM passages p
    JOIN transcripts i ON i.number = p.transcript
    LEFT JOIN turns t USING (transcript, turn) WHERE t.turn IS NULL`,
  'has turns that are missing': `SELECT i.id FROM turns t JOIN transcripts i ON i.number = t.transcript
    GROUP BY t.transcript HAVING max(t.turn) + 1 <> count(*)`,
};
const OFFSETS = `SELECT i.id, p.start, p.end, t.text FROM passages p
  JOIN turns t USING (transcript, turn) JOIN transcripts i ON i.number = p.transcript`;

export function inspectDatabase(db: Database): Damage[] {
  const structure = db
    .prepare<[], { readonly integrity_check: string }>('PRAGMA integrity_check')
    .all()
    .map(({ integrity_check: line }) => line)
    .filter((line) => line !== 'ok');
  const orphans = db.prepare('PRAGMA foreign_key_check').all().length;
  return [
    ...structure.map((line) => ({ problem: `library.sqlite: ${line}`, transcript: null })),
    ...(orphans > 0
      ? [
          {
            problem: `library.sqlite: ${orphans} rows refer to rows that are gone`,
            transcript: null,
          },
        ]
      : []),
    ...CHECKED_TABLES.flatMap((table) => {
      const key = table === 'transcripts' ? 'number' : 'transcript';
      const sql = `SELECT DISTINCT i.id FROM ${table} x JOIN transcripts i ON i.number = x.${key}
        WHERE NOT (${isIntact(table, 'x')})`;
      return damagesOf(db, sql, `${NAMES[table]} is not as it was stored`);
    }),
    ...Object.entries(CONTRADICTIONS).flatMap(([problem, sql]) => damagesOf(db, sql, problem)),
    ...findBadOffsets(db),
  ];
}

/** Has the file of a damaged transcript read again the next time that it is indexed. */
export function forgetHash(db: Database, transcript: string): void {
  const intact = `UPDATE transcripts SET hash = '' WHERE id = ? AND ${isIntact('transcripts')}`;
  if (db.prepare(intact).run(transcript).changes === 0) return;
  const seal = `UPDATE transcripts SET checksum = ${checksumOf('transcripts')} WHERE id = ?`;
  db.prepare(seal).run(transcript);
}

function damagesOf(db: Database, sql: string, problem: string): Damage[] {
  const ids = db.prepare<[], { readonly id: string }>(sql).all();
  return ids.map(({ id }) => ({ problem: `${id}: ${problem}`, transcript: id }));
}

function findBadOffsets(db: Database): Damage[] {
  const bad = new Set<string>();
  const rows = db.prepare<[], { id: string; start: number; end: number; text: string }>(OFFSETS);
  for (const { id, start, end, text } of rows.iterate()) {
    if (!(0 <= start && start < end && end <= text.length)) bad.add(id);
  }
  return [...bad].map((id) => ({
    problem: `${id}: a passage is not within its turn`,
    transcript: id,
  }));
}
