/** Files received over HTTP: kept in the library's folder, indexed in batches, bounded and swept while nobody indexes them. */

import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Readable } from 'node:stream';
import {
  type FileReport,
  type LibraryChanger,
  type Replacements,
  WhosaidError,
  withReader,
} from '../main.ts';
import { isDiskFull } from './system-errors.ts';
import { isFileOrInside, type UploadFile, UploadFiles } from './upload-files.ts';

export const MAX_UPLOAD_BYTES = 200 * 1024 * 1024;
/** Of all files that wait to be indexed. */
export const MAX_WAITING_BYTES = 5 * MAX_UPLOAD_BYTES;
/** Milliseconds after which a file that nobody indexed is deleted. */
export const MAX_WAITING_AGE = 24 * 60 * 60 * 1000;
/** Below the limit of file systems. */
const MAX_NAME_BYTES = 200;
const CONTROL_CHARACTER = /\p{Cc}/u;
/** Settings apply to all files of a folder, so nobody may send them. */
const SETTINGS_NAME = /^whosaid\.json$/i;

export class Uploads {
  readonly #library: string;
  readonly #files: UploadFiles;
  /** By path; received and not indexed. */
  readonly #waiting = new Map<string, UploadFile>();
  /** By path; being indexed. */
  readonly #claimed = new Set<string>();
  /** Bytes that are being received. */
  #arriving = 0;
  /** Batches run one after the other, so that the second does not fail with `LIBRARY_BUSY`. */
  #lastBatch: Promise<unknown>;

  readonly #changer: LibraryChanger;

  /** @param library the library's folder. */
  constructor(library: string, changer: LibraryChanger) {
    this.#library = library;
    this.#changer = changer;
    this.#files = new UploadFiles(library);
    this.#lastBatch = this.#sweep();
    this.#lastBatch.catch(() => {}); // Whoever comes next waits for it, and meets the same fault.
  }

  /**
   * Receives a file, without indexing it.
   *
   * @param replaces whether it may replace an earlier one of the same name.
   * @throws WhosaidError `USAGE` for an unusable name, `FILE_TOO_LARGE`, `FILE_EXISTS`, `STORAGE_FULL`.
   */
  async receive(name: string, content: Readable, replaces: boolean): Promise<void> {
    checkName(name);
    const isTaken = existsSync(this.#files.flatPath(name)) || (await this.#files.named(name))[0];
    if (isTaken && !replaces) {
      throw new WhosaidError(
        'FILE_EXISTS',
        `A file named "${name}" was added before. Replace it, or choose another name.`,
      );
    }
    let received = 0;
    try {
      const file = await this.#files.write(name, content, (chunks) =>
        limitSize(chunks, (bytes) => {
          received += bytes;
          this.#arriving += bytes;
          this.#checkSize(name, received);
        }),
      );
      this.#waiting.set(file.path, file);
    } catch (error) {
      throw isDiskFull(error) ? storageFullError() : error;
    } finally {
      this.#arriving -= received;
    }
  }

  /**
   * Indexes received files, the newest of each name. An unreadable one is dropped, and the file that it should replace stays.
   *
   * @param onFile called after each file, with the name it was sent under as `source`.
   * @param noSpeakers whether text that names nobody is read as one unknown speaker's.
   * @throws WhosaidError `FILE_MISSING` for a file that was not received; `LIBRARY_BUSY`, after which it can be retried.
   */
  async index(
    names: readonly string[],
    onFile: (report: FileReport) => void,
    noSpeakers = false,
  ): Promise<void> {
    for (const name of names) checkName(name);
    const files = await this.#claim([...new Set(names)]);
    const run = () => this.#indexBatch(files, onFile, noSpeakers);
    const done = this.#lastBatch.then(run, run);
    this.#lastBatch = done.catch(() => {});
    try {
      await done;
    } finally {
      for (const { path } of files) this.#claimed.delete(path);
    }
  }

  /** The newest waiting file of each name; older ones are superseded. */
  async #claim(names: readonly string[]): Promise<UploadFile[]> {
    const isWaiting = (name: string) =>
      [...this.#waiting.values()].some((file) => file.name === name);
    if (!names.every(isWaiting)) await this.#sweep(); // Another server may have received them.
    const missing = names.find((name) => !isWaiting(name));
    if (missing !== undefined) {
      throw new WhosaidError('FILE_MISSING', `No file "${missing}" was uploaded. Upload it first.`);
    }
    const claimed: UploadFile[] = [];
    const superseded: UploadFile[] = [];
    for (const name of names) {
      const [newest, ...older] = [...this.#waiting.values()]
        .filter((file) => file.name === name)
        .sort((a, b) => b.receivedAt - a.receivedAt);
      claimed.push(newest);
      superseded.push(...older);
      this.#claimed.add(newest.path);
      for (const { path } of [newest, ...older]) this.#waiting.delete(path);
    }
    for (const { path } of claimed) await this.#files.touch(path);
    for (const { path } of superseded) await this.#files.delete(path);
    return claimed;
  }

  async #indexBatch(
    files: readonly UploadFile[],
    onFile: (report: FileReport) => void,
    noSpeakers: boolean,
  ): Promise<void> {
    const earlier: Record<string, string[]> = {};
    for (const { name, path } of files) {
      const named = (await this.#files.named(name)).map((file) => file.path);
      earlier[path] = [...named, this.#files.flatPath(name)].filter((other) => other !== path);
    }
    const failed = new Set(files);
    const reportByName = (report: FileReport) => {
      const file = files.find(({ path }) => isFileOrInside(report.source, path));
      if (file === undefined) return;
      if (report.id !== null) failed.delete(file);
      onFile(withUploadName(report, file));
    };
    try {
      await this.#store(files, { replacing: earlier, overrides: { noSpeakers } }, reportByName);
      for (const { path } of failed) await this.#files.delete(path);
    } catch (error) {
      for (const file of failed) this.#waiting.set(file.path, file);
      throw error;
    } finally {
      await this.#settle(
        files.filter((file) => !failed.has(file)),
        earlier,
      );
    }
  }

  /** Of indexed files: those that no transcript comes from any more are deleted, the others are kept for good. */
  async #settle(indexed: readonly UploadFile[], earlier: Replacements): Promise<void> {
    if (indexed.length === 0) return;
    const isSource = await this.#sourcePaths();
    for (const { path } of indexed) {
      if (!isSource(path))
        await this.#files.delete(path); // The same as before.
      else await this.#files.markIndexed(path);
      const superseded = isSource(path) ? earlier[path] : [];
      for (const old of superseded) {
        if (!isSource(old) && !this.#waiting.has(old)) await this.#files.delete(old);
      }
    }
  }

  /** A file that ends the thread which reads it is reported; those beside it are read by another. */
  async #store(
    files: readonly UploadFile[],
    options: Parameters<LibraryChanger['index']>[1],
    onFile: (report: FileReport) => void,
  ): Promise<void> {
    const unread = new Set(files.map(({ path }) => path));
    const report = (one: FileReport) => {
      for (const path of unread) if (isFileOrInside(one.source, path)) unread.delete(path);
      onFile(one);
    };
    try {
      await this.#changer.index([...unread], options, report);
    } catch (error) {
      if (error instanceof WhosaidError) throw error;
      console.error(error);
      if (files.length === 1) return onFile(failedReport(files[0].path));
      for (const file of files.filter(({ path }) => unread.has(path))) {
        await this.#store([file], options, onFile);
      }
    }
  }

  /** Deletes files that waited too long, and finds those that an earlier or another server received. */
  async #sweep(): Promise<void> {
    const unsettled = (await this.#files.neverIndexed()).filter(
      ({ path }) => !this.#claimed.has(path),
    );
    if (unsettled.length === 0) return;
    const isSource = await this.#sourcePaths();
    for (const file of unsettled) {
      if (isSource(file.path)) await this.#files.markIndexed(file.path);
      else if (file.receivedAt > Date.now() - MAX_WAITING_AGE) this.#waiting.set(file.path, file);
      else await this.#files.delete(file.path);
    }
  }

  /** Whether a stored transcript came from the file at a path, or from the archive there. */
  async #sourcePaths(): Promise<(path: string) => boolean> {
    const catalog = await withReader(this.#library, (library) => library.catalog()).catch(
      (error) => {
        if (error instanceof WhosaidError && error.code === 'LIBRARY_MISSING') return [];
        throw error;
      },
    );
    const paths = new Set<string>();
    for (const { source } of catalog) {
      for (let path = source; path !== dirname(path) && !paths.has(path); path = dirname(path)) {
        paths.add(path);
      }
    }
    return (path) => paths.has(path);
  }

  #checkSize(name: string, received: number): void {
    if (received > MAX_UPLOAD_BYTES) {
      throw new WhosaidError(
        'FILE_TOO_LARGE',
        `"${name}" is larger than ${MAX_UPLOAD_BYTES / 1024 / 1024} MB. Split it into smaller files.`,
      );
    }
    const waiting = [...this.#waiting.values()].reduce((sum, { bytes }) => sum + bytes, 0);
    if (waiting + this.#arriving > MAX_WAITING_BYTES) throw storageFullError();
  }
}

function storageFullError(): WhosaidError {
  return new WhosaidError(
    'STORAGE_FULL',
    'There is no room for more uploads. Index those that were sent, or wait.',
  );
}

/** Accepts plain file names without a leading dot. */
function checkName(name: string): void {
  const isName =
    name !== '' &&
    !name.startsWith('.') &&
    basename(name) === name &&
    !name.includes('\\') &&
    !CONTROL_CHARACTER.test(name) &&
    !SETTINGS_NAME.test(name) &&
    Buffer.byteLength(name) <= MAX_NAME_BYTES;
  if (isName) return;
  throw new WhosaidError(
    'USAGE',
    `${JSON.stringify(name)} cannot be a file name here. Use up to ${MAX_NAME_BYTES} bytes, without folders and without a dot at the start; whosaid.json cannot be sent.`,
  );
}

/** Passes chunks through, and counts them. */
async function* limitSize(
  chunks: AsyncIterable<Uint8Array>,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    count(chunk.length);
    yield chunk;
  }
}

/** Removes folders of this machine from a report. */
function withUploadName(report: FileReport, { path, name }: UploadFile): FileReport {
  const { source, reason } = report;
  return {
    ...report,
    source: name + source.slice(path.length),
    reason: reason?.replaceAll(path, () => name) ?? null,
  };
}

function failedReport(source: string): FileReport {
  return {
    source,
    isExplicit: true,
    outcome: 'failed',
    id: null,
    passages: 0,
    code: 'FILE_UNREADABLE',
    reason: `${source}: cannot be read in the memory there is. Split it into smaller files.`,
    unmatchedLabels: [],
    warnings: [],
  };
}
