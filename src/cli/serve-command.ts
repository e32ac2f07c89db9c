/** `whosaid serve`: the web page and the HTTP API. */

import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Command } from 'commander';
import { Whosaid, WhosaidError } from '../main.ts';
import { libraryOption, MAX_JOBS, wholeNumberParser } from './options.ts';
import { note, print } from './output.ts';

const DEFAULT_PORT = 7654;
const DEFAULT_JOBS = 2;

interface Options {
  readonly library: string;
  readonly host: string;
  readonly port: number;
  readonly jobs: number;
  readonly media?: string;
  readonly allowChanges?: boolean;
}

export function serveCommand(): Command {
  return new Command('serve')
    .description('serve a search page and an HTTP API')
    .addOption(libraryOption())
    .option('--host <host>', 'address to listen on', '127.0.0.1')
    .option(
      '--port <port>',
      'port to listen on; 0 for any free one',
      wholeNumberParser(0, 65_535),
      DEFAULT_PORT,
    )
    .option(
      '--jobs <n>',
      'worker threads; each holds the library in memory',
      wholeNumberParser(1, MAX_JOBS),
      Math.min(DEFAULT_JOBS, availableParallelism()),
    )
    .option(
      '--allow-changes',
      'let anyone who can open the page add transcripts and rename speakers (there is no login)',
    )
    .option('--media <folder>', 'recordings to play, named like the files of their transcripts')
    .addHelpText('after', '\nExample:\n  whosaid serve --port 8080 --allow-changes')
    .action(run);
}

async function run({
  library,
  host,
  port,
  media,
  jobs,
  allowChanges = false,
}: Options): Promise<void> {
  if (media !== undefined && !statSync(media, { throwIfNoEntry: false })?.isDirectory()) {
    throw new WhosaidError('FILE_MISSING', `No folder at ${media}. Check the path of --media.`);
  }
  const { listen } = await import('../server/listen.ts');
  const whosaid = await Whosaid.open(library, { create: allowChanges, jobs });
  const options = { media, editableLibrary: allowChanges ? library : undefined };
  const { server, url } = await whosaid
    .warmUp()
    .then(() => listen(whosaid, host, port, options))
    .catch(async (error) => {
      /* Running worker threads would keep the process alive. */
      await whosaid.close();
      throw error;
    });
  print(url);
  note('Serving; Ctrl-C stops.');
  const stop = () => {
    server.close(() => whosaid.close());
    server.closeAllConnections();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
