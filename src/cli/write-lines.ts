/** Lines to standard output or into a file, no faster than they are taken. */

import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { WhosaidError } from '../main.ts';

export async function writeToStdout(lines: AsyncIterable<string>): Promise<void> {
  for await (const line of lines) {
    if (!process.stdout.write(line)) await once(process.stdout, 'drain');
  }
}

/**
 * Writes a file that its owner alone can read. It is made aside and renamed, so that an earlier one stays until the new one
 * is whole.
 *
 * @param beforeReplacing called before the new file takes the place of an earlier one; may throw.
 * @throws WhosaidError `FILE_UNREADABLE` where it cannot be written.
 */
export async function writeWholeFile(
  path: string,
  lines: AsyncIterable<string>,
  beforeReplacing: () => void,
): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(temporary, 'w', 0o600);
    try {
      for await (const line of lines) await file.appendFile(line);
      await file.sync();
    } finally {
      await file.close();
    }
    if (existsSync(path)) beforeReplacing();
    await rename(temporary, path);
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
    const message = `Cannot write ${path}: ${cause.message}.`;
    throw new WhosaidError('FILE_UNREADABLE', message, { cause });
  } finally {
    await rm(temporary, { force: true });
  }
}
