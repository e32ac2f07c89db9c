/** Files → what is stored of them: read, cut and embedded, by threads where there are many. */

import { chunk } from '../chunk/chunk.ts';
import { findAnsweredQuestions } from '../chunk/exchange.ts';
import { WhosaidError } from '../domain/error.ts';
import type { Transcript } from '../domain/transcript.ts';
import type { Embedder } from '../embed/embedder.ts';
import type { ModelDescription } from '../embed/models.ts';
import type { IndexEntry } from '../index/library.ts';
import { toSearchableText } from '../text/searchable.ts';
import { Pool } from '../workers/pool.ts';
import type { InputFile } from './discover/discover.ts';
import type { Overrides } from './parse/overrides.ts';
import { type ParsedFile, parseFile } from './parse/parse.ts';

/** A file to be read. */
export interface FileToPrepare extends Pick<InputFile, 'path' | 'isExplicit'> {
  readonly bytes: Uint8Array;
  readonly overrides: Overrides;
  readonly hash: string;
}

/** What is to be stored of a file, or why there is nothing. */
export type PreparedFile =
  | { readonly entry: IndexEntry; readonly unmatchedLabels: readonly string[] }
  | { readonly outcome: 'skipped' | 'failed'; readonly reason: string };

export interface Preparer {
  /** How many files are best given at once. */
  readonly concurrency: number;
  prepare(file: FileToPrepare): Promise<PreparedFile>;
  close(): Promise<void>;
}

/** Files that are done before any thread would be ready. */
const FILES_BEFORE_WORKERS = 4;

/**
 * @param embedder does the first few files itself.
 * @param jobs threads for the others; each loads the model.
 */
export function createPreparer(
  embedder: Embedder,
  model: ModelDescription,
  jobs: number,
): Preparer {
  // The runtime would start as many threads as there are processors in each of ours.
  const data: ModelDescription = { ...model, threads: 1 };
  const script = new URL('./prepare-worker', import.meta.url);
  const pool = new Pool<FileToPrepare, PreparedFile>(script, data, jobs);
  let given = 0;
  return {
    concurrency: 2 * jobs,
    prepare: (file) =>
      jobs > 1 && ++given > FILES_BEFORE_WORKERS ? pool.run(file) : prepareFile(file, embedder),
    close: () => pool.close(),
  };
}

export async function prepareFile(file: FileToPrepare, embedder: Embedder): Promise<PreparedFile> {
  const { path, bytes, overrides, hash } = file;
  let reading: ParsedFile;
  try {
    reading = await parseFile({ source: path, bytes }, overrides);
  } catch (error) {
    return describeFailure(error, file);
  }
  const { transcript, unmapped: unmatchedLabels } = reading;
  return { entry: await buildEntry(transcript, hash, embedder), unmatchedLabels };
}

/** Cuts and embeds a transcript; what is stored of it. */
export async function buildEntry(
  transcript: Transcript,
  hash: string,
  embedder: Embedder,
): Promise<IndexEntry> {
  const passages = chunk(transcript);
  const texts = passages.map(({ turn, offsets }) => {
    const { speaker, text } = transcript.turns[turn];
    return toSearchableText(speaker.name, text.slice(...offsets));
  });
  const vectors = await embedder.embed(texts, 'passage');
  return { transcript, hash, passages, vectors, questions: findAnsweredQuestions(transcript) };
}

/**
 * Why a file is not read. One that was found, not named, and is of no format that transcripts have is passed over.
 *
 * @throws WhosaidError for what is not the file's fault: a mistake in what is written beside it.
 */
export function describeFailure(
  error: unknown,
  { path, isExplicit }: Pick<InputFile, 'path' | 'isExplicit'>,
): { readonly outcome: 'skipped' | 'failed'; readonly reason: string } {
  if (error instanceof WhosaidError) {
    const { code, message: reason } = error;
    if (code === 'NO_TRANSCRIPT') return { outcome: isExplicit ? 'failed' : 'skipped', reason };
    if (code === 'FILE_UNREADABLE') return { outcome: 'failed', reason };
    throw error;
  }
  const isOfSystem = error instanceof Error && 'code' in error;
  const reason = isOfSystem
    ? `expected to read it, but cannot: ${error.message}.`
    : `an error that should not be, please report it: ${error}`;
  return { outcome: 'failed', reason: `${path}: ${reason}` };
}
