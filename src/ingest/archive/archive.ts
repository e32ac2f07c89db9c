/** Files that hold files: ZIP archives and gzip, opened to what is in them, to a depth and a size that no bomb gets beyond. */

import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { isOfficeDocument } from '../decode/docx.ts';
import type { RawFile } from '../parse/parse.ts';
import { errorReason, UnreadableError } from '../parse/unreadable-error.ts';
import {
  inflationLimit,
  inflationLimitError,
  isZip,
  readZipEntries,
  type ZipEntry,
} from './zip.ts';

export const ARCHIVE_EXTENSIONS = ['.zip', '.gz'] as const;

/** How many containers may be within each other: what an archive in an archive holds is read. */
const MAX_NESTING = 2;

const inflateGzip = promisify(gunzip);

/** A file in a container: `archive.zip/inner/path.vtt`. */
export interface ArchiveFile {
  readonly source: string;
  /** Throws `Unreadable` with the reason why it cannot be had. */
  bytes(): Promise<Uint8Array>;
}

const isGzip = ([a, b]: Uint8Array): boolean => a === 0x1f && b === 0x8b;

/** Whether the bytes are of files; a Word document is an archive too, and is not. */
export const isArchive = (bytes: Uint8Array): boolean =>
  isGzip(bytes) || (isZip(bytes) && !isOfficeDocument(bytes));

/**
 * The files in a container, each inflated when it is its turn. Throws `Unreadable` where the container is damaged.
 *
 * @param isWanted by the path in the container; other files are passed over.
 */
export async function* unpack(
  { source, bytes }: RawFile,
  isWanted: (path: string) => boolean,
  depth = 1,
): AsyncGenerator<ArchiveFile> {
  // Of gzip, what it was named for is wanted.
  const isAlone = isGzip(bytes);
  for await (const file of isAlone ? [gzipEntry(source, bytes)] : readZipEntries(bytes)) {
    if (!isAlone && !isWanted(file.name)) continue;
    const inner = { source: `${source}/${file.name}`, bytes: () => file.bytes() };
    if (!ARCHIVE_EXTENSIONS.some((extension) => file.name.toLowerCase().endsWith(extension))) {
      yield inner;
    } else {
      try {
        if (depth === MAX_NESTING) {
          throw new UnreadableError(
            'expected files, found an archive in an archive in an archive.',
          );
        }
        yield* unpack({ source: inner.source, bytes: await inner.bytes() }, isWanted, depth + 1);
      } catch (error) {
        // One that cannot be opened keeps none of the others from being read.
        yield { source: inner.source, bytes: () => Promise.reject(error) };
      }
    }
  }
}

/** What gzip holds has no name but its own without `.gz`. */
function gzipEntry(source: string, bytes: Uint8Array): ZipEntry {
  const name = source.split(/[\\/]/).pop() ?? '';
  return {
    name: name.replace(/\.gz$/i, ''),
    async bytes() {
      try {
        return await inflateGzip(bytes, { maxOutputLength: inflationLimit(bytes.length) });
      } catch (cause) {
        if (cause instanceof RangeError) throw inflationLimitError();
        throw new UnreadableError(
          `expected whole gzip data, found damaged (${errorReason(cause)}).`,
          {
            cause,
          },
        );
      }
    },
  };
}
