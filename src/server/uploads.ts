/**
 * Files received over HTTP. The library's folder keeps them, so that they can be indexed again:
 *
 *   uploads/           indexed files
 *   uploads/.incoming/ received files, not indexed yet
 *   uploads/.before/   replaced files, until the new ones prove readable
 */

import { randomUUID } from 'node:crypto';
import { createWriteStream, existsSync, rmSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type FileReport, index, WhosaidError } from '../main.ts';

export const MAX_UPLOAD_BYTES = 200 * 1024 * 1024;
/** Below the limit of file systems. */
const MAX_NAME_BYTES = 200;
const CONTROL_CHARACTER = /\p{Cc}/u;

export class Uploads {
  readonly #library: string;
  readonly #folder: string;
  /** Batches run one after the other, so that the second does not fail with `LIBRARY_BUSY`. */
  #lastBatch: Promise<unknown> = Promise.resolve();

  /** @param library the library's folder. */
  constructor(library: string) {
    this.#library = library;
    this.#folder = resolve(library, 'uploads');
    /* Files that an earlier server received and did not index: nobody waits for them. */
    rmSync(this.#pathTo('.incoming'), { recursive: true, force: true });
  }

  /**
   * Receives a file, without indexing it.
   *
   * @param replaces whether it may replace an earlier one of the same name.
   * @throws WhosaidError `USAGE` for an unusable name, `FILE_TOO_LARGE`, `FILE_EXISTS`.
   */
  async receive(name: string, content: Readable, replaces: boolean): Promise<void> {
    checkName(name);
    const isTaken = existsSync(this.#pathTo(name)) || existsSync(this.#pathTo('.incoming', name));
    if (isTaken && !replaces) {
      throw new WhosaidError(
        'FILE_EXISTS',
        `A file named "${name}" was added before. Replace it, or choose another name.`,
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
   * Indexes received files. An unreadable one is dropped, and the file that it should replace stays.
   *
   * @param onFile called after each file, with the name it was sent under as `source`.
   * @throws WhosaidError `FILE_MISSING` for a file that was not received; `LIBRARY_BUSY`, after which it can be retried.
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
      throw new WhosaidError('FILE_MISSING', `No file "${name}" was uploaded. Upload it first.`);
    }
    await mkdir(this.#pathTo('.before'), { recursive: true });
    const failed = new Set(names);
    const reportByName = (report: FileReport) => {
      const name = names.find((upload) => isFileOrInside(report.source, this.#pathTo(upload)));
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
        { library: this.#library, onFile: reportByName },
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

/** Accepts plain file names; a leading dot is reserved for the folders above. */
function checkName(name: string): void {
  const isName =
    name !== '' &&
    !name.startsWith('.') &&
    basename(name) === name &&
    !name.includes('\\') &&
    !CONTROL_CHARACTER.test(name) &&
    Buffer.byteLength(name) <= MAX_NAME_BYTES;
  if (isName) return;
  throw new WhosaidError(
    'USAGE',
    `${JSON.stringify(name)} cannot be a file name here. Use up to ${MAX_NAME_BYTES} bytes, without folders and without a dot at the start.`,
  );
}

/** Passes chunks through, and throws `FILE_TOO_LARGE` above the size limit. */
function limitSize(name: string) {
  return async function* (chunks: AsyncIterable<Uint8Array>) {
    let size = 0;
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > MAX_UPLOAD_BYTES) {
        const limit = `${MAX_UPLOAD_BYTES / 1024 / 1024} MB`;
        throw new WhosaidError(
          'FILE_TOO_LARGE',
          `"${name}" is larger than ${limit}. Split it into smaller files.`,
        );
      }
      yield chunk;
    }
  };
}

/** Whether a source is the file, or an entry of the archive, at a path. */
function isFileOrInside(source: string, path: string): boolean {
  return source === path || source.startsWith(path + sep);
}

/** Removes folders of this machine from a report. */
function withUploadName(report: FileReport, path: string, name: string): FileReport {
  const { source, reason } = report;
  return {
    ...report,
    source: source.replace(path, name),
    reason: reason?.replaceAll(path, name) ?? null,
  };
}

async function moveIfExists(from: string, to: string): Promise<void> {
  if (existsSync(from)) await rename(from, to);
}
