/** Files → library: what `index` does, one transcript at a time, each stored whole before the next begins. */

import { createHash } from 'node:crypto';
import type { TranscriptSummary } from '../domain/views.ts';
import type { LibraryWriter } from '../index/library.ts';
import { mapOrdered } from '../util/map-ordered.ts';
import type { InputFile } from './discover/discover.ts';
import { StoredFileMatcher } from './discover/stored-files.ts';
import { fingerprintOverrides, type Overrides } from './parse/overrides.ts';
import { PARSE_RULES_VERSION } from './parse/parse.ts';
import {
  describeFailure,
  type FileToPrepare,
  type PreparedFile,
  type Preparer,
} from './prepare.ts';
import type { FileOutcome, FileReport } from './report.ts';

export interface PruneOptions {
  /** Where to look for transcripts whose files are gone. */
  readonly within?: readonly string[];
  /** Whether to remove them. */
  readonly prune?: boolean;
}

/**
 * Indexes files that are new or have changed, or are to be read otherwise: with other overrides, by newer readers.
 * One that cannot be read is reported and leaves what was stored. Files are prepared ahead, and stored one by one in
 * their order.
 *
 * @param sources with archives opened.
 * @param library opened only when there is something to store.
 */
export async function* indexFiles(
  sources: Iterable<InputFile> | AsyncIterable<InputFile>,
  library: () => LibraryWriter,
  known: readonly TranscriptSummary[],
  preparer: Preparer,
  { within = [], prune = false }: PruneOptions = {},
): AsyncGenerator<FileReport> {
  const stored = new StoredFileMatcher(known);
  const taken = new Set(known.map(({ id }) => id));
  const seen = new Set<string>();
  const failed = new Set<string>();
  const looked = findChanges(sources, stored);
  const prepared = mapOrdered(looked, preparer.concurrency, (one) => prepareChecked(one, preparer));
  for await (const { source, before, done } of prepared) {
    const { path } = source;
    seen.add(path);
    const report = { ...EMPTY_REPORT, source: path, isExplicit: source.isExplicit };
    if (done === 'unchanged') {
      yield { ...report, outcome: 'unchanged', id: before?.id ?? null };
    } else if ('outcome' in done) {
      failed.add(path);
      yield { ...report, ...done };
    } else {
      const { entry, unmatchedLabels } = done;
      const id = before?.id ?? uniqueId(entry.transcript.id, taken);
      taken.add(id);
      await library().upsert({ ...entry, transcript: { ...entry.transcript, id } });
      const outcome = outcomeOf(path, before);
      yield { ...report, outcome, id, passages: entry.passages.length, unmatchedLabels };
    }
  }
  for await (const { id, source } of stored.findRemoved(within, seen, failed)) {
    if (prune) await library().remove(id);
    yield { ...EMPTY_REPORT, source, id, outcome: prune ? 'removed' : 'gone' };
  }
}

/** A file, the transcript that it was before, and what is to be read of it or else what became of it. */
interface CheckedFile {
  readonly source: InputFile;
  readonly before?: TranscriptSummary;
  readonly found: FileToPrepare | Exclude<PreparedFile, { entry: unknown }> | 'unchanged';
}

/** Tells what has changed, file by file: which transcript one is depends on those before it. */
async function* findChanges(
  sources: Iterable<InputFile> | AsyncIterable<InputFile>,
  stored: StoredFileMatcher<TranscriptSummary>,
): AsyncGenerator<CheckedFile> {
  for await (const source of sources) {
    const { path, isExplicit } = source;
    try {
      const bytes = await source.readBytes();
      const overrides = await source.overridesFor(path);
      const hash = hashFile(bytes, overrides);
      const before = await stored.match({ source: path, hash });
      const isSame = before?.source === path && before.hash === hash;
      const found = isSame ? 'unchanged' : { path, isExplicit, bytes, overrides, hash };
      yield { source, before, found };
    } catch (error) {
      yield { source, found: describeFailure(error, source) };
    }
  }
}

async function prepareChecked({ source, before, found }: CheckedFile, preparer: Preparer) {
  const isToRead = found !== 'unchanged' && 'bytes' in found;
  return { source, before, done: isToRead ? await preparer.prepare(found) : found };
}

const EMPTY_REPORT = {
  isExplicit: false,
  id: null,
  passages: 0,
  reason: null,
  unmatchedLabels: [],
};

function outcomeOf(path: string, before: TranscriptSummary | undefined): FileOutcome {
  if (before === undefined) return 'added';
  return before.source === path ? 'replaced' : 'moved';
}

/** Of what is in a file, and after a dot of what else its reading depends on. */
function hashFile(bytes: Uint8Array, overrides: Overrides): string {
  const sha256 = (what: Uint8Array | string) => createHash('sha256').update(what).digest('hex');
  const rules = sha256(`${PARSE_RULES_VERSION} ${fingerprintOverrides(overrides)}`);
  return `${sha256(bytes)}.${rules.slice(0, 16)}`;
}

/** The id itself, or with the first number that makes it new: files of one name lie in many folders. */
function uniqueId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}
