/** Reads files and standard input up to a size limit. */

import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { WhosaidError } from '../../domain/error.ts';

/** Larger files are recordings, or many transcripts in one. */
export const MAX_FILE_BYTES = 200 * 2 ** 20;
const MAX_ARCHIVE_BYTES = 2 ** 30;

/** @throws WhosaidError `FILE_TOO_LARGE`; system errors otherwise. */
export async function readBounded(path: string): Promise<Uint8Array> {
  const most = /\.zip$/i.test(path) ? MAX_ARCHIVE_BYTES : MAX_FILE_BYTES;
  const info = await stat(path);
  if (info.size > most) throw fileSizeError(path, most);
  /* A pipe reports no size. */
  return info.isFile() ? readFile(path) : collectBytes(createReadStream(path), path, most);
}

/** @throws WhosaidError `FILE_TOO_LARGE`. */
export const readStdin = (): Promise<Uint8Array> =>
  collectBytes(process.stdin, 'stdin', MAX_FILE_BYTES);

async function collectBytes(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  most: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > most) throw fileSizeError(name, most);
  }
  return Buffer.concat(chunks, size);
}

const fileSizeError = (name: string, most: number): WhosaidError =>
  new WhosaidError(
    'FILE_TOO_LARGE',
    `${name}: larger than ${most / 2 ** 20} MB; split it or exclude it.`,
  );
