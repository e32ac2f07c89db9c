/** What benchmarks share: quantiles, what a process costs, and results as a table to read and JSON to draw. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { table, WORK } from './sets.ts';

const RESULTS = join(WORK, 'results');
/** Milliseconds between two looks at a process's memory. */
const LOOK = 50;

export type Row = Readonly<Record<string, string | number>>;

export const quantile = (values: readonly number[], q: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
};

/** `p50 ms`, `p95 ms`, `p99 ms`. */
export const quantiles = (took: readonly number[]): Row =>
  Object.fromEntries([50, 95, 99].map((p) => [`p${p} ms`, rounded(quantile(took, p / 100))]));

export const rounded = (value: number): number =>
  value >= 100 ? Math.round(value) : Number(value.toPrecision(3));

/** Prints rows that all have the same columns, and keeps them for BENCHMARKS.md. */
export function report(name: string, rows: readonly Row[]): void {
  console.log(tableOf(rows));
  mkdirSync(RESULTS, { recursive: true });
  const machine = { cpu: cpus()[0].model, cores: cpus().length, node: process.version };
  const result = { name, at: new Date().toISOString(), machine, rows };
  writeFileSync(resultOf(name), `${JSON.stringify(result, null, 1)}\n`);
}

/** What `report` kept last; `null` for nothing. */
export function reported(name: string): readonly Row[] | null {
  return existsSync(resultOf(name)) ? JSON.parse(readFileSync(resultOf(name), 'utf8')).rows : null;
}

/** A Markdown table with a column for each key. */
export function tableOf(rows: readonly Row[]): string {
  const head = Object.keys(rows[0]);
  return table(
    head,
    rows.map((row) => head.map((column) => shown(row[column]))),
  );
}

const resultOf = (name: string) => join(RESULTS, `${name}.json`);

function shown(value: string | number): string {
  return typeof value === 'number' ? value.toLocaleString('en-US') : value;
}

export interface Cost {
  readonly seconds: number;
  /** Most memory held at once, as Linux tells it; 0 elsewhere. */
  readonly megabytes: number;
}

/** Runs the command line as it was built, and tells what that cost. */
export async function runCli(args: readonly string[]): Promise<Cost & { stdout: string }> {
  const child = startCli(args);
  let stdout = '';
  child.stdout?.on('data', (data) => {
    stdout += data;
  });
  const started = performance.now();
  const peak = watched(child);
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`whosaid ${args.join(' ')} ended with ${code}.`);
  return { seconds: (performance.now() - started) / 1000, megabytes: peak(), stdout };
}

export function startCli(args: readonly string[]): ChildProcess {
  const program = fileURLToPath(new URL('../dist/cli/whosaid.js', import.meta.url));
  return spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
}

/** Watches the memory of a process until it ends. @returns the most it held so far. */
export function watched({ pid }: ChildProcess): () => number {
  let peak = 0;
  const look = () => {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      clearInterval(timer);
    }
  };
  const timer = setInterval(look, LOOK);
  timer.unref();
  return () => Math.round(peak);
}

/** Runs one after the other what takes turns, so that what else the machine does falls on all alike. */
export async function inTurns<T>(
  rounds: number,
  runs: Readonly<Record<string, () => Promise<T>>>,
): Promise<Record<string, T[]>> {
  const results: Record<string, T[]> = {};
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(runs)) {
      results[name] ??= [];
      results[name].push(await run());
    }
  }
  return results;
}
