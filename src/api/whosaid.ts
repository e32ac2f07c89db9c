/** An open library that answers questions: what most who build on this project use. */

import { WhosaidError } from '../domain/error.ts';
import type { ModelIdentity } from '../domain/model.ts';
import type { Transcript } from '../domain/transcript.ts';
import type { LibraryStats, VectorSearch } from '../domain/vector-search.ts';
import type { CatalogEntry, TranscriptSummary } from '../domain/views.ts';
import type { Embedder } from '../embed/embedder.ts';
import type { LibraryReader } from '../index/library.ts';
import { GraphThread } from '../index/open.ts';
import { findPlace, type LibraryPlace } from '../index/place.ts';
import { loadReranker } from '../rerank/load.ts';
import type { RankOptions } from '../search/rank-passages.ts';
import type { QueryResponse } from '../search/response.ts';
import { type QueryOptions, search } from '../search/search.ts';
import { type FacetsResponse, searchFacets } from '../search/search-facets.ts';
import { profileSpeaker, type SpeakerProfile } from '../speakers/profile-speaker.ts';
import { type SpeakerSummary, summarizeSpeakers } from '../speakers/summarize-speakers.ts';
import { currentDay } from '../util/calendar.ts';
import { Pool } from '../workers/pool.ts';
import { GraphKeeper } from './graph-keeper.ts';
import { buildHeader, DEFAULT_LIBRARY, loadModel, updateLibrary, withWriter } from './open.ts';
import type { SearchTask, SearchWorkerData } from './search-task.ts';
import { type LibrarySummary, summarizeLibrary } from './summary.ts';
import { validateOptions, validateQuestion } from './validate.ts';

/** Enough queries for V8 to optimise the hot path. */
const WARM_UP_ROUNDS = 5;
const WARM_UP_QUESTION = 'what was said about it';
/** Young-generation heap of a worker: answers are short-lived, and a large nursery means fewer scavenges. */
const YOUNG_GENERATION_MB = 128;

type Workers = Pool<SearchTask, string>;

export type FacetOptions = Pick<RankOptions, 'filters' | 'ignore' | 'today'>;

export interface OpenOptions {
  /** Whether to make an empty library where there is none. */
  readonly create?: boolean;
  /** Questions answered at once, each by a worker thread that holds the library in memory. */
  readonly jobs?: number;
  /**
   * How vectors are searched; by default as the library chose. `hnsw` waits until the graph is loaded; `auto` loads it
   * beside the first questions.
   */
  readonly vectors?: VectorSearch;
}

/** With `auto`, who asks once does not wait for the graph, which takes longer to load than a scan. */
const GRAPH_FROM_QUESTION = 2;
/** Questions that the main thread and those starting anew may have open beside one of each worker. */
const SPARE_QUESTIONS = 4;
/** How often `keepGraph` looks whether the library has changed enough. */
const KEEP_MS = 60_000;

interface OpenedLibrary {
  readonly library: LibraryReader;
  readonly embedder: Embedder;
  /** As its place tells it. */
  readonly identity: string;
}

/** @param graph the memory of a thread that holds the graph; without it vectors are scanned. */
async function openWithModel(
  place: LibraryPlace,
  graph?: SharedArrayBuffer,
): Promise<OpenedLibrary> {
  const embedder = await loadModel((await place.header()).model.model);
  const identity = await place.identify();
  const library = await place.openReader(buildHeader(embedder.identity), graph);
  return { library, embedder, identity };
}

/**
 * @example
 * await using whosaid = await Whosaid.open('.whosaid');
 * const { results } = await whosaid.query('what did management say about margins');
 */
export class Whosaid implements AsyncDisposable {
  readonly #folder: string;
  readonly #place: LibraryPlace;
  #opened: OpenedLibrary;
  readonly #workers: Workers | null;
  readonly #jobs: number;
  /** The memory of the thread that holds the graph. */
  readonly #graph: SharedArrayBuffer | undefined;
  /** That thread; `null` in a worker, whose main thread has it, and where vectors are scanned. */
  readonly #graphThread: GraphThread | null;
  #keeper: GraphKeeper | null = null;
  #questions = 0;
  #isClosed = false;

  private constructor(
    folder: string,
    place: LibraryPlace,
    opened: OpenedLibrary,
    jobs: number,
    graph: SharedArrayBuffer | undefined,
    graphThread: GraphThread | null,
  ) {
    this.#folder = folder;
    this.#place = place;
    this.#opened = opened;
    this.#jobs = jobs;
    this.#graph = graph;
    this.#graphThread = graphThread;
    const script = new URL('./search-worker', import.meta.url);
    const limits = { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB };
    const data: SearchWorkerData = { folder, graph };
    this.#workers = jobs > 1 ? new Pool(script, data, jobs, limits) : null;
  }

  /** @throws WhosaidError `LIBRARY_MISSING`, `LIBRARY_DAMAGED`, `LIBRARY_MISMATCH` or `MODEL_MISSING`. */
  static async open(
    folder: string = DEFAULT_LIBRARY,
    { create = false, jobs = 1, vectors }: OpenOptions = {},
  ): Promise<Whosaid> {
    const place = await findPlace(folder);
    if (create && !(await place.exists())) {
      await updateLibrary({ library: folder }, async (library) => {
        await library();
      });
    }
    const search = vectors ?? (await place.vectorSearch());
    const { dimensions } = (await place.header()).model;
    const thread =
      search === 'exact' || place.folder === null
        ? null
        : new GraphThread(place.folder, dimensions, jobs + SPARE_QUESTIONS);
    const opened = await openWithModel(place, thread?.memory);
    if (search === 'hnsw') await thread?.start();
    return new Whosaid(folder, place, opened, jobs, thread?.memory, thread);
  }

  /** Opens it for a worker of another one, whose thread holds the graph. */
  static async openInWorker({ folder, graph }: SearchWorkerData): Promise<Whosaid> {
    const place = await findPlace(folder);
    return new Whosaid(folder, place, await openWithModel(place, graph), 1, graph, null);
  }

  /** Questions answered at once. */
  get jobs(): number {
    return this.#jobs;
  }

  /** The model of the library's vectors. */
  get model(): ModelIdentity {
    return this.#opened.library.model;
  }

  /**
   * The passages that answer a question, best first.
   *
   * @throws WhosaidError `USAGE` for a blank question or options out of range, `NOT_FOUND` for a filter that names nothing
   * in the library, `LIBRARY_CLOSED` after `close`.
   */
  async query(question: string, options: QueryOptions = {}): Promise<QueryResponse> {
    if (options.scoring === undefined && this.#workers !== null) {
      return JSON.parse(await this.queryAsJson(question, options));
    }
    const { library, embedder } = await this.#current();
    validateQuestion(question);
    this.#startGraph();
    const exact = countFromToday(validateOptions(options));
    const reranker = exact.effort === 'best' ? await loadReranker() : null;
    return search(question, library, embedder, exact, reranker);
  }

  /** The same as JSON, for whoever sends it on. */
  async queryAsJson(
    question: string,
    options: Omit<QueryOptions, 'scoring'> = {},
  ): Promise<string> {
    if (this.#workers === null) return JSON.stringify(await this.query(question, options));
    this.#startGraph();
    return this.#runInWorker(this.#workers, { kind: 'query', question, options });
  }

  /**
   * Who speaks about the topic of a question, in which transcripts and where in them, and when.
   *
   * @throws WhosaidError as `query`.
   */
  async facets(question: string, options: FacetOptions = {}): Promise<FacetsResponse> {
    if (this.#workers !== null) return JSON.parse(await this.facetsAsJson(question, options));
    const { library, embedder } = await this.#current();
    validateQuestion(question);
    return searchFacets(question, library, embedder, countFromToday(validateOptions(options)));
  }

  /** The same as JSON, for whoever sends it on. */
  async facetsAsJson(question: string, options: FacetOptions = {}): Promise<string> {
    if (this.#workers === null) return JSON.stringify(await this.facets(question, options));
    return this.#runInWorker(this.#workers, { kind: 'facets', question, options });
  }

  /** All transcripts, in the order they were added. */
  async transcripts(): Promise<TranscriptSummary[]> {
    const { library } = await this.#current();
    return library.list();
  }

  /** The same as JSON, for whoever sends it on. */
  async transcriptsAsJson(): Promise<string> {
    if (this.#workers === null) return JSON.stringify(await this.transcripts());
    return this.#runInWorker(this.#workers, { kind: 'transcripts' });
  }

  /** @throws WhosaidError `NOT_FOUND`. */
  async transcript(id: string): Promise<Transcript> {
    const { library } = await this.#current();
    return library.transcript(id);
  }

  /** All transcripts as questions may name them; cheaper than `transcripts`, and the same array until the library changes. */
  async catalog(): Promise<readonly CatalogEntry[]> {
    const { library } = await this.#current();
    return library.catalog();
  }

  async speakers(): Promise<SpeakerSummary[]> {
    const { library } = await this.#current();
    return summarizeSpeakers(await library.speakerOccurrences());
  }

  /** @throws WhosaidError `NOT_FOUND` for a name that nobody here has. */
  async speaker(name: string): Promise<SpeakerProfile> {
    const { library } = await this.#current();
    const profile = await profileSpeaker(name, library);
    if (profile !== null) return profile;
    throw new WhosaidError('NOT_FOUND', `Nobody here is called "${name}".`, { subject: 'speaker' });
  }

  async summary(): Promise<LibrarySummary> {
    const { library } = await this.#current();
    return summarizeLibrary(await library.catalog());
  }

  /**
   * Removes a transcript.
   *
   * @returns `false` where there is no such id.
   * @throws WhosaidError `LIBRARY_BUSY` while another process writes.
   */
  async remove(id: string): Promise<boolean> {
    this.#checkOpen();
    return withWriter(this.#folder, async (library) => {
      return (await library.remove([id])).length > 0;
    });
  }

  /** How large the library is, and how its vectors are searched. */
  async stats(): Promise<LibraryStats> {
    const { library } = await this.#current();
    return library.stats();
  }

  /** Builds the graph of a large library in the background, now and whenever much has been added, until `close`. */
  keepGraph(): void {
    this.#checkOpen();
    if (this.#graphThread !== null) this.#keeper ??= new GraphKeeper(this.#folder, KEEP_MS);
  }

  /** Asks until everything that answers is loaded and compiled. */
  async warmUp(): Promise<void> {
    for (let round = 0; round < WARM_UP_ROUNDS; round++) {
      await Promise.all(Array.from({ length: this.#jobs }, () => this.query(WARM_UP_QUESTION)));
    }
    await Promise.all(Array.from({ length: this.#jobs }, () => this.facets(WARM_UP_QUESTION)));
  }

  /** Rejects the questions that are not answered yet. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#keeper?.close();
    await this.#workers?.close();
    await this.#graphThread?.close();
    await this.#opened.library.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #startGraph(): void {
    if (this.#graphThread === null || ++this.#questions < GRAPH_FROM_QUESTION) return;
    if (this.#graphThread.hasGraph) void this.#graphThread.start();
  }

  /** The worker checks the task. A question that `close` interrupts is answered with `LIBRARY_CLOSED`. */
  async #runInWorker(workers: Workers, task: SearchTask): Promise<string> {
    this.#checkOpen();
    try {
      return await workers.run(task);
    } catch (error) {
      this.#checkOpen();
      throw error;
    }
  }

  /**
   * The library as it lies on disk now. One that was deleted and made again, or restored from a copy, is opened anew;
   * questions at hand finish with the one they began with, which is closed with its last user.
   */
  async #current(): Promise<OpenedLibrary> {
    this.#checkOpen();
    if ((await this.#place.identify()) === this.#opened.identity) return this.#opened;
    const opened = await openWithModel(this.#place, this.#graph);
    this.#checkOpen();
    this.#opened = opened;
    return opened;
  }

  #checkOpen(): void {
    if (this.#isClosed) throw new WhosaidError('LIBRARY_CLOSED', 'The library is closed.');
  }
}

function countFromToday<O extends FacetOptions>(options: O): O {
  return options.today === undefined ? { ...options, today: currentDay() } : options;
}
