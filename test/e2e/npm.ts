/** npm as users call it, in folders of their own. */

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { newFolder } from '../support.ts';

export const run = promisify(execFile);

/** npm started from an npm script takes that script's package for its own, unless it is not told. */
export const userEnvironment = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(npm_(package|lifecycle|config_local)|INIT_CWD)/.test(name),
  ),
);

export const isWindows = process.platform === 'win32';

export const npm = (folder: string, ...args: string[]) =>
  run('npm', args, { cwd: folder, env: userEnvironment, shell: isWindows });

export const NO_REGISTRY = 'The npm registry cannot be reached.';

export const isRegistryReachable = (): Promise<boolean> =>
  npm(newFolder(), 'view', 'better-sqlite3', 'version', '--fetch-retries=0').then(
    () => true,
    () => false,
  );
