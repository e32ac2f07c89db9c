/** Files that are whole or not there: written aside, flushed, renamed; read back only with their checksum right. */

import {
  closeSync,
  fstatSync,
  fsyncSync,
  openSync,
  readSync,
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

/** What a file begins with: JSON of the head, after as many digits each for its checksum and its length. */
const DIGITS = 8;

interface FileHeader<Head> {
  readonly head: Head;
  /** Of the body, which is all that follows. */
  readonly checksum: number;
  readonly length: number;
}

/** A file's head, and the body that it promises. */
export interface CheckedFile<Head> extends FileHeader<Head> {
  readonly path: string;
  readonly start: number;
}

/** Writes bytes, and before them a head that tells what they are: anything that JSON can tell. */
export function writeCheckedFile(path: string, head: unknown, body: Uint8Array): void {
  const stored: FileHeader<unknown> = { head, checksum: crc32(body), length: body.length };
  const json = Buffer.from(JSON.stringify(stored));
  const start = Buffer.from(toHex(crc32(json)) + toHex(json.length));
  replaceFile(path, (temporary) => {
    const file = openSync(temporary, 'w');
    try {
      for (const part of [start, json, body]) {
        for (let at = 0; at < part.length; ) at += writeSync(file, part, at);
      }
    } finally {
      closeSync(file);
    }
  });
}

/** The head of what `writeWithHead` wrote, without its body; `null` for anything else. */
export function readFileHeader<Head>(path: string): CheckedFile<Head> | null {
  return withFile(path, (file) => {
    const start = Buffer.alloc(2 * DIGITS);
    if (!readFully(file, start, 0)) return null;
    const digits = start.toString('latin1', DIGITS);
    const length = Number.parseInt(digits, 16);
    if (digits !== toHex(length) || length > fstatSync(file).size) return null;
    const json = Buffer.alloc(length);
    if (!readFully(file, json, start.length)) return null;
    if (start.toString('latin1', 0, DIGITS) !== toHex(crc32(json))) return null;
    const stored: FileHeader<Head> = JSON.parse(json.toString());
    return { ...stored, path, start: start.length + json.length };
  });
}

/** Reads the body into memory that has just its length; `false` where it is not what the head promises. */
export function readFileBody(opened: CheckedFile<unknown>, into: Uint8Array): boolean {
  const isWhole = withFile(opened.path, (file) => {
    return readFully(file, into, opened.start) && crc32(into) === opened.checksum;
  });
  return isWhole === true;
}

/** `null` for what cannot be read. */
function withFile<T>(path: string, read: (file: number) => T): T | null {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    return read(file);
  } catch {
    return null;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function readFully(file: number, into: Uint8Array, from: number): boolean {
  for (let at = 0; at < into.length; ) {
    const read = readSync(file, into, at, into.length - at, from + at);
    if (read === 0) return false;
    at += read;
  }
  return true;
}

function toHex(number: number): string {
  return number.toString(16).padStart(DIGITS, '0');
}
