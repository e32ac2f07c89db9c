/** Replaces archives by the files in them, and exports of chats by their conversations. */

import ignore from 'ignore';
import { WhosaidError } from '../../domain/error.ts';
import { isArchive, unpack } from '../archive/archive.ts';
import { isZip } from '../archive/zip.ts';
import { toWhosaidError } from '../parse/parse.ts';
import type { InputFile } from './discover.ts';
import { type ReadSibling, readSiblingOnDisk, splitExports } from './split-exports.ts';
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
    yield* splitExports({ ...source, readBytes: async () => bytes }, readSiblingOnDisk);
    return;
  }
  const excluded = ignore({ allowRelativePaths: true }).add(exclude);
  const isWanted = (path: string): boolean => mayBeTranscript(path) && !excluded.ignores(path);
  let isEmpty = true;
  const readSibling = createSiblingReader(source.path, bytes);
  try {
    for await (const inner of unpack({ source: source.path, bytes }, isWanted)) {
      isEmpty = false;
      const rethrow = (error: unknown) => Promise.reject(toWhosaidError(inner.source, error));
      const file = {
        ...source,
        path: inner.source,
        /* Naming an archive names none of its files; naming a gzip names its only one. */
        isExplicit: source.isExplicit && !isZip(bytes),
        readBytes: () => inner.bytes().catch(rethrow),
      };
      yield* splitExports(file, readSibling);
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

/** Looks a file up by a pass over the archive, once. */
function createSiblingReader(source: string, bytes: Uint8Array): ReadSibling {
  const known = new Map<string, Promise<string | null>>();
  const find = async (path: string): Promise<string | null> => {
    const isWanted = (name: string): boolean => path.endsWith(`/${name}`);
    for await (const file of unpack({ source, bytes }, isWanted)) {
      if (file.source === path) return new TextDecoder().decode(await file.bytes());
    }
    return null;
  };
  return (path) => {
    let text = known.get(path);
    if (text === undefined) {
      text = find(path).catch(() => null);
      known.set(path, text);
    }
    return text;
  };
}
