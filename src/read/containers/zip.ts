/** The files in a ZIP archive, inflated one at a time and within bounds, whatever sizes the archive claims. */

import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { complaint, Unreadable } from '../unreadable.ts';

/** Bytes that a packed file may be inflated to. */
export const MAX_INFLATED = 200 * 2 ** 20;
/** Bytes that all files of an archive may be inflated to. */
const MAX_ALL_INFLATED = 2 * 2 ** 30;
/** Bytes that one may be inflated to on average, beyond what does no harm; speech packs to a third or a tenth. */
const MAX_RATIO = 250;
const HARMLESS = 2 ** 20;

export interface ZipEntry {
  readonly name: string;
  /** Throws `Unreadable` when it is locked, damaged or beyond the bounds. */
  bytes(): Promise<Uint8Array>;
}

/** By the signature of a first entry, or of an archive without any. */
export const isZip = ([p, k, a, b]: Uint8Array): boolean =>
  p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6));

/** How many bytes so many may be inflated to. */
export const mostInflated = (packed: number): number =>
  Math.min(MAX_INFLATED, Math.max(HARMLESS, MAX_RATIO * packed));

export const tooLarge = (): Unreadable =>
  new Unreadable(
    `expected what unpacks to at most ${MAX_INFLATED / 2 ** 20} MB, to ${MAX_RATIO} times its size, and with all that is packed with it to ${MAX_ALL_INFLATED / 2 ** 30} GB, found more.`,
  );

/** Throws `Unreadable` where the archive's directory is damaged. */
export async function* zipEntries(bytes: Uint8Array): AsyncGenerator<ZipEntry> {
  const { fromBufferPromise } = await import('yauzl');
  let left = MAX_ALL_INFLATED;
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
        const file = await inflate(zip, entry, left);
        left -= file.length;
        return file;
      },
    };
  }
}

async function inflate(zip: ZipFile, entry: Entry, left: number): Promise<Uint8Array> {
  if (entry.isEncrypted()) {
    throw new Unreadable('expected a file, found one locked with a password; unpack it first.');
  }
  const most = Math.min(left, mostInflated(entry.compressedSize));
  if (entry.uncompressedSize > most) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > most) throw tooLarge();
    }
  } catch (error) {
    throw refuse(error);
  }
  const file = Buffer.concat(chunks, size);
  if (crc32(file) !== entry.crc32) throw refuse(new Error('a checksum is wrong'));
  return file;
}

function refuse(error: unknown): never {
  if (error instanceof Unreadable) throw error;
  throw new Unreadable(`expected a whole ZIP archive, found a damaged one (${complaint(error)}).`, {
    cause: error,
  });
}
