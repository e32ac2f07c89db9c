/** `whosaid reindex`: builds the library anew, with another model or with other shards. */

import { Command } from 'commander';
import { reindex } from '../main.ts';
import { libraryOption } from './options.ts';
import { formatCount, note } from './output.ts';
import { lowerPriority } from './priority.ts';
import { listenForInterrupt, progressBar } from './progress.ts';

interface Options {
  readonly library: string;
  readonly model?: string;
}

const HELP = `
The new library is built beside the old one, which answers questions meanwhile, and then takes its place.
Files are not read again; speaker edits, uploads and other changes stay. List models: whosaid models
A library in a cluster gets the shards and replicas of its address, where that has them.

Examples:
  whosaid reindex --model Xenova/all-MiniLM-L6-v2
  whosaid reindex --library 'opensearch://host:9200/talks?shards=12'`;

export function reindexCommand(): Command {
  return new Command('reindex')
    .description('make all passages and vectors anew, as with another model')
    .addOption(libraryOption())
    .option(
      '--model <model>',
      "bundled, a hub id, or a folder with a transformers.js model (default: the library's)",
    )
    .addHelpText('after', HELP)
    .action(run);
}

async function run({ library, model }: Options): Promise<void> {
  lowerPriority();
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
      const vectors = model === undefined ? 'new vectors' : `vectors of ${model}`;
      note(`${formatCount(count, 'transcript')} in ${library} now have ${vectors}.`);
    }
  } finally {
    bar.stop();
    stopListening();
  }
}
