/** Matches files to a library's transcripts by path or content, and finds transcripts whose file is gone. */

import { stat } from 'node:fs/promises';
import { isAbsolute, sep } from 'node:path';
import { STDIN_SOURCE } from './discover.ts';
import { contentHash, copiesIn } from './file-hash.ts';
import { recordingKey } from './siblings.ts';
import { ancestorFolders } from './walk.ts';

/** A transcript's file as the library records it. */
export interface StoredFile {
  readonly source: string;
  /** Hash of the content; after a dot, a hash of what else affected parsing. */
  readonly hash: string;
}

/** Path of a file → earlier paths whose transcripts it replaces, with all that is in it where it is an archive. */
export type Replacements = Readonly<Record<string, readonly string[]>>;

/** Matches each transcript at most once. */
export class StoredFileMatcher<T extends StoredFile> {
  readonly #bySource: ReadonlyMap<string, T>;
  readonly #byContent = new Map<string, T[]>();
  readonly #byRecording = new Map<string, T[]>();
  readonly #found = new Set<T>();

  readonly #replacing: Replacements;

  constructor(known: readonly T[], replacing: Replacements = {}) {
    this.#replacing = replacing;
    this.#bySource = new Map(known.map((one) => [one.source, one]));
    for (const one of known) {
      const alike = this.#byContent.get(contentHash(one.hash));
      if (alike === undefined) this.#byContent.set(contentHash(one.hash), [one]);
      else alike.push(one);
      const key = recordingKey(one.source);
      this.#byRecording.set(key, [...(this.#byRecording.get(key) ?? []), one]);
    }
  }

  /** The transcript from this path, else one with this content, or with a copy of it, whose own path is gone. */
  async match({ source, hash }: StoredFile): Promise<T | undefined> {
    /* Standard input has no path: matched by content only. */
    const isPiped = source === STDIN_SOURCE;
    const before = isPiped ? undefined : (this.#bySource.get(source) ?? this.replaced(source));
    if (before !== undefined) return this.#take(before);
    const copied = this.siblings(source).filter((one) =>
      copiesIn(one.hash).includes(contentHash(hash)),
    );
    for (const one of [...(this.#byContent.get(contentHash(hash)) ?? []), ...copied]) {
      if (this.#found.has(one)) continue;
      if (isPiped ? one.source === source : await isGone(one.source)) return this.#take(one);
    }
  }

  /** The transcript, from another file of the recording that is not gone, of which the file was found to be a copy. */
  async findOriginal({ source, hash }: StoredFile): Promise<T | undefined> {
    for (const one of this.siblings(source)) {
      const isCopy = one.source !== source && copiesIn(one.hash).includes(contentHash(hash));
      if (isCopy && !(await isGone(one.source))) return one;
    }
  }

  bySource(source: string): T | undefined {
    return this.#bySource.get(source);
  }

  /** The transcripts that may be of the same recording, by path. */
  siblings(source: string): readonly T[] {
    return this.#byRecording.get(recordingKey(source)) ?? [];
  }

  /** The transcript from a path that this one replaces. */
  replaced(source: string): T | undefined {
    const file = [source, ...ancestorFolders(source)].find((path) => path in this.#replacing);
    if (file === undefined) return undefined;
    for (const earlier of this.#replacing[file]) {
      const before = this.#bySource.get(earlier + source.slice(file.length));
      if (before !== undefined) return before;
    }
  }

  #take(one: T): T {
    this.#found.add(one);
    return one;
  }

  /**
   * Transcripts in `folders` (or files) whose file is gone.
   * @param existing paths of files on disk; an archive with other files but without this one has lost it.
   * @param unopened archives whose content is unknown.
   */
  async findRemoved(
    folders: readonly string[],
    existing: Iterable<string>,
    unopened: ReadonlySet<string>,
  ): Promise<T[]> {
    const removed: T[] = [];
    const files = new Set(existing);
    const holders = new Set([...files].flatMap(ancestorFolders));
    const isOpened = (archive: string): boolean => holders.has(archive) && !unopened.has(archive);
    for (const one of this.#bySource.values()) {
      const { source } = one;
      const isHere = folders.some((folder) => source === folder || source.startsWith(folder + sep));
      if (!isHere || files.has(source) || this.#found.has(one)) continue;
      if (await isGone(source, isOpened)) removed.push(one);
    }
    return removed;
  }
}

/** An inaccessible path is not gone. */
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
