/** What is wrong with a library's file, said so that it can be acted on. */

import Database from 'better-sqlite3';
import { WhosaidError } from '../error.ts';

/** SQLite's codes for a file that is no database, or no longer a whole one. */
const DAMAGED = /^SQLITE_(?:NOTADB|CORRUPT)/;
/** SQLite's codes for a file that the system keeps it from; nothing is wrong with the library. */
const KEPT_FROM = /^SQLITE_(?:CANTOPEN|READONLY|PERM|IOERR|FULL)/;

/** Runs what touches the file at `path`; what SQLite finds wrong with it is thrown as `WhosaidError`. */
export function explained<T>(path: string, touch: () => T): T {
  try {
    return touch();
  } catch (cause) {
    if (cause instanceof SyntaxError) throw damaged(path, { cause });
    if (!(cause instanceof Database.SqliteError)) throw cause;
    if (DAMAGED.test(cause.code)) throw damaged(path, { cause });
    if (!KEPT_FROM.test(cause.code)) throw cause;
    throw new WhosaidError(
      'LIBRARY_MISSING',
      `Expected to read and write the library ${path} and files beside it, but cannot: ${cause.message}.`,
      { cause },
    );
  }
}

export function damaged(path: string, options?: ErrorOptions): WhosaidError {
  return new WhosaidError(
    'LIBRARY_DAMAGED',
    `Expected a library in ${path}, found something else. Delete the folder and index again.`,
    options,
  );
}

/** For what the tables' own rules say is there. */
export function present<T>(value: T | undefined): T {
  if (value === undefined) {
    throw new WhosaidError(
      'LIBRARY_DAMAGED',
      'Expected every row of the library to have what it refers to, found one without. Delete the library and index again.',
    );
  }
  return value;
}
