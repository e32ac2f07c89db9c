/** A library that answers: what most who build on this project use. */

import type { Embedder } from '../embed/embedder.ts';
import type { Library } from '../index/library.ts';
import { libraryExists, openForReading, readHeader } from '../index/open.ts';
import { type QueryOptions, type QueryResponse, search } from '../search/search.ts';
import { type FacetsResponse, searchFacets } from '../search/search-facets.ts';
import { Pool } from '../workers/pool.ts';
import { buildHeader, DEFAULT_LIBRARY, loadModel, updateLibrary } from './open.ts';
import { type LibrarySummary, summarizeLibrary } from './summary.ts';

/** Questions after which the code that answers is compiled. */
const WARM_UP_ROUNDS = 5;
const WARM_UP_QUESTION = 'what was said about it';
/**
 * Megabytes in which a thread keeps what it has just made. What an answer needs is garbage as soon as it is given: the
 * more room there is, the less of it must be moved out of the way meanwhile.
 */
const YOUNG_GENERATION_MB = 128;

export interface QueryRequest {
  readonly question: string;
  readonly options?: Omit<QueryOptions, 'scoring'>;
}

/** A library with the model that made its vectors: what answers questions. */
export class Whosaid {
  readonly library: Library;
  readonly #embedder: Embedder;
  /** Answer questions in this one's place, where there are any. */
  readonly #threads: Pool<QueryRequest, string> | null;
  readonly #jobs: number;

  private constructor(library: Library, embedder: Embedder, folder: string, jobs: number) {
    this.library = library;
    this.#embedder = embedder;
    this.#jobs = jobs;
    const script = new URL('./search-worker', import.meta.url);
    this.#threads =
      jobs > 1
        ? new Pool(script, folder, jobs, { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB })
        : null;
  }

  /**
   * @param folder the library's; with `create` an empty one is made where there is none.
   * @param options with `jobs` so many questions are answered at once, by threads that hold the library each.
   * @throws WhosaidError `LIBRARY_MISSING`, `LIBRARY_DAMAGED`, `LIBRARY_MISMATCH` or `MODEL_MISSING`.
   */
  static async open(
    folder: string = DEFAULT_LIBRARY,
    { create = false, jobs = 1 }: { create?: boolean; jobs?: number } = {},
  ): Promise<Whosaid> {
    if (create && !libraryExists(folder)) {
      await updateLibrary({ library: folder }, async (library) => {
        library();
      });
    }
    const embedder = await loadModel(readHeader(folder).model.model);
    const library = openForReading(folder, buildHeader(embedder.identity));
    return new Whosaid(library, embedder, folder, jobs);
  }

  /** The passages that answer a question, best first. */
  async query(question: string, options?: QueryOptions): Promise<QueryResponse> {
    // Functions cannot be sent to a thread.
    const isSent = this.#threads !== null && options?.scoring === undefined;
    if (isSent) return JSON.parse(await this.queryAsJson(question, options));
    return search(question, this.library, this.#embedder, options);
  }

  /** The same in JSON: for whoever sends it on. */
  async queryAsJson(question: string, options?: Omit<QueryOptions, 'scoring'>): Promise<string> {
    if (this.#threads !== null) return this.#threads.run({ question, options });
    return JSON.stringify(await this.query(question, options));
  }

  /** Asks until everything is loaded that answers, so that nobody waits for it. */
  async warmUp(): Promise<void> {
    for (let round = 0; round < WARM_UP_ROUNDS; round++) {
      const asked = Array.from({ length: this.#jobs }, () => this.query(WARM_UP_QUESTION));
      await Promise.all(asked);
    }
    // Surveys are made here and not by the threads.
    await this.facets(WARM_UP_QUESTION);
  }

  async close(): Promise<void> {
    await this.#threads?.close();
    await this.library.close();
  }

  /** Where the topic of a question comes up: by whom, in which transcripts and where in them, and when. */
  facets(
    question: string,
    options?: Pick<QueryOptions, 'filters' | 'ignore'>,
  ): Promise<FacetsResponse> {
    return searchFacets(question, this.library, this.#embedder, options);
  }

  /** What the library holds, in a few words. */
  async summary(): Promise<LibrarySummary> {
    return summarizeLibrary(await this.library.catalog());
  }
}
