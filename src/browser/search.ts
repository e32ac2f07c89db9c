/** `whosaid/search`: questions to transcripts in memory, without native dependencies, in browsers too. */

import { validateOptions, validateQuestion } from '../api/validate.ts';
import { WhosaidError } from '../domain/error.ts';
import type { IndexEntry } from '../domain/index-entry.ts';
import type { Transcript } from '../domain/transcript.ts';
import type { Embedder } from '../embed/embedder.ts';
import { MemoryLibrary } from '../index/memory/memory-library.ts';
import { buildEntry } from '../ingest/build-entry.ts';
import type { RankOptions } from '../search/rank-passages.ts';
import type { QueryResponse } from '../search/response.ts';
import { type QueryOptions, search } from '../search/search.ts';
import { type FacetsResponse, searchFacets } from '../search/search-facets.ts';

export { type ErrorCode, WhosaidError } from '../domain/error.ts';
export type { ModelIdentity } from '../domain/model.ts';
export type { Filters, Query } from '../domain/query.ts';
export * from '../domain/transcript.ts';
export type { Embedder } from '../embed/embedder.ts';
export type { QueryResponse } from '../search/response.ts';
export type { Result } from '../search/result.ts';
export type { QueryOptions } from '../search/search.ts';
export type { FacetsResponse } from '../search/search-facets.ts';

/** Of zeros: the least that a scan takes. */
const DIMENSIONS = 64;

/** Finds by words alone. */
const WORDS_ALONE: Embedder = {
  identity: {
    model: 'none',
    hash: '',
    dimensions: DIMENSIONS,
    pooling: 'mean',
    prefixes: { question: '', passage: '' },
  },
  embed: async (texts) => texts.map(() => new Float32Array(DIMENSIONS)),
};

export interface LibraryOptions {
  /** Finds by meaning too; without it, words alone decide. */
  readonly embedder?: Embedder;
}

/**
 * Makes transcripts searchable, in memory.
 *
 * @param transcripts as `parse` of `whosaid/parse` gives them.
 * @throws WhosaidError `USAGE` where two have the same id.
 * @example
 * const library = await createLibrary([transcript]);
 * const { results } = await library.query('what did Ines say about pricing');
 */
export async function createLibrary(
  transcripts: Iterable<Transcript>,
  options: LibraryOptions = {},
): Promise<SearchableLibrary> {
  return SearchableLibrary.of(transcripts, options);
}

/** Transcripts in memory that answer questions as `Whosaid` does. */
export class SearchableLibrary {
  readonly #library: MemoryLibrary;
  readonly #embedder: Embedder;

  private constructor(library: MemoryLibrary, embedder: Embedder) {
    this.#library = library;
    this.#embedder = embedder;
  }

  /** @see createLibrary */
  static async of(
    transcripts: Iterable<Transcript>,
    { embedder = WORDS_ALONE }: LibraryOptions = {},
  ): Promise<SearchableLibrary> {
    const entries: IndexEntry[] = [];
    const ids = new Set<string>();
    for (const transcript of transcripts) {
      const { id } = transcript;
      if (ids.has(id)) throw new WhosaidError('USAGE', `Two transcripts have the id "${id}".`);
      ids.add(id);
      entries.push(await buildEntry(transcript, id, embedder));
    }
    return new SearchableLibrary(new MemoryLibrary(embedder.identity, entries), embedder);
  }

  /**
   * The passages that answer a question, best first.
   *
   * @throws WhosaidError `USAGE` or `NOT_FOUND`.
   * @example
   * const { confident, results } = await library.query('who asked about margins', { limit: 3 });
   */
  async query(
    question: string,
    options: Omit<QueryOptions, 'effort'> = {},
  ): Promise<QueryResponse> {
    validateQuestion(question);
    return search(question, this.#library, this.#embedder, validateOptions(options));
  }

  /**
   * Who speaks about the topic of a question, where and when.
   *
   * @throws WhosaidError as `query`.
   * @example
   * const { speakers } = await library.facets('margins');
   */
  async facets(
    question: string,
    options: Pick<RankOptions, 'filters' | 'ignore' | 'today'> = {},
  ): Promise<FacetsResponse> {
    validateQuestion(question);
    return searchFacets(question, this.#library, this.#embedder, validateOptions(options));
  }

  /**
   * One of the transcripts.
   *
   * @throws WhosaidError `NOT_FOUND`.
   * @example
   * const { turns } = await library.transcript(results[0].transcript.id);
   */
  transcript(id: string): Promise<Transcript> {
    return this.#library.transcript(id);
  }
}
