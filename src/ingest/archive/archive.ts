/** Unpacks ZIP and gzip, within limits on depth and size that stop zip bombs. */

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

/** Archives within an archive are read, no deeper. */
const MAX_NESTING = 2;

const inflateGzip = promisify(gunzip);

/** A file in an archive: `archive.zip/inner/path.vtt`. */
export interface ArchiveFile {
  readonly source: string;
  /** @throws UnreadableError */
  bytes(): Promise<Uint8Array>;
}

const isGzip = ([a, b]: Uint8Array): boolean => a === 0x1f && b === 0x8b;

/** A Word document is a ZIP, but not an archive of files. */
export const isArchive = (bytes: Uint8Array): boolean =>
  isGzip(bytes) || (isZip(bytes) && !isOfficeDocument(bytes));

/**
 * Yields the files in an archive, inflated on demand.
 * @param isWanted by the path in the archive; skips other files.
 * @throws UnreadableError if the archive is damaged.
 */
export async function* unpack(
  { source, bytes }: RawFile,
  isWanted: (path: string) => boolean,
  depth = 1,
): AsyncGenerator<ArchiveFile> {
  /* The single file in gzip is always wanted. */
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
            'archives nested more than twice are not opened; unpack this one first.',
          );
        }
        yield* unpack({ source: inner.source, bytes: await inner.bytes() }, isWanted, depth + 1);
      } catch (error) {
        /* A damaged inner archive does not stop the others. */
        yield { source: inner.source, bytes: () => Promise.reject(error) };
      }
    }
  }
}

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
          `the gzip data is damaged (${errorReason(cause)}); pack it again.`,
          {
            cause,
          },
        );
      }
    },
  };
}
