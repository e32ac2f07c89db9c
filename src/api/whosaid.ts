/** An open library that answers questions: what most who build on this project use. */

import type { ModelIdentity } from '../domain/model.ts';
import type { Transcript } from '../domain/transcript.ts';
import type { LibraryStats } from '../domain/vector-search.ts';
import type { Brief, CatalogEntry, Comparison, TranscriptSummary } from '../domain/views.ts';
import type { GraphThread } from '../index/open.ts';
import type { Compared } from '../search/brief/compare.ts';
import type { Survey } from '../search/brief/survey.ts';
import type { QueryResponse } from '../search/response.ts';
import type { QueryOptions } from '../search/search.ts';
import type { FacetsResponse } from '../search/search-facets.ts';
import type { SpeakerProfile } from '../speakers/profile-speaker.ts';
import type { SpeakerSummary } from '../speakers/summarize-speakers.ts';
import { type AnswerThreads, startAnswerThreads } from './answer-threads.ts';
import {
  type AnswerName,
  type Answers,
  type AnswerTask,
  answer,
  answerAsJson,
  type BriefOptions,
  type FacetOptions,
} from './answers.ts';
import type { CurrentLibrary } from './current-library.ts';
import { GraphKeeper } from './graph-keeper.ts';
import { withWriter } from './open.ts';
import type { LibrarySummary } from './summary.ts';

/** Enough queries for V8 to optimise the hot path. */
const WARM_UP_ROUNDS = 5;
const WARM_UP_QUESTION = 'what was said about it';
/** With `auto`, who asks once does not wait for the graph, which takes longer to load than a scan. */
const GRAPH_FROM_QUESTION = 2;
/** How often `keepGraph` looks whether the library has changed enough. */
const KEEP_MS = 60_000;

/** An open library, which `openLibrary` gives. */
export class Whosaid implements AsyncDisposable {
  readonly #folder: string;
  readonly #current: CurrentLibrary;
  /** `null` where this thread answers. */
  readonly #threads: AnswerThreads | null;
  readonly #jobs: number;
  /** `null` where vectors are scanned. */
  readonly #graphThread: GraphThread | null;
  #keeper: GraphKeeper | null = null;
  #questions = 0;
  #isClosed = false;

  /** @internal */
  constructor(
    folder: string,
    current: CurrentLibrary,
    jobs: number | null,
    graphThread: GraphThread | null,
  ) {
    this.#folder = folder;
    this.#current = current;
    this.#jobs = jobs ?? 1;
    this.#graphThread = graphThread;
    const data = { library: folder, graph: graphThread?.memory };
    this.#threads = jobs === null ? null : startAnswerThreads(data, jobs);
  }

  /** Questions answered at once. */
  get jobs(): number {
    return this.#jobs;
  }

  /** The model of the library's vectors. */
  get model(): ModelIdentity {
    return this.#current.model;
  }

  /**
   * The passages that answer a question, best first.
   *
   * @example const { confident, results } = await whosaid.query('who asked about margins', { limit: 3 });
   * @throws WhosaidError `USAGE` for a blank question or options out of range, `NOT_FOUND` for a filter that names nothing
   * in the library, `LIBRARY_CLOSED` after `close`.
   */
  async query(question: string, options: QueryOptions = {}): Promise<QueryResponse> {
    if (options.scoring === undefined) return this.#answer('query', question, options);
    this.#startGraph();
    const given: Parameters<Answers['query']> = [question, options]; // A function is no data for a thread.
    return answer(await this.#current.get(), { name: 'query', given, hidesFolders: false });
  }

  /**
   * Who said what about it: one verbatim line a person, most telling first.
   *
   * @example const { lines } = await whosaid.brief('the new timetable', { filters: { after: '2025' } });
   * @throws WhosaidError as `query`.
   */
  brief(question: string, options: BriefOptions = {}): Promise<Brief> {
    return this.#answer('brief', question, options);
  }

  /**
   * The same question asked of several speakers, transcripts, companies or quarters, with what is new in each marked.
   *
   * @example await whosaid.compare('margins', 'quarter', ['2025-Q2', '2025-Q3']);
   * @throws WhosaidError as `query`, and `USAGE` for fewer than two sides or more than four.
   */
  compare(
    question: string,
    by: Compared,
    sides: readonly string[],
    options: BriefOptions = {},
  ): Promise<Comparison> {
    return this.#answer('compare', question, by, sides, options);
  }

  /**
   * Who speaks about the topic of a question, in which transcripts and where in them, and when.
   *
   * @example const { speakers, periods } = await whosaid.facets('the new timetable');
   * @throws WhosaidError as `query`.
   */
  facets(question: string, options: FacetOptions = {}): Promise<FacetsResponse> {
    return this.#answer('facets', question, options);
  }

  /**
   * Who speaks about the topic of a question, where and when, with the most telling sentence of each person, the earliest and
   * the latest.
   *
   * @example const { speakers, lines, first } = await whosaid.survey('the new timetable');
   * @throws WhosaidError as `query`.
   */
  survey(question: string, options: BriefOptions = {}): Promise<Survey> {
    return this.#answer('survey', question, options);
  }

  /** All transcripts, in the order they were added. */
  async transcripts(): Promise<readonly TranscriptSummary[]> {
    return (await this.#answer('transcripts')).transcripts;
  }

  /** @throws WhosaidError `NOT_FOUND`. */
  transcript(id: string): Promise<Transcript> {
    return this.#answer('transcript', id);
  }

  /** The file that a transcript was read from. @throws WhosaidError `NOT_FOUND`. */
  source(id: string): Promise<string> {
    return this.#answer('source', id);
  }

  /** All transcripts as questions may name them; cheaper than `transcripts`, and the same array until the library changes. */
  async catalog(): Promise<readonly CatalogEntry[]> {
    const { library } = await this.#current.get();
    return library.catalog();
  }

  /** All speakers, most turns first. */
  async speakers(): Promise<readonly SpeakerSummary[]> {
    return (await this.#answer('speakers')).speakers;
  }

  /** @throws WhosaidError `NOT_FOUND` for a name that nobody here has. */
  speaker(name: string): Promise<SpeakerProfile> {
    return this.#answer('speaker', name);
  }

  summary(): Promise<LibrarySummary> {
    return this.#answer('summary');
  }

  /**
   * The answer to any of these as JSON in UTF-8, for whoever sends it on.
   *
   * @example await whosaid.asJson({ name: 'transcript', given: ['talk'], hidesFolders: true });
   * @throws WhosaidError as the method of that name.
   */
  async asJson<Name extends AnswerName>(task: AnswerTask<Name>): Promise<Uint8Array> {
    if (task.name === 'query') this.#startGraph();
    if (this.#threads === null) return answerAsJson(await this.#current.get(), task);
    this.#current.checkOpen();
    try {
      return await this.#threads.run(task);
    } catch (error) {
      this.#current.checkOpen(); // What `close` interrupts is answered with LIBRARY_CLOSED.
      throw error;
    }
  }

  /**
   * Removes a transcript.
   *
   * @returns `false` where there is no such id.
   * @throws WhosaidError `LIBRARY_BUSY` while another process writes.
   */
  async remove(id: string): Promise<boolean> {
    this.#current.checkOpen();
    return withWriter(this.#folder, async (library) => {
      return (await library.remove([id])).length > 0;
    });
  }

  /** How large the library is, and how its vectors are searched. */
  async stats(): Promise<LibraryStats> {
    const { library } = await this.#current.get();
    return library.stats();
  }

  /** Builds the graph of a large library in the background, now and whenever much has been added, until `close`. */
  keepGraph(): void {
    this.#current.checkOpen();
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
    await this.#threads?.close();
    await this.#graphThread?.close();
    await this.#current.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #startGraph(): void {
    if (this.#graphThread === null || ++this.#questions < GRAPH_FROM_QUESTION) return;
    if (this.#graphThread.hasGraph) void this.#graphThread.start();
  }

  async #answer<Name extends AnswerName>(
    name: Name,
    ...given: Parameters<Answers[Name]>
  ): Promise<ReturnType<Answers[Name]>> {
    const task = { name, given, hidesFolders: false };
    if (this.#threads !== null) {
      return JSON.parse(new TextDecoder().decode(await this.asJson(task)));
    }
    if (name === 'query') this.#startGraph();
    return answer(await this.#current.get(), task);
  }
}
