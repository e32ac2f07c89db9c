/** Opens and creates the store of a library's folder. */

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { WhosaidError } from '../../domain/error.ts';
import type { PairQuestions } from '../../domain/transcript.ts';
import { Connection } from './connection.ts';
import { createDatabase, isUnborn } from './create.ts';
import type { Header } from './header.ts';
import { lockForWriting } from './lock.ts';
import { isMigratable, migrate } from './migrate.ts';
import { Store } from './store.ts';

const FILE = 'library.sqlite';

/** `false` too for what an interrupted making of a library left behind. */
export function libraryExists(folder: string): boolean {
  return !isUnborn(join(folder, FILE));
}

/**
 * Which file the library is: another one after it was deleted and made again, or restored.
 *
 * @throws WhosaidError `LIBRARY_MISSING`.
 */
export function identifyLibrary(folder: string): string {
  const found = statSync(join(folder, FILE), { bigint: true, throwIfNoEntry: false });
  if (found === undefined) throw new WhosaidError('LIBRARY_MISSING', `No library in ${folder}.`);
  return `${found.dev} ${found.ino}`;
}

/**
 * Opens a store for reading; one of an older schema is migrated first.
 *
 * @throws WhosaidError `LIBRARY_MISSING` or `LIBRARY_DAMAGED`; `LIBRARY_BUSY` where it must be migrated while another
 * process writes.
 */
export function openStore(folder: string): Store {
  if (!libraryExists(folder)) {
    throw new WhosaidError('LIBRARY_MISSING', `No library in ${folder}.`);
  }
  const path = join(folder, FILE);
  const store = new Store(Connection.open(path, 'read'));
  const header = store.header();
  if (!isMigratable(header)) return store;
  store.close();
  const lock = lockForWriting(folder);
  try {
    migrateFile(path, header);
  } finally {
    lock.release();
  }
  return new Store(Connection.open(path, 'read'));
}

/** Opens a store for writing, and makes it where there is none; the caller holds the writer's lock. */
export function createStore(folder: string, header: Header, pairQuestions: PairQuestions): Store {
  const path = join(folder, FILE);
  if (isUnborn(path)) createDatabase(path, header);
  const file = Connection.open(path, 'write');
  const store = new Store(file, pairQuestions);
  const found = store.header();
  if (isMigratable(found)) migrate(file, found);
  return store;
}

function migrateFile(path: string, header: Header): void {
  const file = Connection.open(path, 'write');
  try {
    migrate(file, header);
  } finally {
    file.db.close();
  }
}
