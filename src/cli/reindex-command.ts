/** `whosaid reindex`: gives the library another model. */

import { Command } from 'commander';
import { reindex } from '../main.ts';
import { libraryOption } from './options.ts';
import { formatCount, note } from './output.ts';
import { listenForInterrupt, progressBar } from './progress.ts';

interface Options {
  readonly library: string;
  readonly model: string;
}

const HELP = `
The new library is built beside the old one, which answers questions meanwhile, and then takes its place.
Files are not read again; speaker edits, uploads and other changes stay. List models: whosaid models

Example:
  whosaid reindex --model Xenova/all-MiniLM-L6-v2`;

export function reindexCommand(): Command {
  return new Command('reindex')
    .description('make all passages and vectors anew, with another model')
    .addOption(libraryOption())
    .requiredOption(
      '--model <model>',
      'bundled, a hub id, or a folder with a transformers.js model',
    )
    .addHelpText('after', HELP)
    .action(run);
}

async function run({ library, model }: Options): Promise<void> {
  const { signal, stopListening } = listenForInterrupt();
  const bar = await progressBar('transcripts');
  try {
    const summary = await reindex({
      library,
      model,
      signal,
      onLine: ({ id }, done, total) => bar.show(done, total, id ?? ''),
    });
    bar.stop();
    if (summary === null) {
      note('Stopped early; the library is as it was. Run the same command to continue.');
      process.exitCode = 1;
    } else {
      const count = summary.added + summary.unchanged + summary.replaced;
      note(`${formatCount(count, 'transcript')} in ${library} now have vectors of ${model}.`);
    }
  } finally {
    bar.stop();
    stopListening();
  }
}
