/** Files → a library: each new or changed file is prepared ahead, then stored whole before the next. */

import type { TranscriptSummary } from '../domain/views.ts';
import type { LibraryWriter } from '../index/library.ts';
import { mapOrdered } from '../util/map-ordered.ts';
import { checkGroups, type PreparedCheckedFile, prepareGroup } from './check-files.ts';
import { type InputFile, STDIN_SOURCE } from './discover/discover.ts';
import { contentHash, isSameReading } from './discover/file-hash.ts';
import { type Replacements, StoredFileMatcher } from './discover/stored-files.ts';
import type { Preparer } from './prepare.ts';
import { describeCopy, type FileOutcome, type FileReport } from './report.ts';

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
  library: () => Promise<LibraryWriter>,
  known: readonly TranscriptSummary[],
  preparer: Preparer,
  { within = [], prune = false, replacing }: StoredFilesOptions = {},
): AsyncGenerator<FileReport> {
  const stored = new StoredFileMatcher(known, replacing);
  const sources = new Set<string>();
  const failed = new Set<string>();
  const prepared = mapOrdered(checkGroups(files, stored), preparer.concurrency, (group) =>
    prepareGroup(group, preparer),
  );
  for await (const group of prepared) {
    for (const { file } of group) sources.add(file.path);
    for await (const report of storeGroup(group, library, stored)) {
      if (report.outcome === 'failed' || report.outcome === 'skipped') failed.add(report.source);
      yield report;
    }
  }
  const gone = await stored.findRemoved(within, sources, failed);
  if (prune && gone.length > 0) await (await library()).remove(gone.map(({ id }) => id));
  for (const { id, source } of gone) {
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

/** Originals first, so that their copies can tell where they are. */
async function* storeGroup(
  group: readonly PreparedCheckedFile[],
  library: () => Promise<LibraryWriter>,
  stored: StoredFileMatcher<TranscriptSummary>,
): AsyncGenerator<FileReport> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const reports = new Map<PreparedCheckedFile, FileReport>();
  for (const one of group) {
    const { file, before, result } = one;
    const report = { ...EMPTY_REPORT, source: file.path, isExplicit: file.isExplicit };
    if (result === 'unchanged') {
      reports.set(one, { ...report, outcome: 'unchanged', id: before?.id ?? null });
      if (before !== undefined) ids.set(file.path, before.id);
    } else if ('outcome' in result) reports.set(one, { ...report, ...result });
    else if ('entry' in result) {
      const { entry, ...notes } = result;
      const copies = group.filter((other) => isCopyOf(other, file.path));
      const earlier = before ?? copies.find((copy) => copy.before !== undefined)?.before;
      const transcript = { ...entry.transcript, id: earlier?.id ?? entry.transcript.id };
      const replaces = earlier?.source ?? (file.path === STDIN_SOURCE ? null : file.path);
      const id = await (await library()).upsert({ ...entry, transcript }, replaces);
      ids.set(file.path, id);
      taken.add(id);
      /* Only its copies are others than before. */
      const isSame = before?.source === file.path && isSameReading(before.hash, entry.hash);
      const outcome = isSame
        ? 'unchanged'
        : storedOutcome(entry.hash, file.path, earlier, stored.replaced(file.path));
      const passages = isSame ? 0 : entry.passages.length;
      reports.set(one, { ...report, outcome, id, passages, ...notes });
    }
  }
  for (const one of group) {
    const { file, before, result } = one;
    if (typeof result !== 'object' || !('copyOf' in result)) continue;
    const { copyOf } = result;
    const id = ids.get(copyOf) ?? stored.bySource(copyOf)?.id ?? null;
    if (before !== undefined && before.id !== id && !taken.has(before.id)) {
      await (await library()).remove([before.id]);
    }
    const { path: source, isExplicit } = file;
    reports.set(one, { ...EMPTY_REPORT, source, isExplicit, ...describeCopy(source, copyOf), id });
  }
  for (const one of group) {
    const report = reports.get(one);
    const isSilent = one.isUnasked && /^(?:unchanged|failed|skipped)$/.test(report?.outcome ?? '');
    if (report && !isSilent) yield report;
  }
}

const isCopyOf = ({ result }: PreparedCheckedFile, path: string): boolean =>
  typeof result === 'object' && 'copyOf' in result && result.copyOf === path;

/** A richer file in the place of another of its recording replaces it; a file at a new path was moved. */
function storedOutcome(
  hash: string,
  source: string,
  before: TranscriptSummary | undefined,
  replaced: TranscriptSummary | undefined,
): FileOutcome {
  if (before === undefined) return 'added';
  const isMoved = before.source !== source && before !== replaced;
  return isMoved && contentHash(before.hash) === contentHash(hash) ? 'moved' : 'replaced';
}
