/** The files in a ZIP archive, inflated one at a time and within bounds, whatever sizes the archive claims. */

import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { complaint, Unreadable } from './unreadable.ts';

/** Bytes that one file may be inflated to. */
export const MAX_FILE = 200 * 2 ** 20;
/** Bytes that all files of an archive may be inflated to. */
export const MAX_ALL = 2 * 2 ** 30;
/** Bytes that one byte may be inflated to, on average over a file; speech packs to a third or a tenth. */
export const MAX_RATIO = 250;
/** Bytes up to which the ratio is no matter. */
export const HARMLESS = 2 ** 20;

export interface ZipEntry {
  readonly name: string;
  /** Throws `Unreadable` when it is locked, damaged or beyond the bounds. */
  bytes(): Promise<Uint8Array>;
}

/** By the signature of a first entry, or of an archive without any. */
export const isZip = ([p, k, a, b]: Uint8Array): boolean =>
  p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6));

/** Throws `Unreadable` where the archive's directory is damaged. */
export async function* zipEntries(bytes: Uint8Array): AsyncGenerator<ZipEntry> {
  const { fromBufferPromise } = await import('yauzl');
  let left = MAX_ALL;
  const zip = await fromBufferPromise(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    { lazyEntries: true },
  ).catch(refuse);
  const entries = zip.eachEntry();
  while (true) {
    const { value: entry, done } = await entries.next().catch(refuse);
    if (done) return;
    if (entry.fileName.endsWith('/')) continue;
    yield {
      name: entry.fileName,
      async bytes() {
        const file = await inflate(zip, entry, Math.min(MAX_FILE, left));
        left -= file.length;
        return file;
      },
    };
  }
}

async function inflate(zip: ZipFile, entry: Entry, most: number): Promise<Uint8Array> {
  if (entry.isEncrypted()) {
    throw new Unreadable('expected a file, found one locked with a password; unpack it first.');
  }
  checkSize(entry.uncompressedSize, entry, most);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      chunks.push(chunk);
      size += chunk.length;
      checkSize(size, entry, most);
    }
  } catch (error) {
    throw refuse(error);
  }
  const file = Buffer.concat(chunks, size);
  if (crc32(file) !== entry.crc32) throw refuse(new Error('its checksum is wrong'));
  return file;
}

function checkSize(size: number, { compressedSize }: Entry, most: number): void {
  if (size > most) {
    throw new Unreadable(
      `expected at most ${megabytes(MAX_FILE)} in a file and ${megabytes(MAX_ALL)} in an archive once unpacked, found more; unpack it and split what is in it.`,
    );
  }
  if (size > HARMLESS && size > MAX_RATIO * compressedSize) {
    throw new Unreadable(
      `expected what unpacks to at most ${MAX_RATIO} times its size, found more; an archive like that is made to fill memory.`,
    );
  }
}

export const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;

function refuse(error: unknown): never {
  if (error instanceof Unreadable) throw error;
  throw new Unreadable(`expected a whole ZIP archive, found a damaged one (${complaint(error)}).`, {
    cause: error,
  });
}
