/**
 * Where uploads lie in their folder: `<hash of the name>/<random>/<name>`. Each has a folder of its own, so one
 * never takes the place of another. A mark beside it says that it was never indexed; only then may it be swept.
 */

import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isMissing } from './system-errors.ts';

/** The file until it is whole. */
const PARTIAL = '.partial';
const NEVER_INDEXED = '.never-indexed';
const HASH_DIGITS = 16;
const HASH = /^[0-9a-f]{16}$/;

export interface UploadFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
}

export class UploadFiles {
  readonly #folder: string;

  /** @param folder of uploads alone. */
  constructor(folder: string) {
    this.#folder = resolve(folder);
  }

  /** Writes a file into a folder of its own; what breaks off leaves nothing behind. */
  async write(name: string, content: Readable, limit: Transform): Promise<UploadFile> {
    const folder = join(this.#folderOf(name), randomUUID());
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const partial = join(folder, PARTIAL);
    const path = join(folder, name);
    try {
      await writeFile(join(folder, NEVER_INDEXED), '', { mode: 0o600 });
      await pipeline(content, limit, createWriteStream(partial, { mode: 0o600, flush: true }));
      await rename(partial, path);
      return { name, path, bytes: (await stat(path)).size, receivedAt: Date.now() };
    } catch (error) {
      await this.delete(path);
      throw error;
    }
  }

  /** All files of a name, newest first. */
  async named(name: string): Promise<UploadFile[]> {
    return (await this.#filesIn(this.#folderOf(name))).filter((file) => file.name === name);
  }

  /** Those of a name, or all. */
  async neverIndexed(name?: string): Promise<UploadFile[]> {
    const folders =
      name === undefined
        ? (await list(this.#folder))
            .filter((own) => HASH.test(own))
            .map((own) => join(this.#folder, own))
        : [this.#folderOf(name)];
    const files: UploadFile[] = [];
    for (const folder of folders) files.push(...(await this.#filesIn(folder, NEVER_INDEXED)));
    return name === undefined ? files : files.filter((file) => file.name === name);
  }

  /** A file from before uploads had folders of their own. */
  flatPath(name: string): string {
    return join(this.#folder, name);
  }

  /** The upload that a source is, or is in where it is an archive; `null` for what was never uploaded. */
  uploadOf(source: string): string | null {
    if (!source.startsWith(this.#folder + sep)) return null;
    const [hash, own, name] = source.slice(this.#folder.length + 1).split(sep);
    return HASH.test(hash) && name !== undefined ? join(this.#folder, hash, own, name) : null;
  }

  async delete(path: string): Promise<void> {
    const folder = dirname(path);
    await rm(path, { force: true });
    if (folder === this.#folder) return;
    await rm(join(folder, PARTIAL), { force: true });
    await rm(join(folder, NEVER_INDEXED), { force: true });
    await rmdir(folder).catch(() => {});
    await rmdir(dirname(folder)).catch(() => {}); // Where other files have this name, it stays.
  }

  async markIndexed(path: string): Promise<void> {
    await rm(join(dirname(path), NEVER_INDEXED), { force: true });
  }

  /** Makes a file new again, so that nothing sweeps it while it is indexed. */
  async touch(path: string): Promise<void> {
    const now = new Date();
    await utimes(dirname(path), now, now);
  }

  #folderOf(name: string): string {
    const hash = createHash('sha256').update(name).digest('hex').slice(0, HASH_DIGITS);
    return join(this.#folder, hash);
  }

  /** Newest first. @param mark only those with this file beside them. */
  async #filesIn(folder: string, mark?: string): Promise<UploadFile[]> {
    const files: UploadFile[] = [];
    for (const own of await list(folder)) {
      const names = await list(join(folder, own));
      if (mark !== undefined && !names.includes(mark)) continue;
      for (const name of names) {
        const path = join(folder, own, name);
        if (name === NEVER_INDEXED) continue;
        /* The folder's time first: whoever deletes the file makes the folder look new. */
        const parent = await stat(dirname(path)).catch(() => null);
        const file = await stat(path).catch(() => null);
        if (file === null || parent === null) continue; // Deleted meanwhile.
        files.push({ name, path, bytes: file.size, receivedAt: parent.mtimeMs });
      }
    }
    return files.sort((a, b) => b.receivedAt - a.receivedAt);
  }
}

/** Whether a source is the file, or an entry of the archive, at a path. */
export function isFileOrInside(source: string, path: string): boolean {
  return source === path || source.startsWith(path + sep);
}

type Transform = (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

/** The names in a folder; none where it is missing or a file. */
async function list(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
