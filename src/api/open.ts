/** Wires implementations to the seams: a library in a folder, a model by its name, the rules that pair questions. */

import { CHUNK_RULES_VERSION } from '../chunk/chunk.ts';
import { findAnsweredQuestions } from '../chunk/exchange.ts';
import type { ModelIdentity } from '../domain/model.ts';
import type { TranscriptSummary } from '../domain/views.ts';
import type { Embedder } from '../embed/embedder.ts';
import { BUNDLED, describeModel } from '../embed/models.ts';
import type { LibraryReader, LibraryWriter } from '../index/library.ts';
import { libraryExists, openReader, openWriter, readHeader } from '../index/open.ts';
import type { Header } from '../index/storage/header.ts';
import { SCHEMA_VERSION } from '../index/storage/schema.ts';

export const DEFAULT_LIBRARY = '.whosaid';

/**
 * Opens a library without its model, for what needs no vectors, such as listing and removing.
 *
 * @throws WhosaidError as `Whosaid.open`, and `LIBRARY_BUSY` for writing while another process does.
 */
export function openLibrary(folder: string, access?: 'read'): LibraryReader;
export function openLibrary(folder: string, access: 'write'): LibraryWriter;
export function openLibrary(folder: string, access: 'read' | 'write' = 'read'): LibraryReader {
  const header = buildHeader(readHeader(folder).model);
  return access === 'read'
    ? openReader(folder, header)
    : openWriter(folder, header, findAnsweredQuestions);
}

/**
 * Runs `use` on a library without its model, commits what it changed, and closes the library.
 *
 * @throws WhosaidError as `openLibrary`.
 */
export async function withLibrary<T>(
  folder: string,
  access: 'read',
  use: (library: LibraryReader) => Promise<T>,
): Promise<T>;
export async function withLibrary<T>(
  folder: string,
  access: 'write',
  use: (library: LibraryWriter) => Promise<T>,
): Promise<T>;
export async function withLibrary<T>(
  folder: string,
  access: 'read' | 'write',
  use: (library: LibraryWriter) => Promise<T>,
): Promise<T> {
  if (access === 'read') {
    const reader = openLibrary(folder);
    try {
      return await (use as (library: LibraryReader) => Promise<T>)(reader);
    } finally {
      await reader.close();
    }
  }
  const writer = openLibrary(folder, 'write');
  try {
    const result = await use(writer);
    await writer.commit();
    return result;
  } finally {
    await writer.close();
  }
}

export interface IndexOptions {
  readonly library?: string;
  /** `bundled`, a hub id or a folder; by default the library's own, or the bundled one. */
  readonly model?: string;
  /** Stops after the current transcript; what was stored stays. */
  readonly signal?: AbortSignal;
}

/**
 * Runs what changes a library, with its model, and commits.
 *
 * @param update its library is made when it first asks for it: nothing to store, no new library.
 */
export async function updateLibrary(
  { library: folder = DEFAULT_LIBRARY, model, signal }: IndexOptions,
  update: (
    library: () => LibraryWriter,
    embedder: Embedder,
    stored: readonly TranscriptSummary[],
  ) => Promise<void>,
): Promise<void> {
  const existing = libraryExists(folder) ? readHeader(folder).model.model : null;
  const embedder = await loadModel(model ?? existing ?? BUNDLED);
  let writer: LibraryWriter | null = null;
  const open = () => {
    writer ??= openWriter(folder, buildHeader(embedder.identity), findAnsweredQuestions);
    return writer;
  };
  const opened = (): LibraryWriter | null => writer;
  try {
    await update(open, embedder, existing === null ? [] : await open().list());
    if (!signal?.aborted) await opened()?.commit();
  } finally {
    await opened()?.close();
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
