/** Opening a library's folder: making it, locking it, refusing what does not belong together. */

import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { WhosaidError } from '../domain/error.ts';
import type { Library } from './library.ts';
import { LocalLibrary } from './local-library.ts';
import type { Header } from './storage/header.ts';
import { lockForWriting } from './storage/lock.ts';
import { Store } from './storage/store.ts';

const FILE = 'library.sqlite';

export function libraryExists(folder: string): boolean {
  return existsSync(join(folder, FILE));
}

/** @throws WhosaidError `LIBRARY_MISSING` or `LIBRARY_DAMAGED`. */
export function readHeader(folder: string): Header {
  const store = openStore(folder);
  try {
    return store.header();
  } finally {
    store.close();
  }
}

/**
 * Opens a library for answering.
 *
 * @throws WhosaidError `LIBRARY_MISSING`, `LIBRARY_DAMAGED` or `LIBRARY_MISMATCH`.
 */
export function openForReading(folder: string, expected: Header): Library {
  return new LocalLibrary(folder, openStore(folder), expected, null);
}

/**
 * Opens a library for changing it, and makes it where there is none.
 *
 * @throws WhosaidError as `openForReading`, and `LIBRARY_BUSY` while another process changes it.
 */
export function openForWriting(folder: string, expected: Header): Library {
  makeFolder(folder);
  const lock = lockForWriting(folder);
  try {
    return new LocalLibrary(folder, Store.create(join(folder, FILE), expected), expected, lock);
  } catch (cause) {
    lock.release();
    throw cause;
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new WhosaidError(
      'LIBRARY_MISSING',
      `Expected to make a folder for the library at ${folder}, but cannot. Choose another with --library.`,
      { cause },
    );
  }
}

/** @throws WhosaidError `LIBRARY_MISSING` or `LIBRARY_DAMAGED`. */
export function openStore(folder: string): Store {
  const path = join(folder, FILE);
  if (!libraryExists(folder)) {
    throw new WhosaidError(
      'LIBRARY_MISSING',
      `Expected a library in ${folder}, found none. Make one with: whosaid index <files or folders>`,
    );
  }
  return Store.open(path);
}
