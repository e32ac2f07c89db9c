/** Paths as a user gives them → the files that may be transcripts, each read when it is its turn. */

import { realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { WhosaidError } from '../error.ts';
import { merged, type Overrides } from '../read/overrides.ts';
import { EXTENSIONS } from '../read/wanted.ts';
import { readWithin, standardInput } from './bytes.ts';
import { Sidecars } from './sidecars.ts';
import { type Walked, walk } from './walk.ts';

/** What stands for standard input among paths, and what its source is called. */
const STDIN = '-';
export const STDIN_SOURCE = 'stdin';

export interface Source {
  readonly path: string;
  /** Whether the user named the file itself, and so means it. */
  readonly named: boolean;
  /** What is in it. */
  bytes(): Promise<Uint8Array>;
  /** What is known better than it says, of itself or of a file in it. */
  overrides(path: string): Promise<Overrides>;
}

export interface FindOptions {
  /** Patterns, as in a `.gitignore` in each folder named. */
  readonly exclude?: readonly string[];
  /** For all files, over what `whosaid.json` says of each. */
  readonly overrides?: Overrides;
  /** Told of each file in a folder that is not taken because of its name. */
  readonly onOther?: (name: string) => void;
}

/**
 * Files named, and those in folders named, at any depth, in order of their names, each once.
 *
 * @throws WhosaidError `FILE_MISSING` where a path leads nowhere, or all of them to nothing; `USAGE` for a mistake
 *   in a `whosaid.json`.
 */
export async function findSources(
  paths: readonly string[],
  { exclude = [], overrides = {}, onOther }: FindOptions = {},
): Promise<Source[]> {
  const sidecars = new Sidecars();
  const beside = async (path: string) => merged(await sidecars.overridesFor(path), overrides);
  const found = new Map<string, Source>();
  const folders = new Set<string>();
  const add = async ({ path, real, error }: Walked, named: boolean): Promise<void> => {
    if (found.has(real) && !named) return;
    // A mistake in what is written beside the file is told before anything is touched.
    await beside(path);
    const bytes = () => (error === undefined ? readWithin(path) : Promise.reject(error));
    found.set(real, { path: found.get(real)?.path ?? path, named, bytes, overrides: beside });
  };
  for (const given of paths) {
    if (given === STDIN) {
      const bytes = standardInput;
      found.set(STDIN, {
        path: STDIN_SOURCE,
        named: true,
        bytes,
        overrides: async () => overrides,
      });
      continue;
    }
    const path = resolve(given);
    const kind = await stat(path).catch(() => null);
    if (kind === null) {
      throw new WhosaidError('FILE_MISSING', `Expected a file or a folder at ${path}, found none.`);
    }
    if (kind.isDirectory()) {
      const files = walk(path, { exclude, seen: folders, onOther });
      for await (const file of files) await add(file, false);
    } else await add({ path, real: await realpath(path).catch(() => path) }, true);
  }
  if (overrides.title !== undefined && found.size > 1) {
    throw new WhosaidError(
      'USAGE',
      `Expected one file for the title "${overrides.title}", found ${found.size}. Titles of many are written in a whosaid.json beside them, see: whosaid index --help`,
    );
  }
  if (found.size > 0) return [...found.values()];
  throw new WhosaidError(
    'FILE_MISSING',
    `Expected files with one of ${[...EXTENSIONS].sort().join(', ')} in ${paths.join(', ')}, found none that is not left out by --exclude, .whosaidignore or .gitignore. Name a file to have it read whatever it is called.`,
  );
}
