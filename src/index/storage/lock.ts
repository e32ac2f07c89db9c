/** One writer at a time: a lock that the system takes back from a process that dies. */

import { join } from 'node:path';
import Database from 'better-sqlite3';
import { WhosaidError } from '../../domain/error.ts';
import { translateErrors } from './sqlite-errors.ts';

export interface Lock {
  release(): void;
}

/**
 * Takes the library's writing lock: an exclusive transaction on a database of its own, so that readers of the
 * library are not kept out.
 *
 * @throws WhosaidError `LIBRARY_BUSY` while another process holds it.
 */
export function lockForWriting(folder: string): Lock {
  const path = join(folder, 'writer.lock');
  const database = translateErrors(path, () => new Database(path, { timeout: 0 }));
  try {
    translateErrors(path, () => database.exec('BEGIN EXCLUSIVE'));
  } catch (cause) {
    database.close();
    if (cause instanceof WhosaidError) throw cause;
    throw new WhosaidError(
      'LIBRARY_BUSY',
      `Expected to be the only one changing the library ${folder}, but another process is at it. Try again when it is done.`,
      { cause },
    );
  }
  return { release: () => database.close() };
}

/** The same, or `null` where another process holds it or the folder cannot be written to. */
export function lockIfFree(folder: string): Lock | null {
  try {
    return lockForWriting(folder);
  } catch (error) {
    if (error instanceof WhosaidError) return null;
    throw error;
  }
}
