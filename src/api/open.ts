/** Wires implementations to the seams: a library in a folder, a model by its name, the rules that pair questions. */

import '../embed/no-telemetry.ts';
import { CHUNK_RULES_VERSION } from '../chunk/chunk.ts';
import { findAnsweredQuestions } from '../chunk/exchange.ts';
import type { ModelIdentity } from '../domain/model.ts';
import type { VectorSearch } from '../domain/vector-search.ts';
import type { TranscriptSummary } from '../domain/views.ts';
import type { Embedder } from '../embed/embedder.ts';
import { BUNDLED, describeModel } from '../embed/models.ts';
import type { LibraryReader, LibraryWriter } from '../index/library.ts';
import { findPlace } from '../index/place.ts';
import type { Header } from '../index/storage/header.ts';
import { SCHEMA_VERSION } from '../index/storage/schema.ts';

export const DEFAULT_LIBRARY = '.whosaid';

/**
 * Opens a library without its model, for what needs no vectors, such as listing. Close it after use, or call `withReader`.
 *
 * @example
 * const reader = await openReader('.whosaid');
 * const stored = await reader.list();
 * await reader.close();
 * @throws WhosaidError as `openLibrary`.
 */
export async function openReader(library: string): Promise<LibraryReader> {
  const place = await findPlace(library);
  const { model } = await place.header();
  return place.openReader(buildHeader(model));
}

/**
 * The same for changes, which `commit` stores. Close it after use, or call `withWriter`.
 *
 * @example
 * const writer = await openWriter('.whosaid');
 * await writer.remove(['kick-off']);
 * await writer.commit();
 * await writer.close();
 * @throws WhosaidError as `openReader`, and `LIBRARY_BUSY` while another process writes.
 */
export async function openWriter(library: string): Promise<LibraryWriter> {
  const place = await findPlace(library);
  const { model } = await place.header();
  return place.openWriter(buildHeader(model), findAnsweredQuestions);
}

/**
 * Runs `use` on a library without its model, and closes it.
 *
 * @example
 * const stored = await withReader('.whosaid', (library) => library.list());
 * @throws WhosaidError as `openReader`.
 */
export async function withReader<T>(
  folder: string,
  use: (library: LibraryReader) => Promise<T>,
): Promise<T> {
  const library = await openReader(folder);
  try {
    return await use(library);
  } finally {
    await library.close();
  }
}

/**
 * The same for changes, which are committed where `use` succeeds.
 *
 * @example
 * await withWriter('.whosaid', (library) => library.remove(['kick-off']));
 * @throws WhosaidError as `openWriter`.
 */
export async function withWriter<T>(
  folder: string,
  use: (library: LibraryWriter) => Promise<T>,
): Promise<T> {
  const library = await openWriter(folder);
  try {
    const result = await use(library);
    await library.commit();
    return result;
  } finally {
    await library.close();
  }
}

export interface IndexOptions {
  readonly library?: string;
  /** `bundled`, a hub id or a folder; by default the library's own, or the bundled one. */
  readonly model?: string;
  /** Stops after the current transcript; what was stored stays. */
  readonly signal?: AbortSignal;
  /** How this library's vectors are searched from now on; by default as before, and `auto` at first. */
  readonly vectors?: VectorSearch;
  /** Whether to wait until the graph, where the library has one, holds everything; by default it is built later. */
  readonly wait?: boolean;
}

/** Its library is made when it first asks for it: nothing to store, no new library. */
type Update<R> = (
  library: () => Promise<LibraryWriter>,
  embedder: Embedder,
  stored: readonly TranscriptSummary[],
) => R;

/** Runs what changes a library, with its model, and commits. */
export async function updateLibrary(
  options: IndexOptions,
  update: Update<Promise<void>>,
): Promise<void> {
  const steps = updateInSteps(options, async function* (...given) {
    yield await update(...given);
  });
  while (!(await steps.next()).done);
}

/** The same for an update that tells of its steps. Where the last is not asked for, nothing is committed. */
export async function* updateInSteps<T>(
  { library: folder = DEFAULT_LIBRARY, model, signal, vectors, wait }: IndexOptions,
  update: Update<AsyncIterable<T>>,
): AsyncGenerator<T, void> {
  const place = await findPlace(folder);
  const existing = (await place.exists()) ? (await place.header()).model.model : null;
  const embedder = await loadModel(model ?? existing ?? BUNDLED);
  let writer: Promise<LibraryWriter> | null = null;
  const open = () => {
    writer ??= place.openWriter(buildHeader(embedder.identity), findAnsweredQuestions);
    return writer;
  };
  const opened = (): Promise<LibraryWriter> | null => writer;
  try {
    /* Asked again: another process may have made the library while the model was loaded. */
    yield* update(open, embedder, (await place.exists()) ? await (await open()).list() : []);
    if (vectors !== undefined) await (await opened())?.setVectorSearch(vectors);
    if (!signal?.aborted) await (await opened())?.commit();
    if (wait && !signal?.aborted) await (await opened())?.finishGraph();
  } finally {
    await (await opened()?.catch(() => null))?.close();
  }
}

export function buildHeader(model: ModelIdentity): Header {
  return { schema: SCHEMA_VERSION, passages: CHUNK_RULES_VERSION, model };
}

/** Imports the tokenizer and the model's code only when a model is needed. */
export async function loadModel(model: string): Promise<Embedder> {
  const { loadEmbedder } = await import('../embed/load.ts');
  return loadEmbedder(describeModel(model));
}
