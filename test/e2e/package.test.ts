/** Installs the package as users do, from its tarball into an empty folder, without transformers.js, and asks it. */

import { execFile } from 'node:child_process';
import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { newFolder, PROJECT } from '../support.ts';

const run = promisify(execFile);
const MINUTE = 60_000;
const MAX_MEGABYTES = 120;

/** npm started from an npm script takes that script's package for its own, unless it is not told. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(npm_(package|lifecycle|config_local)|INIT_CWD)/.test(name),
  ),
);

const npm = (folder: string, ...args: string[]) =>
  run('npm', args, { cwd: folder, env, shell: process.platform === 'win32' });

const isRegistryReachable = () =>
  npm(newFolder(), 'view', 'better-sqlite3', 'version', '--fetch-retries=0').then(
    () => true,
    () => false,
  );

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => lstatSync(join(folder, name)))
    .reduce((sum, { size }) => sum + size, 0);
}

it(
  'the package installs without its optional dependency, stays small and answers',
  async (test) => {
    test.skip(!(await isRegistryReachable()), 'The npm registry cannot be reached.');
    test.skip(!existsSync(join(PROJECT, 'dist')), 'The package is not built: npm run build.');
    const folder = newFolder();
    const { stdout } = await npm(
      PROJECT,
      'pack',
      '--ignore-scripts',
      '--json',
      '--pack-destination',
      folder,
    );
    const [{ filename }] = JSON.parse(stdout);
    await npm(folder, 'init', '--yes');
    await npm(
      folder,
      'install',
      '--omit=optional',
      '--no-audit',
      '--no-fund',
      join(folder, filename),
    );

    const modules = join(folder, 'node_modules');
    expect(existsSync(join(modules, '@xenova'))).toBe(false);
    expect(bytesIn(modules) / 2 ** 20).toBeLessThan(MAX_MEGABYTES);

    const program = join(modules, 'whosaid', 'dist', 'cli', 'whosaid.js');
    const whosaid = (...args: string[]) =>
      run(process.execPath, [program, ...args], { cwd: folder });
    await whosaid('index', join(modules, 'whosaid', 'data'));
    const answer = JSON.parse((await whosaid('query', 'who is leaving', '--json')).stdout);
    expect(answer.results.length).toBeGreaterThan(0);
    await whosaid('index', join(modules, 'whosaid', 'data'), '--vectors', 'hnsw', '--wait');
    expect((await whosaid('list', '--stats')).stdout).toMatch(/hnsw: no graph, .* not installed/);
    const scanned = JSON.parse((await whosaid('query', 'who is leaving', '--json')).stdout);
    expect(scanned.results).toEqual(answer.results);
    await expect(
      whosaid('index', 'package.json', '--model', 'Xenova/gte-small', '--library', 'other'),
    ).rejects.toMatchObject({
      stderr: expect.stringContaining(
        'npm install --ignore-scripts @xenova/transformers@npm:@huggingface/transformers@4',
      ),
    });
  },
  10 * MINUTE,
);
