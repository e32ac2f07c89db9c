/** One writer at a time: a lock that the system takes back from a process that dies. */

import { join } from 'node:path';
import Database from 'better-sqlite3';
import { WhosaidError } from '../../domain/error.ts';
import { translateErrors } from './sqlite-errors.ts';

const WRITER = 'writer.lock';

export interface Lock {
  release(): void;
}

/**
 * Takes the writer's lock: an exclusive transaction on a database of its own, so that readers of the library go on.
 *
 * @throws WhosaidError `LIBRARY_BUSY` while another process holds it.
 */
export function lockForWriting(folder: string): Lock {
  return lock(folder, WRITER);
}

function lock(folder: string, name: string): Lock {
  const path = join(folder, name);
  const database = translateErrors(path, () => new Database(path, { timeout: 0 }));
  try {
    translateErrors(path, () => {
      database.pragma('journal_mode = MEMORY'); // Nothing is written: a full disk can be locked too.
      database.exec('BEGIN EXCLUSIVE');
    });
  } catch (cause) {
    database.close();
    if (cause instanceof WhosaidError && cause.code !== 'LIBRARY_BUSY') throw cause;
    throw new WhosaidError(
      'LIBRARY_BUSY',
      `Another process is writing to ${folder}. Try again when it has finished.`,
      { cause },
    );
  }
  return { release: () => database.close() };
}

/**
 * `null` where another process holds the lock or the folder cannot be written to.
 *
 * @param name of the lock; by default the writer's.
 */
export function lockIfFree(folder: string, name = WRITER): Lock | null {
  try {
    return lock(folder, name);
  } catch (error) {
    if (error instanceof WhosaidError) return null;
    throw error;
  }
}

/** Whether a writer has the library open. */
export function isLocked(folder: string): boolean {
  try {
    lockForWriting(folder).release();
    return false;
  } catch (error) {
    return error instanceof WhosaidError && error.code === 'LIBRARY_BUSY';
  }
}
