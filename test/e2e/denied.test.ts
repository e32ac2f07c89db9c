/** Libraries that may not be written: what is read is read, and what is refused says what to do. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newFolder, PROJECT, writeFiles } from '../support.ts';
import { whosaid } from './whosaid.ts';

/** Permissions do not bind root. */
const NOBODY = process.getuid?.() === 0 ? 65_534 : undefined;

let library: string;

function setWritable(isWritable: boolean): void {
  const paths = readdirSync(library, { recursive: true, encoding: 'utf8' });
  for (const path of ['', ...paths].map((name) => join(library, name))) {
    const mode = statSync(path).isDirectory() ? 0o555 : 0o444;
    chmodSync(path, isWritable ? mode | 0o200 : mode);
  }
}

async function asNobody(...args: string[]) {
  const program = join(PROJECT, 'dist', 'cli', 'whosaid.js');
  const options = { uid: NOBODY, gid: NOBODY, env: { PATH: process.env.PATH } };
  const child = spawn(process.execPath, [program, ...args], options);
  child.stdin.end();
  const closed = once(child, 'close');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await closed;
  return { code: child.exitCode, stdout, stderr };
}

describe.skipIf(process.platform === 'win32')('a library in a read-only folder', () => {
  beforeEach(async () => {
    const folder = newFolder();
    chmodSync(folder, 0o755);
    library = join(folder, 'a library');
    const [talk] = writeFiles(folder, { 'talk.txt': 'Ana: The ferry sank.\n\nBen: When?\n' });
    await whosaid(['index', talk, '--library', library]);
    setWritable(false);
  });
  afterEach(() => setWritable(true));

  it.each([
    [['query', 'ferry', '--json'], 'ferry'],
    [['list'], 'talk'],
    [['show', 'talk'], 'sank'],
  ])('answers %j', async (args, expected) => {
    const { code, stdout, stderr } = await asNobody(...args, '--library', library);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(expected);
  });

  it.each([
    ['remove', 'talk'],
    ['speakers', 'rename', 'Ana', 'Annika'],
  ])('refuses %s with one line that says what to check', async (...args) => {
    const { code, stderr } = await asNobody(...args, '--library', library);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^whosaid: Cannot read and write .*Check who owns them.*\n$/);
  });
});
