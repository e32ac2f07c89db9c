/** Runs the built command line, with faults of the file system where they are wanted. */

import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../dist/cli/whosaid.js', import.meta.url));

export interface Ended {
  /** `null` after a signal. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions extends Pick<SpawnOptions, 'uid' | 'gid'> {
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds after which it is killed. */
  readonly killAfter?: number;
}

export async function run(
  args: readonly string[],
  { killAfter, env = {}, ...options }: RunOptions = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    ...options,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const timer =
    killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  const closed = once(child, 'close');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await closed;
  clearTimeout(timer);
  return { code: child.exitCode, stdout, stderr };
}

export interface Served {
  readonly process: ChildProcess;
  /** Ends in a slash. */
  readonly url: string;
}

/** Resolves once it serves. The process has a channel for messages, for a module that `imports` names. */
export async function serve(
  library: string,
  { imports = [], args = [] }: { readonly imports?: string[]; readonly args?: string[] } = {},
): Promise<Served> {
  const nodeArgs = imports.flatMap((url) => ['--import', url]);
  const own = [PROGRAM, 'serve', '--port', '0', '--library', library, '--allow-changes', ...args];
  const child = spawn(process.execPath, [...nodeArgs, ...own], {
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
  });
  const [line] = await once(child.stdout ?? child, 'data');
  return { process: child, url: String(line).trim() };
}

export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'exit');
  child.kill(signal);
  await closed;
}
