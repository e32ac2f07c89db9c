/** A library with its model, as it lies in its place now: one that was deleted and made again is opened anew. */

import { WhosaidError } from '../domain/error.ts';
import type { ModelIdentity } from '../domain/model.ts';
import type { Embedder } from '../embed/embedder.ts';
import type { LibraryReader } from '../index/library.ts';
import type { LibraryPlace } from '../index/library-place.ts';
import { buildHeader, loadModel } from './open.ts';

export interface OpenedLibrary {
  readonly library: LibraryReader;
  readonly embedder: Embedder;
}

export class CurrentLibrary {
  readonly #place: LibraryPlace;
  readonly #graph: SharedArrayBuffer | undefined;
  #opened: OpenedLibrary;
  /** As its place tells it. */
  #identity: string;
  #isClosed = false;

  private constructor(
    place: LibraryPlace,
    graph: SharedArrayBuffer | undefined,
    opened: OpenedLibrary,
    identity: string,
  ) {
    this.#place = place;
    this.#graph = graph;
    this.#opened = opened;
    this.#identity = identity;
  }

  /**
   * @param graph the memory of a thread that holds the graph; without it vectors are scanned.
   * @throws WhosaidError `LIBRARY_MISSING`, `LIBRARY_DAMAGED`, `LIBRARY_MISMATCH` or `MODEL_MISSING`.
   */
  static async open(place: LibraryPlace, graph?: SharedArrayBuffer): Promise<CurrentLibrary> {
    const identity = await place.identify();
    return new CurrentLibrary(place, graph, await openWithModel(place, graph), identity);
  }

  /** The model of the library's vectors. */
  get model(): ModelIdentity {
    return this.#opened.library.model;
  }

  /**
   * Questions at hand finish with the library they began with, which is closed with its last user.
   *
   * @throws WhosaidError `LIBRARY_CLOSED` after `close`.
   */
  async get(): Promise<OpenedLibrary> {
    this.checkOpen();
    const identity = await this.#place.identify();
    if (identity === this.#identity) return this.#opened;
    const opened = await openWithModel(this.#place, this.#graph);
    this.checkOpen();
    this.#identity = identity;
    this.#opened = opened;
    return opened;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#opened.library.close();
  }

  /** @throws WhosaidError `LIBRARY_CLOSED`. */
  checkOpen(): void {
    if (this.#isClosed) throw new WhosaidError('LIBRARY_CLOSED', 'The library is closed.');
  }
}

async function openWithModel(
  place: LibraryPlace,
  graph: SharedArrayBuffer | undefined,
): Promise<OpenedLibrary> {
  const embedder = await loadModel((await place.header()).model.model);
  const library = await place.openReader(buildHeader(embedder.identity), graph);
  return { library, embedder };
}
