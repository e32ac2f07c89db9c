/** `whosaid copy`: a whole library to another place. */

import { Command } from 'commander';
import { copyLibrary } from '../main.ts';
import { formatImport } from './import-command.ts';
import { jsonOption } from './options.ts';
import { formatCount, note, printJson } from './output.ts';
import { listenForInterrupt, progressBar } from './progress.ts';

interface Options {
  readonly model?: string;
  readonly json?: boolean;
}

const HELP = `
Copies transcripts, as in their files, and speaker edits. What the other library has already stays, so an
interrupted copy goes on where it ended. Vectors are made anew by its model: that of the library copied,
or --model for a new one. Uploaded files stay where they are.

Exit code 1: something could not be copied.

Examples:
  whosaid copy .whosaid opensearch://search.example.com:9200/talks?shards=6
  whosaid copy opensearch://search.example.com:9200/talks ~/backup`;

export function copyCommand(): Command {
  return new Command('copy')
    .description('copy a library to another folder, into a cluster or out of one')
    .argument('<from>', 'folder or address of a library')
    .argument('<to>', 'folder or address of another; made where there is none')
    .option('--model <model>', 'bundled, a hub id, or a folder with a transformers.js model')
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(run);
}

async function run(from: string, library: string, { model, json }: Options): Promise<void> {
  const { signal, stopListening } = listenForInterrupt();
  const bar = await progressBar('transcripts');
  const faults: string[] = [];
  let uploads = 0;
  try {
    const summary = await copyLibrary(from, {
      library,
      model,
      signal,
      onTranscript: ({ id, reason }, done, total) => {
        bar.show(done, total, id ?? '');
        if (reason !== null) faults.push(reason);
      },
      onUpload: () => uploads++,
    });
    bar.stop();
    if (json) printJson(summary);
    for (const fault of faults) note(fault);
    if (uploads > 0) {
      note(
        `${formatCount(uploads, 'uploaded file')} stayed in ${from}/uploads: keep a copy of it too`,
      );
    }
    note(`${formatImport(summary, 'nothing to copy')}; library ${library}`);
    if (signal.aborted) note('Stopped early. Run the same command to continue.');
    if (signal.aborted || faults.length > 0) process.exitCode = 1;
  } finally {
    bar.stop();
    stopListening();
  }
}
