/** The public API, and the only place where the parts are wired together. */

import { CHUNK_RULES_VERSION } from './chunk/chunk.ts';
import type { Embedder, ModelIdentity } from './embed/embedder.ts';
import { BUNDLED, describeModel } from './embed/models.ts';
import { WhosaidError } from './error.ts';
import type { Header } from './index/header.ts';
import type { Library, TranscriptSummary } from './index/library.ts';
import { libraryExists, openForReading, openForWriting, readHeader } from './index/local.ts';
import { SCHEMA_VERSION } from './index/schema.ts';
import { type FileReport, indexFiles } from './indexing.ts';
import type { Filters, Query } from './query.ts';
import { resolveFilters } from './search/filters.ts';
import { rank } from './search/rank.ts';
import { present, type Result } from './search/result.ts';
import { understand } from './search/understand/understand.ts';
import { findSources } from './sources.ts';
import type { Speaker } from './transcript.ts';

export { type FileReport, OUTCOMES, type Outcome } from './indexing.ts';
export type { Filters, Query } from './query.ts';
export { readFilters, type WrittenFilters } from './search/filters.ts';
export type { Result } from './search/result.ts';
export type { ScorePart } from './search/score.ts';
export * from './transcript.ts';
export type { Library, TranscriptSummary };
export { WhosaidError };

export const DEFAULT_LIBRARY = '.whosaid';
export const DEFAULT_LIMIT = 10;
/** More than anyone reads at once. */
export const MAX_LIMIT = 1_000;

export interface QueryOptions {
  /** How many results at most; 10 by default. */
  readonly limit?: number;
  readonly filters?: Filters;
  /** Whether results tell the parts of their scores. */
  readonly explain?: boolean;
  /** Does not restrict the search to the speakers that the question names. */
  readonly anyone?: boolean;
}

export interface Answer {
  readonly query: Query;
  readonly confident: boolean;
  readonly tookMs: number;
  readonly results: readonly Result[];
}

/** A library with the model that made its vectors: what answers questions. */
export class Whosaid {
  readonly library: Library;
  readonly #embedder: Embedder;

  private constructor(library: Library, embedder: Embedder) {
    this.library = library;
    this.#embedder = embedder;
  }

  /**
   * @param folder the library's.
   * @throws WhosaidError `LIBRARY_MISSING`, `LIBRARY_DAMAGED`, `LIBRARY_MISMATCH` or `MODEL_MISSING`.
   */
  static async open(folder: string = DEFAULT_LIBRARY): Promise<Whosaid> {
    const embedder = await loadModel(readHeader(folder).model.model);
    return new Whosaid(openForReading(folder, headerFor(embedder.identity)), embedder);
  }

  /** The passages that answer a question, best first. */
  async query(question: string, options: QueryOptions = {}): Promise<Answer> {
    const started = performance.now();
    const { limit = DEFAULT_LIMIT, explain = false, filters = {}, anyone } = options;
    const people = await this.library.people();
    const query = understand(question, people, await this.#resolved(filters, people), { anyone });
    const [vector] = await this.#embedder.embed([query.text], 'question');
    const ranked = rank(await this.library.candidates(query, vector)).slice(0, limit);
    const hits = await this.library.hits(ranked.map(({ candidate }) => candidate.passage));
    const scores = new Map(ranked.map(({ candidate, score }) => [candidate.passage, score]));
    const results = present(hits, scores, query, explain);
    const tookMs = Math.round((performance.now() - started) * 10) / 10;
    return { query, confident: results.length > 0, tookMs, results };
  }

  async #resolved(filters: Filters, people: readonly Speaker[]): Promise<Filters> {
    const transcripts = filters.transcript === undefined ? [] : await this.library.transcripts();
    const ids = transcripts.map(({ id }) => id);
    return resolveFilters(filters, people, ids);
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

export interface IndexOptions {
  readonly library?: string;
  /** `bundled`, a hub id or a folder; by default the library's own, or the bundled one. */
  readonly model?: string;
  /** Stops after the transcript that is being worked on; what was stored stays. */
  readonly signal?: AbortSignal;
  /** Told of each file as it is done. */
  readonly onFile?: (report: FileReport, done: number, total: number) => void;
}

/**
 * Indexes files and folders: what is new is added, what changed is replaced, what did not is left alone.
 *
 * @throws WhosaidError `FILE_MISSING` before anything is touched, and as `Whosaid.open`, and `LIBRARY_BUSY`.
 */
export async function index(
  paths: readonly string[],
  { library: folder = DEFAULT_LIBRARY, model, signal, onFile }: IndexOptions = {},
): Promise<FileReport[]> {
  const sources = await findSources(paths);
  const existing = libraryExists(folder) ? readHeader(folder).model.model : null;
  const embedder = await loadModel(model ?? existing ?? BUNDLED);
  const opened: { library: Library | null } = { library: null };
  // A library is only made once there is something to put into it.
  const open = () => {
    opened.library ??= openForWriting(folder, headerFor(embedder.identity));
    return opened.library;
  };
  const reports: FileReport[] = [];
  try {
    const known = existing === null ? [] : await open().transcripts();
    for await (const report of indexFiles(sources, open, known, embedder)) {
      reports.push(report);
      onFile?.(report, reports.length, sources.length);
      if (signal?.aborted) return reports;
    }
    await opened.library?.publish();
    return reports;
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
