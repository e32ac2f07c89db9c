/**
 * A file → what a library stores of it, stage by stage:
 * bytes → text → draft → draft with overrides → enriched draft → transcript (parse/parse.ts)
 * → passages and the questions they answer (chunk) → vectors (embed) → index entry.
 */

import { chunk } from '../chunk/chunk.ts';
import { findAnsweredQuestions } from '../chunk/exchange.ts';
import { WhosaidError } from '../domain/error.ts';
import type { Transcript } from '../domain/transcript.ts';
import type { Embedder } from '../embed/embedder.ts';
import type { ModelDescription } from '../embed/models.ts';
import type { IndexEntry } from '../index/library.ts';
import { toSearchableText } from '../text/asides.ts';
import { Pool } from '../workers/pool.ts';
import type { Overrides } from './parse/overrides.ts';
import { type ParsedFile, parseFile, type RawFile } from './parse/parse.ts';
import type { FailureCode } from './report.ts';

export interface FileToPrepare extends RawFile {
  /** Whether the user named the file itself. */
  readonly isExplicit: boolean;
  readonly overrides: Overrides;
  readonly hash: string;
}

export type PreparedFile =
  | (Pick<ParsedFile, 'unmatchedLabels' | 'warnings'> & { readonly entry: IndexEntry })
  | FileFailure;

export interface FileFailure {
  readonly outcome: 'skipped' | 'failed';
  readonly code: FailureCode;
  /** One line. */
  readonly reason: string;
}

export interface Preparer {
  readonly concurrency: number;
  prepare(file: FileToPrepare): Promise<PreparedFile>;
  close(): Promise<void>;
}

/** They are done before a worker would be ready. */
const FILES_BEFORE_WORKERS = 4;

/**
 * @param embedder embeds the first few files on this thread.
 * @param jobs workers for the others; each loads the model.
 */
export function createPreparer(
  embedder: Embedder,
  model: ModelDescription,
  jobs: number,
): Preparer {
  /* By default the runtime starts one thread per processor in each worker. */
  const data: ModelDescription = { ...model, threads: 1 };
  const script = new URL('./prepare-worker', import.meta.url);
  const pool = new Pool<FileToPrepare, PreparedFile>(script, data, jobs);
  let prepared = 0;
  return {
    concurrency: 2 * jobs,
    prepare: (file) =>
      jobs > 1 && ++prepared > FILES_BEFORE_WORKERS ? pool.run(file) : prepareFile(file, embedder),
    close: () => pool.close(),
  };
}

export async function prepareFile(file: FileToPrepare, embedder: Embedder): Promise<PreparedFile> {
  let parsed: ParsedFile;
  try {
    parsed = await parseFile(file, file.overrides);
  } catch (error) {
    return describeFailure(error, file.source, file.isExplicit);
  }
  const { transcript, unmatchedLabels, warnings } = parsed;
  return { entry: await buildEntry(transcript, file.hash, embedder), unmatchedLabels, warnings };
}

/** Transcript → passages, answered questions and vectors. */
export async function buildEntry(
  transcript: Transcript,
  hash: string,
  embedder: Embedder,
): Promise<IndexEntry> {
  const passages = chunk(transcript);
  const questions = findAnsweredQuestions(transcript);
  const texts = passages.map(({ turn, offsets }) => {
    const { speaker, text } = transcript.turns[turn];
    return toSearchableText(speaker.name, text.slice(...offsets));
  });
  const vectors = await embedder.embed(texts, 'passage');
  return { transcript, hash, passages, vectors, questions };
}

/**
 * A file in no transcript format is skipped, unless the user named it.
 *
 * @throws WhosaidError where the file is not at fault: `USAGE` for a mistake in a `whosaid.json`.
 */
export function describeFailure(error: unknown, source: string, isExplicit: boolean): FileFailure {
  if (error instanceof WhosaidError) {
    const { code, message: reason } = error;
    switch (code) {
      case 'NO_TRANSCRIPT':
      case 'NO_SPEAKERS':
        return { outcome: isExplicit ? 'failed' : 'skipped', code, reason };
      case 'FILE_UNREADABLE':
      case 'FILE_TOO_LARGE':
        return { outcome: 'failed', code, reason };
      default:
        throw error;
    }
  }
  const isSystemError = error instanceof Error && 'code' in error;
  return isSystemError
    ? {
        outcome: 'failed',
        code: 'FILE_UNREADABLE',
        reason: `${source}: cannot be read: ${error.message}.`,
      }
    : {
        outcome: 'failed',
        code: 'INTERNAL',
        reason: `${source}: internal error, please report it: ${error}`,
      };
}
