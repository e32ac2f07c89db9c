/** A new library's file is made aside and renamed, so that it is there whole or not at all. */

import { chmodSync, closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { Header } from './header.ts';
import { RANDOM, SCHEMA } from './schema.ts';
import { translateErrors } from './sqlite-errors.ts';

/** The files that SQLite keeps beside a database. */
const COMPANIONS = ['', '-journal', '-wal', '-shm'];
/** What is said in private is for its owner alone. */
const OWNER_ONLY = 0o600;

/**
 * Makes the file of an empty library; the caller holds the writer's lock. What an interrupted making left behind is
 * replaced.
 */
export function createDatabase(path: string, header: Header): void {
  translateErrors(path, () => {
    const temporary = `${path}.new`;
    removeDatabase(temporary);
    const db = new Database(temporary);
    try {
      chmodSync(temporary, OWNER_ONLY);
      db.transaction(() => {
        db.exec(SCHEMA);
        db.prepare('INSERT INTO header (value) VALUES (?)').run(JSON.stringify(header));
        db.prepare(`INSERT INTO generation (value) VALUES (${RANDOM})`).run();
      })();
      db.pragma('journal_mode = WAL');
    } finally {
      db.close();
    }
    removeDatabase(path);
    renameSync(temporary, path);
    flushFolder(dirname(path));
  });
}

/** Whether a file is missing, or a database without any table, as an interrupted making left it. */
export function isUnborn(path: string): boolean {
  if (!existsSync(path)) return true;
  try {
    const db = new Database(path, { fileMustExist: true });
    try {
      return db.prepare('SELECT 1 FROM sqlite_master').get() === undefined;
    } finally {
      db.close();
    }
  } catch {
    return false; // Whoever opens it says why it cannot.
  }
}

function removeDatabase(path: string): void {
  for (const companion of COMPANIONS) rmSync(path + companion, { force: true });
}

/** So that the new name survives a power cut; some systems cannot flush a folder. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
