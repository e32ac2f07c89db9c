/** The public API, and the only place where the parts are wired together. */

import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { type Answer, ask, type QueryOptions } from './asking.ts';
import { CHUNK_RULES_VERSION } from './chunk/chunk.ts';
import type { Embedder, ModelIdentity } from './embed/embedder.ts';
import { BUNDLED, describeModel } from './embed/models.ts';
import { WhosaidError } from './error.ts';
import type { Header } from './index/header.ts';
import type { Library, TranscriptSummary } from './index/library.ts';
import { libraryExists, openForReading, openForWriting, readHeader } from './index/open.ts';
import { SCHEMA_VERSION } from './index/schema.ts';
import type { Preview } from './previewing.ts';
import type { FileReport } from './report.ts';
import type { FindOptions } from './sources/sources.ts';
import { type LibrarySummary, summaryOf } from './summary.ts';
import { type SurveyAnswer, survey } from './surveying.ts';
import { Pool } from './threads/pool.ts';
import type { Transcript } from './transcript.ts';

export {
  type Answer,
  MAX_LIMIT,
  type QueryOptions,
  type Scoring,
} from './asking.ts';
export type { Naming } from './index/names.ts';
export {
  type Identity,
  mergeSpeakers,
  type Named,
  namingHistory,
  type PastNaming,
  renameSpeaker,
  undoNaming,
} from './people/naming.ts';
export {
  SPEAKER_ORDERS,
  type SpeakerOrder,
  type SpeakerSummary,
  speakersLike,
  summarizeSpeakers,
} from './people/speakers.ts';
export { type Suggestion, suggestMerges } from './people/suggest.ts';
export type { Preview } from './previewing.ts';
export { type Filters, PARTS, type Part, type Query } from './query.ts';
export { type Overrides, parseMapping } from './read/overrides.ts';
export { type FileReport, OUTCOMES, type Outcome } from './report.ts';
export { readFilters, readParts, type WrittenFilters } from './search/filters.ts';
export type { Result } from './search/result.ts';
export type { ScorePart } from './search/score.ts';
export type { Survey, TranscriptTimes } from './search/survey.ts';
export type { FindOptions } from './sources/sources.ts';
export * from './transcript.ts';
export type { Library, LibrarySummary, SurveyAnswer, TranscriptSummary };
export { WhosaidError };

export const DEFAULT_LIBRARY = '.whosaid';

/** Questions after which the code that answers is compiled. */
const WARM_UP = 5;

export interface Question {
  readonly question: string;
  readonly options?: QueryOptions;
}

/** A library with the model that made its vectors: what answers questions. */
export class Whosaid {
  readonly library: Library;
  readonly #embedder: Embedder;
  /** Answer questions in this one's place, where there are any. */
  readonly #threads: Pool<Question, Answer> | null;
  readonly #jobs: number;

  private constructor(library: Library, embedder: Embedder, folder: string, jobs: number) {
    this.library = library;
    this.#embedder = embedder;
    this.#jobs = jobs;
    const script = new URL('./answering-thread', import.meta.url);
    this.#threads = jobs > 1 ? new Pool(script, folder, jobs) : null;
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
      await change({ library: folder }, async (library) => {
        library();
      });
    }
    const embedder = await loadModel(readHeader(folder).model.model);
    const library = openForReading(folder, headerFor(embedder.identity));
    return new Whosaid(library, embedder, folder, jobs);
  }

  /** The passages that answer a question, best first. */
  query(question: string, options?: QueryOptions): Promise<Answer> {
    // Functions cannot be sent to a thread.
    const isSent = this.#threads !== null && options?.scoring === undefined;
    if (isSent) return this.#threads.run({ question, options });
    return ask(question, this.library, this.#embedder, options);
  }

  /** Asks until everything is loaded that answers, so that nobody waits for it. */
  async warmUp(): Promise<void> {
    for (let round = 0; round < WARM_UP; round++) {
      const asked = Array.from({ length: this.#jobs }, () => this.query('what was said about it'));
      await Promise.all(asked);
    }
  }

  async close(): Promise<void> {
    await this.#threads?.close();
    await this.library.close();
  }

  /** Where the topic of a question comes up: by whom, in which transcripts and where in them, and when. */
  survey(question: string, options?: Pick<QueryOptions, 'filters' | 'any'>): Promise<SurveyAnswer> {
    return survey(question, this.library, this.#embedder, options);
  }

  /** What the library holds, in a few words. */
  async summary(): Promise<LibrarySummary> {
    return summaryOf(await this.library.listings());
  }
}

/**
 * A library without its model: for what needs no vectors, such as listing and removing.
 *
 * @throws WhosaidError as `Whosaid.open`, and `LIBRARY_BUSY` for writing while another process does.
 */
export function openLibrary(folder: string, access: 'read' | 'write' = 'read'): Library {
  const header = headerFor(readHeader(folder).model);
  return access === 'read' ? openForReading(folder, header) : openForWriting(folder, header);
}

/**
 * Runs what needs a library but not its model; changes are published once it is done.
 *
 * @throws WhosaidError as `openLibrary`.
 */
export async function withLibrary<T>(
  folder: string,
  access: 'read' | 'write',
  work: (library: Library) => Promise<T>,
): Promise<T> {
  const library = openLibrary(folder, access);
  try {
    const done = await work(library);
    if (access === 'write') await library.publish();
    return done;
  } finally {
    await library.close();
  }
}

export interface IndexOptions {
  readonly library?: string;
  /** `bundled`, a hub id or a folder; by default the library's own, or the bundled one. */
  readonly model?: string;
  /** Stops after the transcript that is being worked on; what was stored stays. */
  readonly signal?: AbortSignal;
}

export interface IndexFilesOptions extends IndexOptions, FindOptions {
  /** Whether transcripts are removed whose files were in the folders given and are gone. */
  readonly prune?: boolean;
  /** Threads that read, cut and embed; by default as many as there are processors. */
  readonly jobs?: number;
  /** Told of each file as it is done; there are more than were found once archives are opened. */
  readonly onFile?: (report: FileReport, done: number, total: number) => void;
}

/**
 * Indexes files and folders: what is new is added, what changed is replaced, what did not is left alone.
 *
 * @throws WhosaidError `FILE_MISSING` before anything is touched, and as `Whosaid.open`, and `LIBRARY_BUSY`.
 */
export async function index(
  paths: readonly string[],
  { onFile, prune, jobs = availableParallelism(), ...options }: IndexFilesOptions = {},
): Promise<FileReport[]> {
  const { findSources, openAll, indexFiles, preparerWith } = await import('./files.ts');
  const sources = await findSources(paths, options);
  const tidying = { within: paths.map((path) => resolve(path)), prune };
  const reports: FileReport[] = [];
  await change(options, async (library, embedder, known) => {
    const files = openAll(sources, options.exclude);
    const preparer = preparerWith(embedder, describeModel(embedder.identity.model), jobs);
    try {
      for await (const report of indexFiles(files, library, known, preparer, tidying)) {
        reports.push(report);
        onFile?.(report, reports.length, Math.max(reports.length, sources.length));
        if (options.signal?.aborted) return;
      }
    } finally {
      await preparer.close();
    }
  });
  return reports;
}

/**
 * What `index` would make of files and folders: each is read, no model is loaded and no library is touched.
 *
 * @throws WhosaidError as `index` before it touches anything.
 */
export async function* preview(
  paths: readonly string[],
  options: FindOptions = {},
): AsyncGenerator<Preview> {
  const { findSources, openAll, previewFiles } = await import('./files.ts');
  yield* previewFiles(openAll(await findSources(paths, options), options.exclude));
}

/**
 * Adds transcripts that were not read from files; one that the library has with the same hash is left alone.
 *
 * @throws WhosaidError as `Whosaid.open`, and `LIBRARY_BUSY`.
 */
export async function add(
  transcripts: Iterable<{ readonly transcript: Transcript; readonly hash: string }>,
  options: IndexOptions = {},
): Promise<void> {
  const { entryOf } = await import('./files.ts');
  await change(options, async (library, embedder, known) => {
    const hashes = new Map(known.map(({ id, hash }) => [id, hash]));
    for (const { transcript, hash } of transcripts) {
      if (hashes.get(transcript.id) === hash) continue;
      await library().put(await entryOf(transcript, hash, embedder));
      if (options.signal?.aborted) return;
    }
  });
}

/**
 * Runs what changes a library, with the model that it has or is to have.
 *
 * @param work its library is made only when it is first asked for: nothing to put, no new library.
 */
async function change(
  { library: folder = DEFAULT_LIBRARY, model, signal }: IndexOptions,
  work: (
    library: () => Library,
    embedder: Embedder,
    known: readonly TranscriptSummary[],
  ) => Promise<void>,
): Promise<void> {
  const existing = libraryExists(folder) ? readHeader(folder).model.model : null;
  const embedder = await loadModel(model ?? existing ?? BUNDLED);
  const opened: { library: Library | null } = { library: null };
  const open = () => {
    opened.library ??= openForWriting(folder, headerFor(embedder.identity));
    return opened.library;
  };
  try {
    await work(open, embedder, existing === null ? [] : await open().transcripts());
    if (!signal?.aborted) await opened.library?.publish();
  } finally {
    await opened.library?.close();
  }
}

function headerFor(model: ModelIdentity): Header {
  return { schema: SCHEMA_VERSION, passages: CHUNK_RULES_VERSION, model };
}

/** Imported when first needed: transformers.js takes longer to load than everything else together. */
async function loadModel(model: string): Promise<Embedder> {
  const { loadEmbedder } = await import('./embed/transformers.ts');
  return loadEmbedder(describeModel(model));
}
