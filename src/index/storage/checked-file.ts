/** Files that are whole or not there: written aside, flushed, renamed; read only where their checksums are right. */

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

/**
 * Lets `write` make a file at a temporary path, flushes it and renames it to `path`. The folder is not flushed: after a
 * power cut the old file may be back.
 */
export function replaceFile(path: string, write: (temporary: string) => void): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    write(temporary);
    const file = openSync(temporary, 'r+');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Read at a time where a file is not kept. */
const BLOCK_BYTES = 2 ** 20;

/** A file is: checksum and length of the JSON in hexadecimal, JSON of `FileHeader`, body. */
const DIGITS = 8;

interface FileHeader<Header> {
  readonly header: Header;
  /** CRC-32 and length of the body. */
  readonly checksum: number;
  readonly length: number;
}

export interface CheckedFile<Header> extends FileHeader<Header> {
  readonly path: string;
  /** Where the body starts. */
  readonly start: number;
}

/** @param header anything that JSON can hold. */
export function writeCheckedFile(path: string, header: unknown, body: Uint8Array): void {
  const stored: FileHeader<unknown> = { header, checksum: crc32(body), length: body.length };
  const json = Buffer.from(JSON.stringify(stored));
  const start = Buffer.from(toHex(crc32(json)) + toHex(json.length));
  replaceFile(path, (temporary) => {
    const file = openSync(temporary, 'w', 0o600);
    try {
      for (const part of [start, json, body]) {
        for (let at = 0; at < part.length; ) at += writeSync(file, part, at);
      }
    } finally {
      closeSync(file);
    }
  });
}

/** Reads the header without the body; `null` for any other or a damaged file. */
export function readFileHeader<Header>(path: string): CheckedFile<Header> | null {
  return withFile(path, (file) => {
    const start = Buffer.alloc(2 * DIGITS);
    if (!readFully(file, start, 0)) return null;
    const digits = start.toString('latin1', DIGITS);
    const length = Number.parseInt(digits, 16);
    if (digits !== toHex(length) || length > fstatSync(file).size) return null;
    const json = Buffer.alloc(length);
    if (!readFully(file, json, start.length)) return null;
    if (start.toString('latin1', 0, DIGITS) !== toHex(crc32(json))) return null;
    const stored: FileHeader<Header> = JSON.parse(json.toString());
    if (stored.header === undefined) return null; // Of an earlier version.
    return { ...stored, path, start: start.length + json.length };
  });
}

/** Fills `into`, which has the body's length; `false` where the checksum is wrong. */
export function readFileBody(checked: CheckedFile<unknown>, into: Uint8Array): boolean {
  const isWhole = withFile(
    checked.path,
    (file) => readFully(file, into, checked.start) && crc32(into) === checked.checksum,
  );
  return isWhole === true;
}

/** CRC-32 and length of a whole file; `null` where it cannot be read. */
export function checksumFile(path: string): { checksum: number; length: number } | null {
  return withFile(path, (file) => {
    const block = Buffer.alloc(BLOCK_BYTES);
    let [checksum, length] = [0, 0];
    for (;;) {
      const read = readSync(file, block, 0, block.length, length);
      if (read === 0) return { checksum, length };
      checksum = crc32(block.subarray(0, read), checksum);
      length += read;
    }
  });
}

/** `null` where the file cannot be read. */
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
