/** Files that hold files, opened: each file in them is a source of its own. */

import ignore from 'ignore';
import { WhosaidError } from '../error.ts';
import { isContainer, unpack } from '../read/containers/containers.ts';
import { isZip } from '../read/containers/zip.ts';
import { unreadable } from '../read/read.ts';
import { mayBeTranscript } from '../read/wanted.ts';
import type { Source } from './sources.ts';

/** All files, one after the other; none is read before the one before it is done with. */
export async function* openAll(
  sources: readonly Source[],
  exclude?: readonly string[],
): AsyncGenerator<Source> {
  for (const source of sources) yield* open(source, exclude);
}

/**
 * The source itself with its bytes read, or those in it. What cannot be opened comes as a source that cannot be read.
 *
 * @param exclude patterns, as in a `.gitignore` in the archive.
 */
async function* open(source: Source, exclude: readonly string[] = []): AsyncGenerator<Source> {
  const failed = (error: unknown): Source => ({ ...source, bytes: () => Promise.reject(error) });
  let bytes: Uint8Array;
  try {
    bytes = await source.bytes();
  } catch (error) {
    yield failed(error);
    return;
  }
  if (!isContainer(bytes)) {
    yield { ...source, bytes: async () => bytes };
    return;
  }
  const excluded = ignore({ allowRelativePaths: true }).add(exclude);
  const isWanted = (path: string): boolean => mayBeTranscript(path) && !excluded.ignores(path);
  let isEmpty = true;
  try {
    for await (const inner of unpack({ source: source.path, bytes }, isWanted)) {
      isEmpty = false;
      const explained = (error: unknown) => Promise.reject(unreadable(inner.source, error));
      yield {
        ...source,
        path: inner.source,
        // Of an archive no one means each file; what gzip holds is the file that was named.
        named: source.named && !isZip(bytes),
        bytes: () => inner.bytes().catch(explained),
      };
    }
  } catch (error) {
    isEmpty = false;
    yield failed(unreadable(source.path, error));
  }
  if (isEmpty) {
    yield failed(
      new WhosaidError(
        'NO_TRANSCRIPT',
        `${source.path}: expected an archive of transcripts, found none in it.`,
      ),
    );
  }
}
