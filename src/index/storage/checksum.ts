/** Checksums of rows: SQLite notices damage to its pages' structure, not to the words and vectors in them. */

import { crc32 } from 'node:zlib';
import type { Database } from 'better-sqlite3';

/** The columns that a row's checksum covers: all that answers are made of. */
const COVERED = {
  transcripts: 'id title date kind company ticker quarter language source hash url tags original',
  speakers: 'transcript name title affiliation role original',
  turns: 'transcript turn speaker section start end cues text',
  passages: 'transcript turn start end vector',
} as const;

export type CheckedTable = keyof typeof COVERED;
export const CHECKED_TABLES = ['transcripts', 'speakers', 'turns', 'passages'] as const;

/** Gives a connection the function that the expressions below call. */
export function registerChecksum(db: Database): void {
  db.function('row_checksum', { deterministic: true, varargs: true }, (...values: unknown[]) =>
    checksum(values),
  );
}

/** SQL for the columns that a row's checksum covers, in its order, and the checksum: `checksum` of the former. */
export function coveredColumns(table: CheckedTable, alias: string): string {
  return `${COVERED[table]} checksum`.replaceAll(/\S+/g, `${alias}.$&`).replaceAll(' ', ', ');
}

/** SQL for the checksum that a row should have. */
export function checksumOf(table: CheckedTable, alias: string = table): string {
  return checksumOfColumns(COVERED[table], alias);
}

/** @param columns with spaces between them. */
export function checksumOfColumns(columns: string, alias: string): string {
  const names = columns.split(' ').map((column) => `${alias}.${column}`);
  return `row_checksum(${names.join(', ')})`;
}

/** SQL for whether a row is as it was written. */
export function isIntact(table: CheckedTable, alias: string = table): string {
  return `${alias}.checksum = ${checksumOf(table, alias)}`;
}

/** Each value is told apart from the next, and `null` from an empty text. Texts are summed together: calls cost most. */
export function checksum(values: readonly unknown[]): number {
  let sum = 0;
  let texts = '';
  for (const value of values) {
    if (value instanceof Uint8Array) {
      sum = crc32(value, crc32(`${texts}b`, sum));
      texts = '';
    } else texts += value === null ? 'n' : `v${value}\0`;
  }
  return crc32(texts, sum);
}
