/** Files → what is stored of them: read, cut and embedded, by threads where there are many. */

import { chunk } from './chunk/chunk.ts';
import { questionsAnswered } from './chunk/exchange.ts';
import type { Embedder } from './embed/embedder.ts';
import type { ModelDescription } from './embed/models.ts';
import { WhosaidError } from './error.ts';
import type { Entry } from './index/library.ts';
import type { Overrides } from './read/overrides.ts';
import { examine, type Reading } from './read/read.ts';
import type { Source } from './sources/sources.ts';
import { searchable } from './text/searchable.ts';
import { Pool } from './threads/pool.ts';
import type { Transcript } from './transcript.ts';

/** A file to be read. */
export interface SourceFile extends Pick<Source, 'path' | 'named'> {
  readonly bytes: Uint8Array;
  readonly overrides: Overrides;
  readonly hash: string;
}

/** What is to be stored of a file, or why there is nothing. */
export type Prepared =
  | { readonly entry: Entry; readonly unmapped: readonly string[] }
  | { readonly outcome: 'skipped' | 'failed'; readonly reason: string };

export interface Preparer {
  /** How many files are best given at once. */
  readonly width: number;
  prepare(file: SourceFile): Promise<Prepared>;
  close(): Promise<void>;
}

/** Files that are done before any thread would be ready. */
const FEW = 4;

/**
 * @param embedder does the first few files itself.
 * @param jobs threads for the others; each loads the model.
 */
export function preparerWith(embedder: Embedder, model: ModelDescription, jobs: number): Preparer {
  // The runtime would start as many threads as there are processors in each of ours.
  const data: ModelDescription = { ...model, threads: 1 };
  const script = new URL('./preparing-thread', import.meta.url);
  const pool = new Pool<SourceFile, Prepared>(script, data, jobs);
  let given = 0;
  return {
    width: 2 * jobs,
    prepare: (file) => (jobs > 1 && ++given > FEW ? pool.run(file) : prepare(file, embedder)),
    close: () => pool.close(),
  };
}

export async function prepare(file: SourceFile, embedder: Embedder): Promise<Prepared> {
  const { path, bytes, overrides, hash } = file;
  let reading: Reading;
  try {
    reading = await examine({ source: path, bytes }, overrides);
  } catch (error) {
    return failureOf(error, file);
  }
  const { transcript, unmapped } = reading;
  return { entry: await entryOf(transcript, hash, embedder), unmapped };
}

/** Cuts and embeds a transcript; what is stored of it. */
export async function entryOf(
  transcript: Transcript,
  hash: string,
  embedder: Embedder,
): Promise<Entry> {
  const passages = chunk(transcript);
  const texts = passages.map(({ turn, offsets }) => {
    const { speaker, text } = transcript.turns[turn];
    return searchable(speaker.name, text.slice(...offsets));
  });
  const vectors = await embedder.embed(texts, 'passage');
  return { transcript, hash, passages, vectors, questions: questionsAnswered(transcript) };
}

/**
 * Why a file is not read. One that was found, not named, and is of no format that transcripts have is passed over.
 *
 * @throws WhosaidError for what is not the file's fault: a mistake in what is written beside it.
 */
export function failureOf(
  error: unknown,
  { path, named }: Pick<Source, 'path' | 'named'>,
): { readonly outcome: 'skipped' | 'failed'; readonly reason: string } {
  if (error instanceof WhosaidError) {
    const { code, message: reason } = error;
    if (code === 'NO_TRANSCRIPT') return { outcome: named ? 'failed' : 'skipped', reason };
    if (code === 'FILE_UNREADABLE') return { outcome: 'failed', reason };
    throw error;
  }
  const isOfSystem = error instanceof Error && 'code' in error;
  const reason = isOfSystem
    ? `expected to read it, but cannot: ${error.message}.`
    : `an error that should not be, please report it: ${error}`;
  return { outcome: 'failed', reason: `${path}: ${reason}` };
}
