/** Which uploads wait to be indexed: found again after a restart, claimed by one batch each, swept when nobody claims them. */

import { dirname } from 'node:path';
import { type CatalogEntry, WhosaidError, withReader } from '../main.ts';
import type { UploadFile, UploadFiles } from './upload-files.ts';

/** Milliseconds after which a file that nobody indexed is deleted. */
export const MAX_WAITING_AGE = 24 * 60 * 60 * 1000;

export class WaitingUploads {
  readonly #library: string;
  readonly #files: UploadFiles;
  /** By path. */
  readonly #waiting = new Map<string, UploadFile>();
  /** By path; being indexed. */
  readonly #claimed = new Set<string>();

  constructor(library: string, files: UploadFiles) {
    this.#library = library;
    this.#files = files;
  }

  get bytes(): number {
    return [...this.#waiting.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  }

  has(path: string): boolean {
    return this.#waiting.has(path);
  }

  /** Also a claimed one, which its batch could not index. */
  add(file: UploadFile): void {
    this.#waiting.set(file.path, file);
  }

  /**
   * Takes the newest file of each name out of the line, and deletes older ones.
   *
   * @throws WhosaidError `FILE_MISSING` for a name that nobody sent.
   */
  async claim(names: readonly string[]): Promise<UploadFile[]> {
    await this.#lookUp(names);
    const isWaiting = (name: string) =>
      [...this.#waiting.values()].some((file) => file.name === name);
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

  /** Another server may have received files of the names, or indexed those that waited here. */
  async #lookUp(names: readonly string[]): Promise<void> {
    const found: UploadFile[] = [];
    for (const name of names) found.push(...(await this.#files.neverIndexed(name)));
    for (const { path, name } of this.#waiting.values()) {
      if (names.includes(name)) this.#waiting.delete(path);
    }
    await this.#takeIn(found);
  }

  release(files: readonly UploadFile[]): void {
    for (const { path } of files) this.#claimed.delete(path);
  }

  /** Deletes files that waited too long, and finds those that an earlier or another server received. */
  async sweep(): Promise<void> {
    await this.#takeIn(await this.#files.neverIndexed());
  }

  async #takeIn(files: readonly UploadFile[]): Promise<void> {
    const unsettled = files.filter(({ path }) => !this.#claimed.has(path));
    if (unsettled.length === 0) return;
    const isSource = await findSources(this.#library);
    for (const file of unsettled) {
      if (isSource(file.path)) await this.#files.markIndexed(file.path);
      else if (file.receivedAt > Date.now() - MAX_WAITING_AGE) this.add(file);
      else await this.#files.delete(file.path);
    }
  }
}

/** @returns whether a stored transcript came from the file at a path, or from the archive there. */
export async function findSources(library: string): Promise<(path: string) => boolean> {
  const paths = new Set<string>();
  for (const { source } of await readCatalog(library)) {
    for (let path = source; path !== dirname(path) && !paths.has(path); path = dirname(path)) {
      paths.add(path);
    }
  }
  return (path) => paths.has(path);
}

/** The file that a transcript came from; `null` where there is no such transcript. */
export async function findSource(library: string, id: string): Promise<string | null> {
  return (await readCatalog(library)).find((entry) => entry.id === id)?.source ?? null;
}

async function readCatalog(library: string): Promise<readonly CatalogEntry[]> {
  return withReader(library, (opened) => opened.catalog()).catch((error) => {
    if (error instanceof WhosaidError && error.code === 'LIBRARY_MISSING') return [];
    throw error;
  });
}
