/** `whosaid import`: makes a library of an export, or adds it to one. */

import { createReadStream } from 'node:fs';
import { Command } from 'commander';
import { type ImportSummary, importLibrary, WhosaidError } from '../main.ts';
import { jsonOption, libraryOption } from './options.ts';
import { formatCount, note, printJson } from './output.ts';
import { listenForInterrupt, progressBar } from './progress.ts';

interface Options {
  readonly library: string;
  readonly model?: string;
  readonly json?: boolean;
}

const HELP = `
What the library has already stays, so an interrupted import goes on where it ended. Vectors are made by
the library's model; a new library gets the one of the export, or --model. A line that was cut off or
altered is named and left out; whoever changes a line on purpose leaves out its "checksum".

Exit code 1: something could not be imported.

Examples:
  whosaid import library.jsonl --library ~/restored
  gunzip -c library.jsonl.gz | whosaid import`;

export function importCommand(): Command {
  return new Command('import')
    .description('make a library of an export, or add it to one, with its speaker edits')
    .argument('[file]', 'what export wrote, or - for standard input', '-')
    .addOption(libraryOption())
    .option('--model <model>', 'bundled, a hub id, or a folder with a transformers.js model')
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(run);
}

async function run(file: string, { library, model, json }: Options): Promise<void> {
  if (file === '-' && process.stdin.isTTY) {
    throw new WhosaidError('USAGE', 'Name the file to import, or pipe it in.');
  }
  const { signal, stopListening } = listenForInterrupt();
  const bar = await progressBar('lines');
  const faults: string[] = [];
  try {
    const summary = await importLibrary(readFile(file), {
      library,
      model,
      signal,
      onLine: ({ id, reason }, done, total) => {
        bar.show(done, total, id ?? '');
        if (reason !== null) faults.push(reason);
      },
    });
    bar.stop();
    if (json) printJson(summary);
    for (const fault of faults) note(fault);
    note(`${formatImport(summary, 'nothing to import')}; library ${library}`);
    if (signal.aborted) note('Stopped early. Run the same command to continue.');
    if (signal.aborted || faults.length > 0) process.exitCode = 1;
  } finally {
    bar.stop();
    stopListening();
  }
}

async function* readFile(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* path === '-' ? process.stdin : createReadStream(path);
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
    const message = `Cannot read ${path}: ${cause.message}. Check the path.`;
    throw new WhosaidError('FILE_MISSING', message, { cause });
  }
}

/** "12 added, 1 failed, 3 speaker edits" */
export function formatImport({ edits, ...outcomes }: ImportSummary, nothing: string): string {
  const counts = Object.entries(outcomes).flatMap(([outcome, count]) =>
    count > 0 ? `${count.toLocaleString('en-US')} ${outcome}` : [],
  );
  if (edits > 0) counts.push(formatCount(edits, 'speaker edit'));
  return counts.join(', ') || nothing;
}
