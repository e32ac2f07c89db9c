/** Runs the built command line, with faults of the file system where they are wanted. */

import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** Milliseconds after which a command hangs; each takes about a second. */
const LIMIT = 120_000;
const PROGRAM = fileURLToPath(new URL('../../dist/cli/whosaid.js', import.meta.url));

const alive = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of alive) child.kill('SIGKILL');
});

function keep<Child extends ChildProcess>(child: Child): Child {
  alive.add(child);
  child.once('exit', () => alive.delete(child));
  return child;
}

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

/** @throws Error where the command does not end. */
export async function run(
  args: readonly string[],
  { killAfter, env = {}, ...options }: RunOptions = {},
): Promise<Ended> {
  const child = keep(
    spawn(process.execPath, [PROGRAM, ...args], {
      ...options,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
  let isHanging = false;
  const timer = setTimeout(() => {
    isHanging = killAfter === undefined;
    child.kill('SIGKILL');
  }, killAfter ?? LIMIT);
  const closed = once(child, 'close');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await closed;
  clearTimeout(timer);
  if (isHanging) throw new Error(`"${args.join(' ')}" has not ended after ${LIMIT} ms.`);
  return { code: child.exitCode, stdout, stderr };
}

export interface Served {
  readonly process: ChildProcess;
  /** Ends in a slash. */
  readonly url: string;
}

export interface ServeOptions {
  readonly imports?: readonly string[];
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Resolves once it serves. The process has a channel for messages, for a module that `imports` names. */
export async function serve(
  library: string,
  { imports = [], args = [], env = {} }: ServeOptions = {},
): Promise<Served> {
  const nodeArgs = imports.flatMap((url) => ['--import', url]);
  const own = [PROGRAM, 'serve', '--port', '0', '--library', library, '--allow-changes', ...args];
  const child = keep(
    spawn(process.execPath, [...nodeArgs, ...own], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
    }),
  );
  const failed = once(child, 'exit').then(([code]): never => {
    throw new Error(`"serve" ends with ${code} before it serves.`);
  });
  failed.catch(() => {}); // Later it ends as it is told to.
  const [line] = await Promise.race([once(child.stdout ?? child, 'data'), failed]);
  return { process: child, url: String(line).trim() };
}

export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'exit');
  child.kill(signal);
  await closed;
}
