/** Which implementations stand behind the seams: a library in a folder, a model by its name. */

import { CHUNK_RULES_VERSION } from '../chunk/chunk.ts';
import type { ModelIdentity } from '../domain/model.ts';
import type { TranscriptSummary } from '../domain/views.ts';
import type { Embedder } from '../embed/embedder.ts';
import { BUNDLED, describeModel } from '../embed/models.ts';
import type { Library } from '../index/library.ts';
import { libraryExists, openForReading, openForWriting, readHeader } from '../index/open.ts';
import type { Header } from '../index/storage/header.ts';
import { SCHEMA_VERSION } from '../index/storage/schema.ts';

export const DEFAULT_LIBRARY = '.whosaid';

/**
 * A library without its model: for what needs no vectors, such as listing and removing.
 *
 * @throws WhosaidError as `Whosaid.open`, and `LIBRARY_BUSY` for writing while another process does.
 */
export function openLibrary(folder: string, access: 'read' | 'write' = 'read'): Library {
  const header = buildHeader(readHeader(folder).model);
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
    if (access === 'write') await library.commit();
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

/**
 * Runs what changes a library, with the model that it has or is to have.
 *
 * @param work its library is made only when it is first asked for: nothing to put, no new library.
 */
export async function updateLibrary(
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
    opened.library ??= openForWriting(folder, buildHeader(embedder.identity));
    return opened.library;
  };
  try {
    await work(open, embedder, existing === null ? [] : await open().list());
    if (!signal?.aborted) await opened.library?.commit();
  } finally {
    await opened.library?.close();
  }
}

export function buildHeader(model: ModelIdentity): Header {
  return { schema: SCHEMA_VERSION, passages: CHUNK_RULES_VERSION, model };
}

/** Imported when first needed: transformers.js takes longer to load than everything else together. */
export async function loadModel(model: string): Promise<Embedder> {
  const { loadEmbedder } = await import('../embed/transformers.ts');
  return loadEmbedder(describeModel(model));
}
