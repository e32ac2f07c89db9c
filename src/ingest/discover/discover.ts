/** Resolves a user's paths to files that may be transcripts, read on demand. */

import { realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { WhosaidError } from '../../domain/error.ts';
import { mergeOverrides, type Overrides } from '../parse/overrides.ts';
import { readBounded, readStdin } from './read-bytes.ts';
import { recordingKey } from './siblings.ts';
import { Sidecars } from './sidecars.ts';
import { SUPPORTED_EXTENSIONS } from './supported-files.ts';
import { type WalkedFile, walk } from './walk.ts';

const STDIN = '-';
export const STDIN_SOURCE = 'stdin';

export interface InputFile {
  readonly path: string;
  /** The user named the file itself. */
  readonly isExplicit: boolean;
  readBytes(): Promise<Uint8Array>;
  /** Overrides of this file, or of a file in it. */
  overridesFor(path: string): Promise<Overrides>;
}

export interface DiscoveryOptions {
  /** `.gitignore` patterns, relative to each named folder. */
  readonly exclude?: readonly string[];
  /** Apply to all files and win over `whosaid.json`. */
  readonly overrides?: Overrides;
  /** Called for each file skipped by its extension. */
  readonly onUnsupported?: (name: string) => void;
}

/**
 * Finds the named files and those in named folders, recursively, ordered by name, each once.
 * @throws WhosaidError `FILE_MISSING` if a path does not exist or nothing is found; `USAGE` for a mistake in a
 * `whosaid.json`.
 */
export async function discoverFiles(
  paths: readonly string[],
  { exclude = [], overrides = {}, onUnsupported }: DiscoveryOptions = {},
): Promise<InputFile[]> {
  if (paths.length === 0) {
    throw new WhosaidError('USAGE', 'No file or folder is named. Name at least one.');
  }
  const sidecars = new Sidecars();
  const overridesFor = async (path: string) =>
    mergeOverrides(await sidecars.overridesFor(path), overrides);
  const found = new Map<string, InputFile>();
  const folders = new Set<string>();
  const add = async ({ path, realPath, error }: WalkedFile, isExplicit: boolean): Promise<void> => {
    if (found.has(realPath) && !isExplicit) return;
    /* Fails early on a mistake in a `whosaid.json`. */
    await overridesFor(path);
    const readBytes = () => (error === undefined ? readBounded(path) : Promise.reject(error));
    found.set(realPath, {
      path: found.get(realPath)?.path ?? path,
      isExplicit,
      readBytes,
      overridesFor,
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
      throw new WhosaidError(
        'FILE_MISSING',
        `There is no file or folder at ${path}. Check the path.`,
      );
    }
    if (kind.isDirectory()) {
      const files = walk(path, { exclude, visited: folders, onUnsupported });
      for await (const file of files) await add(file, false);
    } else await add({ path, realPath: await realpath(path).catch(() => path) }, true);
  }
  if (overrides.title !== undefined && found.size > 1) {
    throw new WhosaidError(
      'USAGE',
      `The title "${overrides.title}" is for one file, but there are ${found.size}. Write the titles of several in a whosaid.json beside them.`,
    );
  }
  if (found.size > 0) return bringSiblingsTogether([...found.values()]);
  throw new WhosaidError(
    'FILE_MISSING',
    `No file in ${paths.join(', ')} has a supported extension (${[...SUPPORTED_EXTENSIONS].sort().join(', ')}) without being excluded by a pattern, .whosaidignore or .gitignore. Name a file itself to read it whatever it is called.`,
  );
}

/** Files of one recording follow the first of them, in whatever order they were named. */
function bringSiblingsTogether(files: readonly InputFile[]): InputFile[] {
  const groups = new Map<string, InputFile[]>();
  for (const file of files) {
    const key = recordingKey(file.path);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [file]);
    else group.push(file);
  }
  return [...groups.values()].flat();
}
