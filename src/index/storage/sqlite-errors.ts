/** SQLite's errors as errors that a user can act on. */

import Database from 'better-sqlite3';
import { WhosaidError } from '../../domain/error.ts';

const DAMAGE_ERROR = /^SQLITE_(?:NOTADB|CORRUPT)/;
/** Nothing is wrong with the library itself. */
const ACCESS_ERROR = /^SQLITE_(?:CANTOPEN|READONLY|PERM|AUTH|IOERR|FULL|LOCKED|BUSY)/;

/** Runs something that touches the file at `path`. */
export function translateErrors<T>(path: string, run: () => T): T {
  try {
    return run();
  } catch (cause) {
    if (cause instanceof SyntaxError) throw damagedError(path, { cause });
    if (cause instanceof Error && 'syscall' in cause) throw accessError(path, cause);
    if (!(cause instanceof Database.SqliteError)) throw cause;
    if (DAMAGE_ERROR.test(cause.code)) throw damagedError(path, { cause });
    if (!ACCESS_ERROR.test(cause.code)) throw cause;
    throw accessError(path, cause);
  }
}

/** What somebody outside of this program has to mend. */
export function accessError(path: string, cause: Error & { readonly code?: string }): WhosaidError {
  const { code = '', message } = cause;
  if (/FULL|ENOSPC|EDQUOT/.test(code)) {
    return new WhosaidError(
      'STORAGE_FULL',
      `No space is left for ${path}. Free some, then try again: what was stored stays.`,
      { cause },
    );
  }
  if (/LOCKED|BUSY/.test(code)) {
    return new WhosaidError('LIBRARY_BUSY', `Another process is using ${path}. Try again.`, {
      cause,
    });
  }
  return new WhosaidError(
    'LIBRARY_DENIED',
    `Cannot read and write ${path} and the files beside it: ${message}. Check who owns them, their permissions and whether the disk is read-only, or work on a copy.`,
    { cause },
  );
}

export function damagedError(path: string, options?: ErrorOptions): WhosaidError {
  return new WhosaidError(
    'LIBRARY_DAMAGED',
    `${path} is not a library, or it is damaged. Restore it from a copy, or index into a new library.`,
    options,
  );
}

export function alteredError(transcript: string): WhosaidError {
  return new WhosaidError(
    'LIBRARY_DAMAGED',
    `The library is damaged: transcript "${transcript}" is not as it was stored. Restore a copy, or have its file read again.`,
  );
}

/** Unwraps a row that a foreign key guarantees. */
export function required<T>(value: T | undefined): T {
  if (value === undefined) {
    throw new WhosaidError(
      'LIBRARY_DAMAGED',
      'The library is damaged: a row refers to one that is gone. Restore it from a copy, or index into a new library.',
    );
  }
  return value;
}
