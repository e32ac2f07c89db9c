/** Where a library lies, by its name: in a folder of this machine, or in a cluster. */

import type { LibraryPlace } from './library-place.ts';
import {
  identifyLibrary,
  libraryExists,
  openReader,
  openWriter,
  readHeader,
  readVectorSearch,
} from './open.ts';
import { isAddress } from './opensearch/address.ts';
import { readRecords } from './read-records.ts';

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
    records: () => readRecords(library),
  };
}
