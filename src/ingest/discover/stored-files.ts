/** Which transcript of a library a file is, by where it is or by what is in it, and which have no file any more. */

import { stat } from 'node:fs/promises';
import { isAbsolute, sep } from 'node:path';
import { STDIN_SOURCE } from './discover.ts';
import { ancestorFolders } from './folders.ts';

/** What a library knows of a transcript's file. */
export interface StoredFile {
  readonly source: string;
  /** What is in it, and after a dot what else its reading depended on. */
  readonly hash: string;
}

const contentHash = (hash: string): string => hash.split('.')[0];

/** Each transcript is found for one file at most. */
export class StoredFileMatcher<T extends StoredFile> {
  readonly #bySource: ReadonlyMap<string, T>;
  readonly #byContent = new Map<string, T[]>();
  readonly #found = new Set<T>();

  constructor(known: readonly T[]) {
    this.#bySource = new Map(known.map((one) => [one.source, one]));
    for (const one of known) {
      const alike = this.#byContent.get(contentHash(one.hash));
      if (alike === undefined) this.#byContent.set(contentHash(one.hash), [one]);
      else alike.push(one);
    }
  }

  /** The transcript from this place; else one of the same content from a place where there is nothing any more. */
  async match({ source, hash }: StoredFile): Promise<T | undefined> {
    // Standard input is no place: what comes from it is known by its content only.
    const isPiped = source === STDIN_SOURCE;
    const before = isPiped ? undefined : this.#bySource.get(source);
    if (before !== undefined) return this.#take(before);
    for (const one of this.#byContent.get(contentHash(hash)) ?? []) {
      if (this.#found.has(one)) continue;
      if (isPiped ? one.source === source : await isGone(one.source)) return this.#take(one);
    }
  }

  #take(one: T): T {
    this.#found.add(one);
    return one;
  }

  /**
   * Those in these folders, or files, that have no file any more.
   *
   * @param seen the files that there are: without one of its own, an archive with others in it is known to have none.
   * @param unopened archives of which that is not known.
   */
  async *findRemoved(
    folders: readonly string[],
    seen: Iterable<string>,
    unopened: ReadonlySet<string>,
  ): AsyncGenerator<T> {
    const files = new Set(seen);
    const holders = new Set([...files].flatMap(ancestorFolders));
    const isOpened = (archive: string): boolean => holders.has(archive) && !unopened.has(archive);
    for (const one of this.#bySource.values()) {
      const { source } = one;
      const isHere = folders.some((folder) => source === folder || source.startsWith(folder + sep));
      if (!isHere || files.has(source) || this.#found.has(one)) continue;
      if (await isGone(source, isOpened)) yield one;
    }
  }
}

/** Whether there is nothing at a path that was read; what the system keeps from us may be there. */
async function isGone(source: string, isOpened = (_archive: string) => false): Promise<boolean> {
  if (!isAbsolute(source)) return false;
  for (const path of [source, ...ancestorFolders(source)]) {
    try {
      const info = await stat(path);
      return path !== source && (info.isDirectory() || isOpened(path));
    } catch (error) {
      if (!/ENOENT|ENOTDIR/.test(String(error))) return false;
    }
  }
  return false;
}
