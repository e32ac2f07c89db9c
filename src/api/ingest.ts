/** Files, and transcripts that are none, into a library; and what would become of them. */

import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { Transcript } from '../domain/transcript.ts';
import { describeModel } from '../embed/models.ts';
import type { DiscoveryOptions } from '../ingest/discover/discover.ts';
import type { Preview } from '../ingest/preview.ts';
import type { FileReport } from '../ingest/report.ts';
import { type IndexOptions, updateLibrary } from './open.ts';

export interface IndexFilesOptions extends IndexOptions, DiscoveryOptions {
  /** Whether transcripts are removed whose files were in the folders given and are gone. */
  readonly prune?: boolean;
  /** Threads that read, cut and embed; by default as many as there are processors. */
  readonly jobs?: number;
  /** Told of each file as it is done; there are more than were found once archives are opened. */
  readonly onFile?: (report: FileReport, done: number, total: number) => void;
}

/**
 * Indexes files and folders: what is new is added, what changed is replaced, what did not is left alone.
 *
 * @throws WhosaidError `FILE_MISSING` before anything is touched, and as `Whosaid.open`, and `LIBRARY_BUSY`.
 */
export async function index(
  paths: readonly string[],
  { onFile, prune, jobs = availableParallelism(), ...options }: IndexFilesOptions = {},
): Promise<FileReport[]> {
  const { discoverFiles, expandArchives, indexFiles, createPreparer } = await import(
    '../ingest/index.ts'
  );
  const sources = await discoverFiles(paths, options);
  const tidying = { within: paths.map((path) => resolve(path)), prune };
  const reports: FileReport[] = [];
  await updateLibrary(options, async (library, embedder, known) => {
    const files = expandArchives(sources, options.exclude);
    const preparer = createPreparer(embedder, describeModel(embedder.identity.model), jobs);
    try {
      for await (const report of indexFiles(files, library, known, preparer, tidying)) {
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
 * What `index` would make of files and folders: each is read, no model is loaded and no library is touched.
 *
 * @throws WhosaidError as `index` before it touches anything.
 */
export async function* preview(
  paths: readonly string[],
  options: DiscoveryOptions = {},
): AsyncGenerator<Preview> {
  const { discoverFiles, expandArchives, previewFiles } = await import('../ingest/index.ts');
  yield* previewFiles(expandArchives(await discoverFiles(paths, options), options.exclude));
}

/**
 * Adds transcripts that were not read from files; one that the library has with the same hash is left alone.
 *
 * @throws WhosaidError as `Whosaid.open`, and `LIBRARY_BUSY`.
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
      await library().upsert(await buildEntry(transcript, hash, embedder));
      if (options.signal?.aborted) return;
    }
  });
}
