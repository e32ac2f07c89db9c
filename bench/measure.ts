/** Quantiles, the cost of a process, and results as a Markdown table and as JSON. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatMarkdownTable, WORK } from './sets.ts';

const RESULTS = join(WORK, 'results');
/** Milliseconds between two samples of a process's memory. */
const POLL_MS = 50;

export type BenchmarkRow = Readonly<Record<string, string | number>>;

export const quantile = (values: readonly number[], q: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
};

/** `p50 ms`, `p95 ms`, `p99 ms`. */
export const quantiles = (took: readonly number[]): BenchmarkRow =>
  Object.fromEntries(
    [50, 95, 99].map((p) => [`p${p} ms`, roundSignificant(quantile(took, p / 100))]),
  );

export const roundSignificant = (value: number): number =>
  value >= 100 ? Math.round(value) : Number(value.toPrecision(3));

/** Prints the rows and saves them for `npm run bench:write`. @param rows all with the same columns */
export function saveReport(name: string, rows: readonly BenchmarkRow[]): void {
  console.log(toMarkdownTable(rows));
  mkdirSync(RESULTS, { recursive: true });
  const machine = { cpu: cpus()[0].model, cores: cpus().length, node: process.version };
  const result = { name, at: new Date().toISOString(), machine, rows };
  writeFileSync(resultPath(name), `${JSON.stringify(result, null, 1)}\n`);
}

/** The rows that `saveReport` saved last, or `null`. */
export function readReport(name: string): readonly BenchmarkRow[] | null {
  return existsSync(resultPath(name))
    ? JSON.parse(readFileSync(resultPath(name), 'utf8')).rows
    : null;
}

/** A Markdown table with a column for each key. */
export function toMarkdownTable(rows: readonly BenchmarkRow[]): string {
  const head = Object.keys(rows[0]);
  return formatMarkdownTable(
    head,
    rows.map((row) => head.map((column) => formatCell(row[column]))),
  );
}

const resultPath = (name: string) => join(RESULTS, `${name}.json`);

function formatCell(value: string | number): string {
  return typeof value === 'number' ? value.toLocaleString('en-US') : value;
}

export interface ProcessCost {
  readonly seconds: number;
  /** Peak resident memory; measured on Linux only, 0 elsewhere. */
  readonly megabytes: number;
}

/** Runs the built command line to its end. */
export async function runCli(args: readonly string[]): Promise<ProcessCost & { stdout: string }> {
  const child = startCli(args);
  let stdout = '';
  child.stdout?.on('data', (data) => {
    stdout += data;
  });
  const started = performance.now();
  const peak = trackPeakMemory(child);
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`whosaid ${args.join(' ')} ended with ${code}.`);
  return { seconds: (performance.now() - started) / 1000, megabytes: peak(), stdout };
}

export function startCli(args: readonly string[]): ChildProcess {
  const program = fileURLToPath(new URL('../dist/cli/whosaid.js', import.meta.url));
  return spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
}

/** Samples the memory of a process until it ends. @returns a function that gives the peak so far, in MB */
export function trackPeakMemory({ pid }: ChildProcess): () => number {
  let peak = 0;
  const sample = () => {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      clearInterval(timer);
    }
  };
  const timer = setInterval(sample, POLL_MS);
  timer.unref();
  return () => Math.round(peak);
}

/** Runs all in turn, round after round, so that other load on the machine hits all alike. */
export async function runInterleaved<T>(
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
