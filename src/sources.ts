/** Paths as a user gives them → the files that may be transcripts. */

import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { WhosaidError } from './error.ts';

/** What is taken from a folder; a file that is named itself is always taken. */
const EXTENSIONS = new Set(['.txt', '.md', '.markdown', '.text']);
/** Texts that lie beside transcripts in many folders and are none. */
const NEVER = /^(?:readme|license|licence|changelog|contributing|notice)(?:\.[^.]*)?$/i;

export interface Source {
  readonly path: string;
  /** Whether the user named the file itself, and so means it. */
  readonly named: boolean;
  /** What is in it, read when it is its turn. */
  bytes(): Promise<Uint8Array>;
}

/**
 * Files named, and those in folders named, at any depth, in order of their names.
 *
 * @throws WhosaidError `FILE_MISSING` where a path leads nowhere, or all of them to nothing.
 */
export async function findSources(paths: readonly string[]): Promise<Source[]> {
  const found = new Map<string, Source>();
  for (const path of paths.map((given) => resolve(given))) {
    const kind = await stat(path).catch(() => null);
    if (kind === null) {
      throw new WhosaidError('FILE_MISSING', `Expected a file or a folder at ${path}, found none.`);
    }
    const files = kind.isDirectory() ? await filesIn(path) : [path];
    for (const file of files) {
      if (found.has(file)) continue;
      found.set(file, { path: file, named: !kind.isDirectory(), bytes: () => readFile(file) });
    }
  }
  if (found.size === 0) {
    const wanted = [...EXTENSIONS].join(', ');
    throw new WhosaidError(
      'FILE_MISSING',
      `Expected files with one of ${wanted} in ${paths.join(', ')}, found none. Name a file to have it read whatever it is called.`,
    );
  }
  return [...found.values()];
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const files: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await filesIn(path)));
    else if (EXTENSIONS.has(extname(entry.name).toLowerCase()) && !NEVER.test(entry.name)) {
      files.push(path);
    }
  }
  return files;
}
