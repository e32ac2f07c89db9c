/** Where a library lies, by its name: in a folder of this machine, or in a cluster. */

import { join } from 'node:path';
import { folderSuccessor } from './folder-successor.ts';
import type { LibraryPlace } from './library-place.ts';
import {
  identifyLibrary,
  libraryExists,
  openReader,
  openWriter,
  readHeader,
  readVectorSearch,
} from './open.ts';
import { extendName, isAddress } from './opensearch/address.ts';
import { readRecords } from './read-records.ts';

/**
 * Whether a library lies in a folder, where files can lie beside it.
 *
 * @example
 * liesInFolder('opensearch://localhost:9200/talks'); // false
 */
export function liesInFolder(library: string): boolean {
  return !isAddress(library);
}

/**
 * The name of a library beside others: in their folder, or with the name of theirs before it.
 *
 * @example
 * libraryWithin('opensearch://localhost:9200/talks', '2025'); // 'opensearch://localhost:9200/talks-2025'
 */
export function libraryWithin(parent: string, name: string): string {
  return isAddress(parent) ? extendName(parent, name) : join(parent, name);
}

/** @param library the path of a folder, or an address such as `opensearch://host:9200/name`. */
export async function findPlace(library: string): Promise<LibraryPlace> {
  if (isAddress(library)) return (await import('./opensearch/open.ts')).placeOf(library);
  return {
    folder: library,
    exists: async () => libraryExists(library),
    identify: async () => identifyLibrary(library),
    header: async () => readHeader(library),
    vectorSearch: async () => readVectorSearch(library),
    openReader: async (expected, graph) => openReader(library, expected, graph),
    openWriter: async (expected, pairQuestions) => openWriter(library, expected, pairQuestions),
    async *records() {
      yield* readRecords(library);
    },
    successor: async () => folderSuccessor(library),
  };
}
