/** Files that are whole or not there: written aside, flushed, renamed; read back only with their checksum right. */

import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { crc32 } from 'node:zlib';

/** Lets `write` make a file at a temporary path, flushes it to disk and puts it in place of `path`. */
export function replaceFile(path: string, write: (temporary: string) => void): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    write(temporary);
    const file = openSync(temporary, 'r+');
    fsyncSync(file);
    closeSync(file);
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** What a file of arrays holds. */
export interface Arrays {
  readonly names: readonly string[];
  readonly numbers: Readonly<Record<string, Uint32Array>>;
}

/** What stands before the numbers of such a file, in one line. */
interface Head {
  /** What the arrays were made from, as JSON. */
  readonly of: string;
  readonly names: readonly string[];
  readonly lengths: Readonly<Record<string, number>>;
}

/** Hexadecimal digits of the checksum of all that follows them. */
const CHECKSUM_DIGITS = 8;

/** Writes arrays, and with them what they are made `of`: one line of JSON, then the numbers' bytes. */
export function writeArrays(path: string, of: object, { names, numbers }: Arrays): void {
  const parts = Object.values(numbers).map(bytesOf);
  const head: Head = {
    of: JSON.stringify(of),
    names,
    lengths: Object.fromEntries(
      Object.entries(numbers).map(([name, { length }]) => [name, length]),
    ),
  };
  const line = JSON.stringify(head);
  // Padded, so that the numbers stand at a multiple of their size and are read without copying.
  const padding = ' '.repeat(3 - (Buffer.byteLength(line) % 4));
  // Without empty parts: crc32 of one forgets those before it.
  const body = [Buffer.from(`${line}${padding}\n`), ...parts].filter(({ length }) => length > 0);
  const checksum = body.reduce((sum, part) => crc32(part, sum), 0);
  replaceFile(path, (temporary) => {
    const file = openSync(temporary, 'w');
    try {
      for (const part of [Buffer.from(digitsOf(checksum)), ...body]) {
        for (let at = 0; at < part.length; ) at += writeSync(file, part, at);
      }
    } finally {
      closeSync(file);
    }
  });
}

/** Reads what `writeArrays` wrote; `null` for anything else: missing, torn, or made of something else. */
export function readArrays(path: string, of: object): Arrays | null {
  try {
    const bytes = new Uint8Array(readFileSync(path)).buffer;
    const end = Buffer.from(bytes).indexOf('\n') + 1;
    const digits = Buffer.from(bytes, 0, CHECKSUM_DIGITS).toString();
    const checksum = crc32(new Uint8Array(bytes, CHECKSUM_DIGITS));
    if (digits !== digitsOf(checksum)) return null;
    const head: Head = JSON.parse(
      Buffer.from(bytes, CHECKSUM_DIGITS, end - CHECKSUM_DIGITS).toString(),
    );
    if (head.of !== JSON.stringify(of)) return null;
    const numbers: Record<string, Uint32Array> = {};
    let at = end;
    for (const [name, length] of Object.entries(head.lengths)) {
      numbers[name] = new Uint32Array(bytes, at, length);
      at += 4 * length;
    }
    return { names: head.names, numbers };
  } catch {
    return null;
  }
}

function digitsOf(checksum: number): string {
  return checksum.toString(16).padStart(CHECKSUM_DIGITS, '0');
}

function bytesOf(array: Uint32Array): Buffer {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength);
}

/** The checksum of a whole file. */
export function checksumOf(path: string): number {
  return crc32(readFileSync(path));
}
