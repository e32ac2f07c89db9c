/** Adds files and transcripts to a library, and previews files. */

import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { Transcript } from '../domain/transcript.ts';
import { describeModel } from '../embed/models.ts';
import type { DiscoveryOptions } from '../ingest/discover/discover.ts';
import type { Replacements } from '../ingest/discover/stored-files.ts';
import type { Preview } from '../ingest/preview.ts';
import type { FileReport } from '../ingest/report.ts';
import { type IndexOptions, updateInSteps, updateLibrary } from './open.ts';

export interface IndexFilesOptions extends IndexOptions, DiscoveryOptions {
  /** Removes transcripts whose files are gone from the given folders. */
  readonly prune?: boolean;
  /** Path of a file → earlier paths whose transcripts it replaces. */
  readonly replacing?: Replacements;
  /** Workers that prepare files; by default one per processor. */
  readonly jobs?: number;
  /** Called after each file; `total` grows as archives are opened. */
  readonly onFile?: (report: FileReport, done: number, total: number) => void;
}

/** A file of an indexing run, and how far the run is. */
export interface IndexProgress {
  readonly report: FileReport;
  /** Files so far, this one among them. */
  readonly done: number;
  /** Grows as archives are opened. */
  readonly total: number;
}

/**
 * Adds what is new in files and folders, and replaces what has changed.
 *
 * @example
 * const signal = AbortSignal.timeout(60_000);
 * const reports = await index(['transcripts'], { library: '.whosaid', signal });
 * @throws WhosaidError `FILE_MISSING`, `LIBRARY_BUSY`, and as `openLibrary`.
 */
export async function index(
  paths: readonly string[],
  { onFile, ...options }: IndexFilesOptions = {},
): Promise<FileReport[]> {
  const reports: FileReport[] = [];
  for await (const { report, done, total } of indexFiles(paths, options)) {
    reports.push(report);
    onFile?.(report, done, total);
  }
  return reports;
}

/**
 * Does what `index` does, and tells of each file once it is stored. Leaving the loop stops the work as `signal` does. The
 * library is held for writing until the loop ends.
 *
 * @example
 * for await (const { report, done, total } of indexFiles(['transcripts'])) {
 *   console.log(`${done}/${total} ${report.outcome} ${report.source}`);
 * }
 * @throws WhosaidError as `index`.
 */
export async function* indexFiles(
  paths: readonly string[],
  {
    prune,
    replacing,
    jobs = availableParallelism(),
    ...options
  }: Omit<IndexFilesOptions, 'onFile'> = {},
): AsyncGenerator<IndexProgress, void> {
  const ingest = await import('../ingest/index.ts');
  const sources = await ingest.discoverFiles(paths, options);
  const storedFiles = { within: paths.map((path) => resolve(path)), prune, replacing };
  yield* updateInSteps(options, async function* (library, embedder, known) {
    const files = ingest.expandArchives(sources, options.exclude);
    const model = describeModel(embedder.identity.model);
    const preparer = ingest.createPreparer(embedder, model, jobs);
    try {
      let done = 0;
      for await (const report of ingest.indexFiles(files, library, known, preparer, storedFiles)) {
        done++;
        yield { report, done, total: Math.max(done, sources.length) };
        if (options.signal?.aborted) return;
      }
    } finally {
      await preparer.close();
    }
  });
}

/**
 * What `index` would make of files and folders, without a model or a library.
 *
 * @example
 * for await (const { source, outcome } of preview(['transcripts'])) console.log(source, outcome);
 * @throws WhosaidError `FILE_MISSING`.
 */
export async function* preview(
  paths: readonly string[],
  options: DiscoveryOptions = {},
): AsyncGenerator<Preview> {
  const { discoverFiles, expandArchives, previewFiles } = await import('../ingest/index.ts');
  yield* previewFiles(expandArchives(await discoverFiles(paths, options), options.exclude));
}

/**
 * Adds transcripts from elsewhere, unless the library has them with the same hash. One whose id a transcript of another
 * source has gets an id of its own.
 *
 * @example
 * await add([{ transcript, hash: '2026-03-01' }], { library: '.whosaid' });
 * @throws WhosaidError `LIBRARY_BUSY`, and as `openLibrary`.
 */
export async function add(
  transcripts: Iterable<{ readonly transcript: Transcript; readonly hash: string }>,
  options: IndexOptions = {},
): Promise<void> {
  const { buildEntry } = await import('../ingest/index.ts');
  await updateLibrary(options, async (library, embedder, known) => {
    const hashes = new Map(known.map(({ id, hash }) => [id, hash]));
    for (const { transcript, hash } of transcripts) {
      if (hashes.get(transcript.id) === hash) continue;
      await (await library()).upsert(await buildEntry(transcript, hash, embedder));
      if (options.signal?.aborted) return;
    }
  });
}
