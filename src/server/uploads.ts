/**
 * Files that come over HTTP. They are kept in the library's folder, so that a transcript's source stays true and all
 * can be indexed anew:
 *
 *   uploads/           files that are indexed
 *   uploads/.incoming/ files that came whole and are to be
 *   uploads/.before/   what an upload takes the place of, until it is known to be readable
 */

import { randomUUID } from 'node:crypto';
import { createWriteStream, existsSync, rmSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type FileReport, index, WhosaidError } from '../main.ts';

/** Bytes of one file. */
export const MAX_UPLOAD_BYTES = 200 * 1024 * 1024;
/** Bytes of a name, below what file systems take. */
const MAX_NAME_BYTES = 200;
const CONTROL_CHARACTER = /\p{Cc}/u;

export class Uploads {
  readonly #library: string;
  readonly #folder: string;
  /** One batch at a time: a second waits for the first, and not in vain for the library's lock. */
  #lastBatch: Promise<unknown> = Promise.resolve();

  /** @param library its folder. */
  constructor(library: string) {
    this.#library = library;
    this.#folder = resolve(library, 'uploads');
    // Nobody waits for what an earlier server was sent and did not index.
    rmSync(this.#pathTo('.incoming'), { recursive: true, force: true });
  }

  /**
   * Takes a file in; it is not indexed yet.
   *
   * @param replaces whether it may take the place of an earlier one of its name.
   * @throws WhosaidError `USAGE` for a name that is none and for a file that is too large, `FILE_EXISTS`.
   */
  async receive(name: string, content: Readable, replaces: boolean): Promise<void> {
    checkName(name);
    const isTaken = existsSync(this.#pathTo(name)) || existsSync(this.#pathTo('.incoming', name));
    if (isTaken && !replaces) {
      throw new WhosaidError(
        'FILE_EXISTS',
        `Expected a name that no upload has, found "${name}". Replace that one, or give another name.`,
      );
    }
    await mkdir(this.#pathTo('.incoming'), { recursive: true });
    const partial = this.#pathTo('.incoming', `.${randomUUID()}`);
    try {
      await pipeline(content, limitSize(name), createWriteStream(partial));
      await rename(partial, this.#pathTo('.incoming', name));
    } finally {
      await rm(partial, { force: true });
    }
  }

  /**
   * Indexes files that were taken in. One that cannot be read is dropped again, and what it was to take the place of
   * stays.
   *
   * @param onFile told of each as it is done, by the name it came with.
   * @throws WhosaidError `FILE_MISSING` for a name that did not come, `LIBRARY_BUSY`; then nothing is lost, and it
   * can be tried again.
   */
  index(names: readonly string[], onFile: (report: FileReport) => void): Promise<void> {
    const run = () => this.#indexBatch([...new Set(names)], onFile);
    const done = this.#lastBatch.then(run, run);
    this.#lastBatch = done.catch(() => {});
    return done;
  }

  async #indexBatch(names: readonly string[], onFile: (report: FileReport) => void): Promise<void> {
    for (const name of names) {
      checkName(name);
      if (existsSync(this.#pathTo('.incoming', name))) continue;
      throw new WhosaidError('FILE_MISSING', `Expected an upload called "${name}", found none.`);
    }
    await mkdir(this.#pathTo('.before'), { recursive: true });
    const failed = new Set(names);
    const keep = (report: FileReport) => {
      const name = names.find((one) => isFileOrInside(report.source, this.#pathTo(one)));
      if (name === undefined) return;
      if (report.id !== null) failed.delete(name);
      onFile(withUploadName(report, this.#pathTo(name), name));
    };
    for (const name of names) {
      await moveIfExists(this.#pathTo(name), this.#pathTo('.before', name));
      await moveIfExists(this.#pathTo('.incoming', name), this.#pathTo(name));
    }
    let isIndexed = false;
    try {
      await index(
        names.map((name) => this.#pathTo(name)),
        { library: this.#library, onFile: keep },
      );
      isIndexed = true;
    } finally {
      for (const name of failed) {
        if (!isIndexed) await moveIfExists(this.#pathTo(name), this.#pathTo('.incoming', name));
        await rm(this.#pathTo(name), { force: true });
        await moveIfExists(this.#pathTo('.before', name), this.#pathTo(name));
      }
      await rm(this.#pathTo('.before'), { recursive: true, force: true });
    }
  }

  #pathTo(...path: string[]): string {
    return join(this.#folder, ...path);
  }
}

/** A name of a file, and of no folder; none that begins with a dot, as those of this folder's own do. */
function checkName(name: string): void {
  const isName =
    name !== '' &&
    !name.startsWith('.') &&
    basename(name) === name &&
    !name.includes('\\') &&
    !CONTROL_CHARACTER.test(name) &&
    Buffer.byteLength(name) <= MAX_NAME_BYTES;
  if (isName) return;
  throw new WhosaidError('USAGE', `Expected the name of a file, found ${JSON.stringify(name)}.`);
}

/** Passes a file on, up to the size that is taken. */
function limitSize(name: string) {
  return async function* (chunks: AsyncIterable<Uint8Array>) {
    let size = 0;
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > MAX_UPLOAD_BYTES) {
        const most = `${MAX_UPLOAD_BYTES / 1024 / 1024} MB`;
        throw new WhosaidError(
          'USAGE',
          `Expected a file of up to ${most}, found more in "${name}".`,
        );
      }
      yield chunk;
    }
  };
}

/** Whether a source is a file, or something in it. */
function isFileOrInside(source: string, path: string): boolean {
  return source === path || source.startsWith(path + sep);
}

/** A report that tells of no folder of this machine. */
function withUploadName(report: FileReport, path: string, name: string): FileReport {
  const { source, reason } = report;
  return {
    ...report,
    source: source.replace(path, name),
    reason: reason?.replaceAll(path, name) ?? null,
  };
}

/** Where there is something to move. */
async function moveIfExists(from: string, to: string): Promise<void> {
  if (existsSync(from)) await rename(from, to);
}
