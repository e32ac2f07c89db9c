/**
 * A file → what a library stores of it, stage by stage:
 * bytes → text → draft → draft with overrides → enriched draft → transcript (parse/parse.ts)
 * → passages and the questions they answer (chunk) → vectors (embed) → index entry.
 */

import { WhosaidError } from '../domain/error.ts';
import type { Transcript } from '../domain/transcript.ts';
import type { Embedder } from '../embed/embedder.ts';
import type { ModelDescription } from '../embed/models.ts';
import type { IndexEntry } from '../index/library.ts';
import { Pool } from '../workers/pool.ts';
import { buildEntry } from './build-entry.ts';
import { copiesIn, withCopies } from './discover/file-hash.ts';
import type { Overrides } from './parse/overrides.ts';
import type { ParsedFile, RawFile } from './parse/parse.ts';
import { isParsed, parseRecording } from './parse-recording.ts';
import type { FailureCode } from './report.ts';

export { buildEntry } from './build-entry.ts';

export interface FileToPrepare extends RawFile {
  /** Whether the user named the file itself. */
  readonly isExplicit: boolean;
  readonly overrides: Overrides;
  readonly hash: string;
  /** The hash with which it is stored, if that reading still holds. */
  readonly storedHash: string | null;
}

/** What a file became: an entry, a copy of another file of its recording, as it is stored, or nothing. */
export type PreparedFile =
  | (Pick<ParsedFile, 'unmatchedLabels' | 'warnings'> & { readonly entry: IndexEntry })
  | FileCopy
  | 'unchanged'
  | FileFailure;

export interface FileCopy {
  /** The path of the file that says the same and more. */
  readonly copyOf: string;
}

export interface FileFailure {
  readonly outcome: 'skipped' | 'failed';
  readonly code: FailureCode;
  /** One line. */
  readonly reason: string;
}

export interface Preparer {
  readonly concurrency: number;
  /** @param files those that may be of one recording. @returns what became of each. */
  prepare(files: readonly FileToPrepare[]): Promise<PreparedFile[]>;
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
  const pool = new Pool<readonly FileToPrepare[], PreparedFile[]>(script, data, jobs);
  let prepared = 0;
  return {
    concurrency: 2 * jobs,
    prepare: (files) =>
      jobs > 1 && ++prepared > FILES_BEFORE_WORKERS
        ? pool.run(files)
        : prepareFiles(files, embedder),
    close: () => pool.close(),
  };
}

/** Parses all, and embeds those that are no copies. */
export async function prepareFiles(
  files: readonly FileToPrepare[],
  embedder: Embedder,
): Promise<PreparedFile[]> {
  const { files: parsed, originals } = await parseRecording(files);
  const hashesOfCopies = (original: Transcript): string[] =>
    files.flatMap(({ hash }, i) => {
      const one = parsed[i];
      const isCopy = isParsed(one) && one.transcript !== original;
      return isCopy && originals.get(one.transcript) === original ? hash : [];
    });
  const prepared: PreparedFile[] = [];
  for (const [i, one] of parsed.entries()) {
    const { source, isExplicit, hash, storedHash } = files[i];
    if (!isParsed(one)) {
      prepared.push(describeFailure(one.error, source, isExplicit));
      continue;
    }
    const { transcript, unmatchedLabels, warnings } = one;
    const original = originals.get(transcript) ?? transcript;
    const copies = [...hashesOfCopies(transcript), ...copiesIn(storedHash ?? '')];
    const hashWithCopies = withCopies(hash, copies);
    if (original !== transcript) prepared.push({ copyOf: original.source });
    else if (storedHash === hashWithCopies) prepared.push('unchanged');
    else {
      const entry = await buildEntry(transcript, hashWithCopies, embedder);
      prepared.push({ entry, unmatchedLabels, warnings });
    }
  }
  return prepared;
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
