/** Adds files and transcripts to a library, and previews files. */

import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { Transcript } from '../domain/transcript.ts';
import { describeModel } from '../embed/models.ts';
import type { DiscoveryOptions } from '../ingest/discover/discover.ts';
import type { Replacements } from '../ingest/discover/stored-files.ts';
import type { Preview } from '../ingest/preview.ts';
import type { FileReport } from '../ingest/report.ts';
import { type IndexOptions, updateLibrary } from './open.ts';

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

/**
 * Adds what is new in files and folders, and replaces what has changed.
 *
 * @throws WhosaidError `FILE_MISSING`, `LIBRARY_BUSY`, and as `Whosaid.open`.
 */
export async function index(
  paths: readonly string[],
  { onFile, prune, replacing, jobs = availableParallelism(), ...options }: IndexFilesOptions = {},
): Promise<FileReport[]> {
  const { discoverFiles, expandArchives, indexFiles, createPreparer } = await import(
    '../ingest/index.ts'
  );
  const sources = await discoverFiles(paths, options);
  const storedFiles = { within: paths.map((path) => resolve(path)), prune, replacing };
  const reports: FileReport[] = [];
  await updateLibrary(options, async (library, embedder, known) => {
    const files = expandArchives(sources, options.exclude);
    const preparer = createPreparer(embedder, describeModel(embedder.identity.model), jobs);
    try {
      for await (const report of indexFiles(files, library, known, preparer, storedFiles)) {
        reports.push(report);
        onFile?.(report, reports.length, Math.max(reports.length, sources.length));
        if (options.signal?.aborted) return;
      }
    } finally {
      await preparer.close();
    }
  });
  return reports;
}

/**
 * What `index` would make of files and folders, without a model or a library.
 *
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
 * @throws WhosaidError `LIBRARY_BUSY`, and as `Whosaid.open`.
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
