/** Opens the library in a folder: makes it, locks it, refuses what does not fit. */

import { mkdirSync } from 'node:fs';
import type { PairQuestions } from '../domain/transcript.ts';
import type { VectorSearch } from '../domain/vector-search.ts';
import type { LibraryReader, LibraryWriter } from './library.ts';
import { LocalReader } from './local-reader.ts';
import { LocalWriter } from './local-writer.ts';
import { checkHeader, type Header } from './storage/header.ts';
import { lockForWriting } from './storage/lock.ts';
import { createStore, openStore } from './storage/open.ts';
import { accessError } from './storage/sqlite-errors.ts';
import type { Store } from './storage/store.ts';

export { GraphBuilder } from './segment/graph-builder.ts';
export { identifyLibrary, libraryExists } from './storage/open.ts';
export { GraphThread } from './vectors/hnsw/graph-thread.ts';

/** @throws WhosaidError `LIBRARY_MISSING` or `LIBRARY_DAMAGED`. */
export function readHeader(folder: string): Header {
  const store = openStore(folder);
  try {
    return store.header();
  } finally {
    store.close();
  }
}

/** @throws WhosaidError `LIBRARY_MISSING` or `LIBRARY_DAMAGED`. */
export function readVectorSearch(folder: string): VectorSearch {
  const store = openStore(folder);
  try {
    return store.vectorSearch();
  } finally {
    store.close();
  }
}

/**
 * @param graph the memory of a `GraphThread` that this process has started; without it all vectors are scanned.
 * @throws WhosaidError `LIBRARY_MISSING`, `LIBRARY_DAMAGED` or `LIBRARY_MISMATCH`.
 */
export function openReader(
  folder: string,
  expected: Header,
  graph?: SharedArrayBuffer,
): LibraryReader {
  const store = checked(folder, openStore(folder), expected);
  return new LocalReader(folder, store, null, graph);
}

/**
 * Makes the library where there is none.
 *
 * @param pairQuestions decides which turn answers which when a speaker edit changes roles.
 * @throws WhosaidError as `openReader`, and `LIBRARY_BUSY` while another process has a writer open.
 */
export function openWriter(
  folder: string,
  expected: Header,
  pairQuestions: PairQuestions,
): LibraryWriter {
  makeFolder(folder);
  const lock = lockForWriting(folder);
  try {
    const store = checked(folder, createStore(folder, expected, pairQuestions), expected);
    return new LocalWriter(folder, store, lock);
  } catch (cause) {
    lock.release();
    throw cause;
  }
}

function checked(folder: string, store: Store, expected: Header): Store {
  try {
    checkHeader(folder, store.header(), expected);
    return store;
  } catch (cause) {
    store.close();
    throw cause;
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw accessError(folder, cause instanceof Error ? cause : new Error(String(cause)));
  }
}
