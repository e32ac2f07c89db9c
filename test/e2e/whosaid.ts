/** Runs the command line as a user has it: what `npm run build` made last, in a process of its own. */

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { PROJECT } from '../support.ts';

const PROGRAM = join(PROJECT, 'dist', 'cli', 'whosaid.js');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** @param env on top of a path and a home, and nothing else of this process. */
export function start(
  args: readonly string[],
  env: Record<string, string> = {},
): ChildProcessWithoutNullStreams {
  const { PATH = '', HOME = '' } = process.env;
  return spawn(process.execPath, [PROGRAM, ...args], { env: { PATH, HOME, ...env } });
}

export async function whosaid(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Ended> {
  const child = start(args, env);
  child.stdin.end();
  const ended = once(child, 'close');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await ended;
  return { code: child.exitCode, stdout, stderr };
}

/** What the program prints with `--json`; it must have succeeded. */
export async function json<T = unknown>(...args: string[]): Promise<T> {
  const { code, stdout, stderr } = await whosaid([...args, '--json']);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${stderr}`);
  return JSON.parse(stdout);
}
