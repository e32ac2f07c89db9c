/** Opens a library, with its model and perhaps worker threads, to ask it. */

import type { VectorSearch } from '../domain/vector-search.ts';
import { GraphThread } from '../index/open.ts';
import { findPlace } from '../index/place.ts';
import { CurrentLibrary } from './current-library.ts';
import { DEFAULT_LIBRARY, updateLibrary } from './open.ts';
import { Whosaid } from './whosaid.ts';

/** Questions that the main thread and those starting anew may have open beside one of each worker. */
const SPARE_QUESTIONS = 4;

export interface OpenOptions {
  /** Whether to make an empty library where there is none. */
  readonly create?: boolean;
  /** Questions answered at once, each by a worker thread that holds the library in memory; by default by this thread. */
  readonly jobs?: number;
  /**
   * How vectors are searched; by default as the library chose. `hnsw` waits until the graph is loaded; `auto` loads it
   * beside the first questions.
   */
  readonly vectors?: VectorSearch;
}

/**
 * Opens a library, with its model, to ask it.
 *
 * @example
 * await using library = await openLibrary('.whosaid');
 * const { results } = await library.query('what did management say about margins');
 * @param library a folder, or the address of an index in a cluster.
 * @throws WhosaidError `LIBRARY_MISSING`, `LIBRARY_DAMAGED`, `LIBRARY_MISMATCH` or `MODEL_MISSING`.
 */
export async function openLibrary(
  library: string = DEFAULT_LIBRARY,
  { create = false, jobs, vectors }: OpenOptions = {},
): Promise<Whosaid> {
  const place = await findPlace(library);
  if (create && !(await place.exists())) {
    await updateLibrary({ library }, async (open) => {
      await open();
    });
  }
  const search = vectors ?? (await place.vectorSearch());
  const { dimensions } = (await place.header()).model;
  const thread =
    search === 'exact' || place.folder === null
      ? null
      : new GraphThread(place.folder, dimensions, (jobs ?? 1) + SPARE_QUESTIONS);
  const current = await CurrentLibrary.open(place, thread?.memory);
  if (search === 'hnsw') await thread?.start();
  return new Whosaid(library, current, jobs ?? null, thread);
}
