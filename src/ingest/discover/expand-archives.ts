/** Replaces archives by the files in them. */

import ignore from 'ignore';
import { WhosaidError } from '../../domain/error.ts';
import { isArchive, unpack } from '../archive/archive.ts';
import { isZip } from '../archive/zip.ts';
import { toWhosaidError } from '../parse/parse.ts';
import type { InputFile } from './discover.ts';
import { mayBeTranscript } from './supported-files.ts';

/** Reads one file at a time. */
export async function* expandArchives(
  sources: readonly InputFile[],
  exclude?: readonly string[],
): AsyncGenerator<InputFile> {
  for (const source of sources) yield* expandArchive(source, exclude);
}

/**
 * Yields the file itself with its bytes read, or the files in it; failures become files whose `readBytes` rejects.
 */
async function* expandArchive(
  source: InputFile,
  exclude: readonly string[] = [],
): AsyncGenerator<InputFile> {
  const failed = (error: unknown): InputFile => ({
    ...source,
    readBytes: () => Promise.reject(error),
  });
  let bytes: Uint8Array;
  try {
    bytes = await source.readBytes();
  } catch (error) {
    yield failed(error);
    return;
  }
  if (!isArchive(bytes)) {
    yield { ...source, readBytes: async () => bytes };
    return;
  }
  const excluded = ignore({ allowRelativePaths: true }).add(exclude);
  const isWanted = (path: string): boolean => mayBeTranscript(path) && !excluded.ignores(path);
  let isEmpty = true;
  try {
    for await (const inner of unpack({ source: source.path, bytes }, isWanted)) {
      isEmpty = false;
      const rethrow = (error: unknown) => Promise.reject(toWhosaidError(inner.source, error));
      yield {
        ...source,
        path: inner.source,
        /* Naming an archive names none of its files; naming a gzip names its only one. */
        isExplicit: source.isExplicit && !isZip(bytes),
        readBytes: () => inner.bytes().catch(rethrow),
      };
    }
  } catch (error) {
    isEmpty = false;
    yield failed(toWhosaidError(source.path, error));
  }
  if (isEmpty) {
    yield failed(
      new WhosaidError(
        'NO_TRANSCRIPT',
        `${source.path}: no file in the archive has a supported extension without being excluded; unpack it and name the file itself.`,
      ),
    );
  }
}
