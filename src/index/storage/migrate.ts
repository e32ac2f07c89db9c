/** Brings the tables of an older library up to date in place, so that transcripts and speaker edits survive. */

import { SqliteError } from 'better-sqlite3';
import { toStoredVector } from '../vectors/stored-vector.ts';
import { CHECKED_TABLES, checksumOf, checksumOfColumns, isIntact } from './checksum.ts';
import type { Connection } from './connection.ts';
import type { Header } from './header.ts';
import { RANDOM, SCHEMA_VERSION } from './schema.ts';

/** Of a transcript's row before version 9. */
const OLD_CHECKSUM = checksumOfColumns(
  'id title date kind company ticker quarter language source hash',
  'transcripts',
);

/** By the version that it starts from. */
const STEPS: Readonly<Record<number, string>> = {
  4: `
ALTER TABLE namings RENAME TO speaker_edits;
ALTER TABLE speakers RENAME COLUMN stated TO original;
UPDATE speaker_edits
  SET value = json_remove(json_set(value, '$.identity', json_extract(value, '$.are')), '$.are')
  WHERE json_extract(value, '$.are') IS NOT NULL;
`,
  /* Passages of scripts without spaces, which were cut shorter, stay as they are. */
  5: `
ALTER TABLE transcripts ADD COLUMN language TEXT;
UPDATE header SET value = json_set(value, '$.passages', 2) WHERE json_extract(value, '$.passages') = 1;
`,
  6: CHECKED_TABLES.map(
    (table) => `ALTER TABLE ${table} ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
UPDATE ${table} SET checksum = ${table === 'transcripts' ? OLD_CHECKSUM : checksumOf(table)};`,
  ).join('\n'),
  /* A row that was damaged before keeps its wrong checksum. */
  7: `
UPDATE passages SET (vector, checksum) = (
  SELECT vector, CASE WHEN ${isIntact('passages')} THEN ${checksumOf('passages', 'new')} ELSE checksum END
  FROM (SELECT transcript, turn, start, end, in_8_bits(passages.vector) AS vector) new
);
`,
  8: `
ALTER TABLE transcripts ADD COLUMN url TEXT;
ALTER TABLE transcripts ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';
ALTER TABLE transcripts ADD COLUMN original TEXT;
UPDATE transcripts SET checksum = ${checksumOf('transcripts')} WHERE checksum = ${OLD_CHECKSUM};
`,
};

/** Whether `migrate` can bring the library up to date, and has to. */
export function isMigratable({ schema }: Header): boolean {
  return schema < SCHEMA_VERSION && STEPS[schema] !== undefined;
}

/** In one transaction; the caller holds the writer's lock. */
export function migrate(file: Connection, header: Header): void {
  file.db.function('in_8_bits', (vector) => Buffer.from(toStoredVector(toFloats(vector)).buffer));
  file.transaction(() => {
    for (let version = header.schema; version < SCHEMA_VERSION; version++) {
      file.db.exec(STEPS[version]);
    }
    const sql = "UPDATE header SET value = json_set(value, '$.schema', ?)";
    file.db.prepare(sql).run(SCHEMA_VERSION);
    file.db.prepare(`UPDATE generation SET value = ${RANDOM}`).run();
  });
  giveBackSpace(file);
}

/** Where the disk has no room for a copy of the file, later transcripts fill the space. */
function giveBackSpace({ db }: Connection): void {
  try {
    db.exec('VACUUM');
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    if (!(error instanceof SqliteError)) throw error;
  }
}

/** A vector as it was stored up to schema 7. */
function toFloats(stored: unknown): Float32Array {
  const bytes = stored instanceof Uint8Array ? Uint8Array.from(stored) : new Uint8Array();
  return new Float32Array(bytes.buffer, 0, Math.floor(bytes.length / 4));
}
