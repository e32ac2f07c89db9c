/** `whosaid index`: files and folders into the library. */

import { basename } from 'node:path';
import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { type FileReport, index, OUTCOMES } from '../main.ts';
import { jsonOption, libraryOption } from './options.ts';
import { count, note, printJson } from './output.ts';

interface Options {
  readonly library: string;
  readonly model?: string;
  readonly json?: boolean;
}

export function indexCommand(): Command {
  return new Command('index')
    .description('add transcripts to the library, or bring them up to date')
    .argument('<paths...>', 'files, or folders with .txt and .md files')
    .addOption(libraryOption())
    .option('--model <model>', 'bundled, a hub id, or a folder with a transformers.js model')
    .addOption(jsonOption())
    .addHelpText('after', '\nExample:\n  whosaid index ~/transcripts')
    .action(run);
}

async function run(paths: string[], { library, model, json = false }: Options): Promise<void> {
  const stop = new AbortController();
  const onInterrupt = () => {
    if (stop.signal.aborted) process.exit(1);
    stop.abort();
    note('Stopping after this transcript; Ctrl-C again stops at once.');
  };
  process.on('SIGINT', onInterrupt);
  const bar = progressBar();
  try {
    const reports = await index(paths, { library, model, signal: stop.signal, onFile: bar.show });
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
    format: '{bar} {value} of {total} files, {eta_formatted} left: {file}',
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  });
  return {
    show({ source }: FileReport, done: number, total: number): void {
      if (!bar.isActive) bar.start(total, 0, { file: '' });
      bar.update(done, { file: basename(source) });
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
