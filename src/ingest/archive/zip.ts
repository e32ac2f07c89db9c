/** Reads the files of a ZIP one at a time, within limits on the real inflated size, whatever the archive claims. */

import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { errorReason, UnreadableError } from '../parse/unreadable-error.ts';

/** Per file. */
export const MAX_INFLATED_BYTES = 200 * 2 ** 20;
/** Per archive. */
const MAX_TOTAL_INFLATED_BYTES = 2 * 2 ** 30;
/** Compression ratio allowed above `MIN_INFLATION_LIMIT`; transcripts pack to a third or a tenth. */
const MAX_RATIO = 250;
const MIN_INFLATION_LIMIT = 2 ** 20;

export interface ZipEntry {
  readonly name: string;
  /** @throws UnreadableError if encrypted, damaged or too large. */
  bytes(): Promise<Uint8Array>;
}

/** Signature of a first entry, or of an empty archive. */
export const isZip = ([p, k, a, b]: Uint8Array): boolean =>
  p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6));

/** Bytes that `packed` bytes may inflate to. */
export const inflationLimit = (packed: number): number =>
  Math.min(MAX_INFLATED_BYTES, Math.max(MIN_INFLATION_LIMIT, MAX_RATIO * packed));

export const inflationLimitError = (): UnreadableError =>
  new UnreadableError(
    `it unpacks to more than ${MAX_INFLATED_BYTES / 2 ** 20} MB, ${MAX_RATIO} times its size, or ${MAX_TOTAL_INFLATED_BYTES / 2 ** 30} GB together with the rest of its archive; unpack it first.`,
  );

/** @throws UnreadableError if the directory is damaged. */
export async function* readZipEntries(bytes: Uint8Array): AsyncGenerator<ZipEntry> {
  const { fromBufferPromise } = await import('yauzl');
  let left = MAX_TOTAL_INFLATED_BYTES;
  const zip = await fromBufferPromise(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    { lazyEntries: true },
  ).catch(throwDamagedZip);
  const entries = zip.eachEntry();
  while (true) {
    const { value: entry, done } = await entries.next().catch(throwDamagedZip);
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
    throw new UnreadableError('the file is locked with a password; unpack it first.');
  }
  const most = Math.min(left, inflationLimit(entry.compressedSize));
  if (entry.uncompressedSize > most) throw inflationLimitError();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > most) throw inflationLimitError();
    }
  } catch (error) {
    throw throwDamagedZip(error);
  }
  const file = Buffer.concat(chunks, size);
  if (crc32(file) !== entry.crc32) throw throwDamagedZip(new Error('a checksum is wrong'));
  return file;
}

function throwDamagedZip(error: unknown): never {
  if (error instanceof UnreadableError) throw error;
  throw new UnreadableError(`the ZIP archive is damaged (${errorReason(error)}); pack it again.`, {
    cause: error,
  });
}
