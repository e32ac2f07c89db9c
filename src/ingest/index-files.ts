/** Files → a library: each new or changed file is prepared ahead, then stored whole before the next. */

import { createHash } from 'node:crypto';
import type { TranscriptSummary } from '../domain/views.ts';
import type { LibraryWriter } from '../index/library.ts';
import { mapOrdered } from '../util/map-ordered.ts';
import { type InputFile, STDIN_SOURCE } from './discover/discover.ts';
import { type Replacements, StoredFileMatcher } from './discover/stored-files.ts';
import { fingerprintOverrides, type Overrides } from './parse/overrides.ts';
import { PARSE_RULES_VERSION } from './parse/parse.ts';
import {
  describeFailure,
  type FileFailure,
  type FileToPrepare,
  type PreparedFile,
  type Preparer,
} from './prepare.ts';
import type { FileOutcome, FileReport } from './report.ts';

export interface StoredFilesOptions {
  /** Folders and files in which to look for transcripts whose files are gone. */
  readonly within?: readonly string[];
  /** Removes those transcripts; otherwise they are only reported. */
  readonly prune?: boolean;
  readonly replacing?: Replacements;
}

/**
 * Indexes files that are new, or whose content, overrides or parsing rules have changed. What is stored of a file
 * that cannot be read stays.
 *
 * @param files with archives expanded.
 * @param library opens the library; called only when there is something to store.
 * @param known the transcripts of the library.
 */
export async function* indexFiles(
  files: Iterable<InputFile> | AsyncIterable<InputFile>,
  library: () => LibraryWriter,
  known: readonly TranscriptSummary[],
  preparer: Preparer,
  { within = [], prune = false, replacing }: StoredFilesOptions = {},
): AsyncGenerator<FileReport> {
  const stored = new StoredFileMatcher(known, replacing);
  const sources = new Set<string>();
  const failed = new Set<string>();
  const prepared = mapOrdered(findChanges(files, stored), preparer.concurrency, (file) =>
    prepareChanged(file, preparer),
  );
  for await (const { file, before, result } of prepared) {
    const { path: source, isExplicit } = file;
    sources.add(source);
    const report = { ...EMPTY_REPORT, source, isExplicit };
    if (result === 'unchanged') {
      yield { ...report, outcome: 'unchanged', id: before?.id ?? null };
    } else if ('outcome' in result) {
      failed.add(source);
      yield { ...report, ...result };
    } else {
      const { entry, ...notes } = result;
      const transcript = { ...entry.transcript, id: before?.id ?? entry.transcript.id };
      const replaces = before?.source ?? (source === STDIN_SOURCE ? null : source);
      const id = await library().upsert({ ...entry, transcript }, replaces);
      const outcome = storedOutcome(source, before, stored.replaced(source));
      yield { ...report, outcome, id, passages: entry.passages.length, ...notes };
    }
  }
  for await (const { id, source } of stored.findRemoved(within, sources, failed)) {
    if (prune) await library().remove(id);
    yield { ...EMPTY_REPORT, source, id, outcome: prune ? 'removed' : 'gone' };
  }
}

const EMPTY_REPORT = {
  isExplicit: false,
  id: null,
  passages: 0,
  code: null,
  reason: null,
  unmatchedLabels: [],
  warnings: [],
};

/** A file, its stored transcript and what to do with it. */
interface CheckedFile {
  readonly file: InputFile;
  readonly before?: TranscriptSummary;
  readonly next: FileToPrepare | FileFailure | 'unchanged';
}

interface IndexedFile extends Omit<CheckedFile, 'next'> {
  readonly result: PreparedFile | 'unchanged';
}

/** Matches files with stored transcripts, one by one: each match depends on those before it. */
async function* findChanges(
  files: Iterable<InputFile> | AsyncIterable<InputFile>,
  stored: StoredFileMatcher<TranscriptSummary>,
): AsyncGenerator<CheckedFile> {
  for await (const file of files) {
    const { path: source, isExplicit } = file;
    try {
      const bytes = await file.readBytes();
      const overrides = await file.overridesFor(source);
      const hash = hashFile(bytes, overrides);
      const before = await stored.match({ source, hash });
      const isUnchanged = before?.source === source && before.hash === hash;
      const next = isUnchanged ? 'unchanged' : { source, isExplicit, bytes, overrides, hash };
      yield { file, before, next };
    } catch (error) {
      yield { file, next: describeFailure(error, source, isExplicit) };
    }
  }
}

async function prepareChanged(
  { file, before, next }: CheckedFile,
  preparer: Preparer,
): Promise<IndexedFile> {
  const isChanged = next !== 'unchanged' && 'bytes' in next;
  return { file, before, result: isChanged ? await preparer.prepare(next) : next };
}

function storedOutcome(
  source: string,
  before: TranscriptSummary | undefined,
  replaced: TranscriptSummary | undefined,
): FileOutcome {
  if (before === undefined) return 'added';
  return before.source === source || before === replaced ? 'replaced' : 'moved';
}

/** The hash of the content, a dot, and the hash of what else decides how it is parsed. */
function hashFile(bytes: Uint8Array, overrides: Overrides): string {
  const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest('hex');
  const rules = sha256(`${PARSE_RULES_VERSION} ${fingerprintOverrides(overrides)}`);
  return `${sha256(bytes)}.${rules.slice(0, 16)}`;
}
