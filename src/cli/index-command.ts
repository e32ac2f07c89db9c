/** `whosaid index`: files and folders into the library. */

import { basename } from 'node:path';
import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { type FileReport, index, OUTCOMES } from '../main.ts';
import { jsonOption, libraryOption, wholeNumber } from './options.ts';
import { count, note, printJson } from './output.ts';

/** More than any machine has processors. */
const MOST_JOBS = 256;

interface Options {
  readonly library: string;
  readonly model?: string;
  readonly jobs?: number;
  readonly json?: boolean;
}

export function indexCommand(): Command {
  return new Command('index')
    .description('add transcripts to the library, or bring them up to date')
    .argument('<paths...>', 'files, or folders with .txt and .md files')
    .addOption(libraryOption())
    .option('--model <model>', 'bundled, a hub id, or a folder with a transformers.js model')
    .option('--jobs <n>', 'threads (default: one for each processor)', wholeNumber(1, MOST_JOBS))
    .addOption(jsonOption())
    .addHelpText('after', '\nExample:\n  whosaid index ~/transcripts')
    .action(run);
}

async function run(
  paths: string[],
  { library, model, jobs, json = false }: Options,
): Promise<void> {
  const stop = new AbortController();
  const onInterrupt = () => {
    if (stop.signal.aborted) process.exit(1);
    stop.abort();
    note('Stopping after this transcript; Ctrl-C again stops at once.');
  };
  process.on('SIGINT', onInterrupt);
  const bar = progressBar();
  try {
    const reports = await index(paths, {
      library,
      model,
      jobs,
      signal: stop.signal,
      onFile: bar.show,
    });
    bar.stop();
    if (json) printJson(reports);
    for (const { reason } of reports) if (reason !== null) note(reason);
    note(summary(reports, library));
    if (stop.signal.aborted) note('Stopped early; the same command goes on from here.');
    if (stop.signal.aborted || hasFailed(reports)) process.exitCode = 1;
  } finally {
    bar.stop();
    process.off('SIGINT', onInterrupt);
  }
}

/** Drawn on a terminal only. */
function progressBar() {
  const bar = new SingleBar({
    format: '{bar} {value} of {total} files, {rate}/s, {eta_formatted} left: {file}',
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  });
  const started = performance.now();
  let passages = 0;
  return {
    show(report: FileReport, done: number, total: number): void {
      if (!bar.isActive) bar.start(total, 0, { file: '', rate: '' });
      passages += report.passages;
      const perSecond = Math.round((1000 * passages) / (performance.now() - started));
      bar.update(done, { file: basename(report.source), rate: count(perSecond, 'passage') });
    },
    stop: () => bar.stop(),
  };
}

function summary(reports: readonly FileReport[], library: string): string {
  const counts = OUTCOMES.map((outcome) => {
    const times = reports.filter((report) => report.outcome === outcome).length;
    return times > 0 ? `${times} ${outcome}` : null;
  });
  const passages = reports.reduce((sum, report) => sum + report.passages, 0);
  const done = counts.filter((part) => part !== null).join(', ');
  return `${done}; ${count(passages, 'passage')} embedded; library ${library}`;
}

/** A file that was named must be read; of a folder, something must be. */
function hasFailed(reports: readonly FileReport[]): boolean {
  const failed = reports.filter(({ outcome }) => outcome === 'failed');
  return failed.length === reports.length || failed.some(({ named }) => named);
}
