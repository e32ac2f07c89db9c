/** Files received over HTTP: kept in a folder, and indexed in batches. */

import { existsSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { type FileReport, type LibraryChanger, type Replacements, WhosaidError } from '../main.ts';
import type { Log } from './log.ts';
import { isDiskFull } from './system-errors.ts';
import { isFileOrInside, type UploadFile, UploadFiles } from './upload-files.ts';
import {
  checkName,
  countBytes,
  fileTooLargeError,
  MAX_UPLOAD_BYTES,
  MAX_WAITING_BYTES,
  storageFullError,
} from './upload-limits.ts';
import { findSource, findSources, WaitingUploads } from './waiting-uploads.ts';

export class Uploads {
  readonly #library: string;
  readonly #files: UploadFiles;
  readonly #waiting: WaitingUploads;
  /** Bytes that are being received. */
  #arriving = 0;
  /** Batches run one after the other, so that the second does not fail with `LIBRARY_BUSY`. */
  #lastBatch: Promise<unknown>;

  readonly #changer: LibraryChanger;
  readonly #log: Log;

  /** @param folder where files are kept; other servers of the library may use it too. */
  constructor(library: string, folder: string, changer: LibraryChanger, log: Log) {
    this.#library = library;
    this.#changer = changer;
    this.#log = log;
    this.#files = new UploadFiles(folder);
    this.#waiting = new WaitingUploads(library, this.#files);
    this.#lastBatch = this.#waiting.sweep();
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
        countBytes(chunks, (bytes) => {
          received += bytes;
          this.#arriving += bytes;
          this.#checkSize(name, received);
        }),
      );
      this.#waiting.add(file);
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
    const files = await this.#waiting.claim([...new Set(names)]);
    const run = () => this.#indexBatch(files, onFile, noSpeakers);
    const done = this.#lastBatch.then(run, run);
    this.#lastBatch = done.catch(() => {});
    try {
      await done;
    } finally {
      this.#waiting.release(files);
    }
  }

  /** Removes a transcript, and the upload that no other comes from. @returns `false` where there is no such transcript. */
  async remove(id: string): Promise<boolean> {
    const source = await findSource(this.#library, id);
    if (source === null || !(await this.#changer.remove(id))) return false;
    const path = this.#files.uploadOf(source);
    if (path !== null && !(await findSources(this.#library))(path)) await this.#files.delete(path);
    return true;
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
    /** Earlier uploads of whose recordings richer ones have come. */
    const outdone: string[] = [];
    const reportByName = (report: FileReport) => {
      const file = files.find(({ path }) => isFileOrInside(report.source, path));
      if (file === undefined) {
        const path = this.#files.uploadOf(report.source);
        if (report.outcome === 'copy' && path !== null) outdone.push(path);
        return;
      }
      if (report.id !== null) failed.delete(file);
      onFile(withUploadName(report, file));
    };
    try {
      await this.#store(files, { replacing: earlier, overrides: { noSpeakers } }, reportByName);
      for (const { path } of failed) await this.#files.delete(path);
    } catch (error) {
      for (const file of failed) this.#waiting.add(file);
      throw error;
    } finally {
      await this.#settle(
        files.filter((file) => !failed.has(file)),
        earlier,
        outdone,
      );
    }
  }

  /** Of indexed files: those that no transcript comes from any more are deleted, the others are kept for good. */
  async #settle(
    indexed: readonly UploadFile[],
    earlier: Replacements,
    outdone: readonly string[],
  ): Promise<void> {
    if (indexed.length === 0) return;
    const isSource = await findSources(this.#library);
    for (const { path } of indexed) {
      if (!isSource(path))
        await this.#files.delete(path); // The same as before.
      else await this.#files.markIndexed(path);
      const superseded = isSource(path) ? earlier[path] : [];
      for (const old of [...superseded, ...outdone]) {
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
      this.#log.error(error);
      if (files.length === 1) return onFile(failedReport(files[0].path));
      for (const file of files.filter(({ path }) => unread.has(path))) {
        await this.#store([file], options, onFile);
      }
    }
  }

  #checkSize(name: string, received: number): void {
    if (received > MAX_UPLOAD_BYTES) throw fileTooLargeError(name);
    if (this.#waiting.bytes + this.#arriving > MAX_WAITING_BYTES) throw storageFullError();
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
