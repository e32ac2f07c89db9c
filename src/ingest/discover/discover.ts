/** Paths as a user gives them → the files that may be transcripts, each read when it is its turn. */

import { realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { WhosaidError } from '../../domain/error.ts';
import { mergeOverrides, type Overrides } from '../parse/overrides.ts';
import { readBounded, readStdin } from './read-bytes.ts';
import { Sidecars } from './sidecars.ts';
import { SUPPORTED_EXTENSIONS } from './supported-files.ts';
import { type WalkedFile, walk } from './walk.ts';

/** What stands for standard input among paths, and what its source is called. */
const STDIN = '-';
export const STDIN_SOURCE = 'stdin';

export interface InputFile {
  readonly path: string;
  /** Whether the user named the file itself, and so means it. */
  readonly isExplicit: boolean;
  /** What is in it. */
  readBytes(): Promise<Uint8Array>;
  /** What is known better than it says, of itself or of a file in it. */
  overridesFor(path: string): Promise<Overrides>;
}

export interface DiscoveryOptions {
  /** Patterns, as in a `.gitignore` in each folder named. */
  readonly exclude?: readonly string[];
  /** For all files, over what `whosaid.json` says of each. */
  readonly overrides?: Overrides;
  /** Told of each file in a folder that is not taken because of its name. */
  readonly onUnsupported?: (name: string) => void;
}

/**
 * Files named, and those in folders named, at any depth, in order of their names, each once.
 *
 * @throws WhosaidError `FILE_MISSING` where a path leads nowhere, or all of them to nothing; `USAGE` for a mistake
 *   in a `whosaid.json`.
 */
export async function discoverFiles(
  paths: readonly string[],
  { exclude = [], overrides = {}, onUnsupported }: DiscoveryOptions = {},
): Promise<InputFile[]> {
  const sidecars = new Sidecars();
  const beside = async (path: string) =>
    mergeOverrides(await sidecars.overridesFor(path), overrides);
  const found = new Map<string, InputFile>();
  const folders = new Set<string>();
  const add = async ({ path, realPath, error }: WalkedFile, isExplicit: boolean): Promise<void> => {
    if (found.has(realPath) && !isExplicit) return;
    // A mistake in what is written beside the file is told before anything is touched.
    await beside(path);
    const readBytes = () => (error === undefined ? readBounded(path) : Promise.reject(error));
    found.set(realPath, {
      path: found.get(realPath)?.path ?? path,
      isExplicit,
      readBytes,
      overridesFor: beside,
    });
  };
  for (const given of paths) {
    if (given === STDIN) {
      const readBytes = readStdin;
      found.set(STDIN, {
        path: STDIN_SOURCE,
        isExplicit: true,
        readBytes,
        overridesFor: async () => overrides,
      });
      continue;
    }
    const path = resolve(given);
    const kind = await stat(path).catch(() => null);
    if (kind === null) {
      throw new WhosaidError('FILE_MISSING', `Expected a file or a folder at ${path}, found none.`);
    }
    if (kind.isDirectory()) {
      const files = walk(path, { exclude, visited: folders, onUnsupported });
      for await (const file of files) await add(file, false);
    } else await add({ path, realPath: await realpath(path).catch(() => path) }, true);
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
    `Expected files with one of ${[...SUPPORTED_EXTENSIONS].sort().join(', ')} in ${paths.join(', ')}, found none that is not left out by --exclude, .whosaidignore or .gitignore. Name a file to have it read whatever it is called.`,
  );
}
