/** What is wrong with a library's file, said so that it can be acted on. */

import Database from 'better-sqlite3';
import { WhosaidError } from '../../domain/error.ts';

/** SQLite's codes for a file that is no database, or no longer a whole one. */
const DAMAGE_ERROR = /^SQLITE_(?:NOTADB|CORRUPT)/;
/** SQLite's codes for a file that the system keeps it from; nothing is wrong with the library. */
const ACCESS_ERROR = /^SQLITE_(?:CANTOPEN|READONLY|PERM|IOERR|FULL)/;

/** Runs what touches the file at `path`; what SQLite finds wrong with it is thrown as `WhosaidError`. */
export function translateErrors<T>(path: string, touch: () => T): T {
  try {
    return touch();
  } catch (cause) {
    if (cause instanceof SyntaxError) throw damagedError(path, { cause });
    if (!(cause instanceof Database.SqliteError)) throw cause;
    if (DAMAGE_ERROR.test(cause.code)) throw damagedError(path, { cause });
    if (!ACCESS_ERROR.test(cause.code)) throw cause;
    throw new WhosaidError(
      'LIBRARY_MISSING',
      `Expected to read and write the library ${path} and files beside it, but cannot: ${cause.message}.`,
      { cause },
    );
  }
}

export function damagedError(path: string, options?: ErrorOptions): WhosaidError {
  return new WhosaidError(
    'LIBRARY_DAMAGED',
    `Expected a library in ${path}, found something else. Delete the folder and index again.`,
    options,
  );
}

/** For what the tables' own rules say is there. */
export function required<T>(value: T | undefined): T {
  if (value === undefined) {
    throw new WhosaidError(
      'LIBRARY_DAMAGED',
      'Expected every row of the library to have what it refers to, found one without. Delete the library and index again.',
    );
  }
  return value;
}
