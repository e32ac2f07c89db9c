/** `whosaid serve`: the web page and the HTTP API. */

import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Command } from 'commander';
import { liesInFolder, openLibrary, type VectorSearch, WhosaidError } from '../main.ts';
import { libraryOption, MAX_JOBS, vectorsOption, wholeNumberParser } from './options.ts';
import { note, print } from './output.ts';

const DEFAULT_PORT = 7654;
const DEFAULT_JOBS = 2;

export interface ServeOptions {
  readonly library: string;
  readonly host: string;
  readonly port: number;
  readonly jobs: number;
  readonly media?: string;
  readonly vectors?: VectorSearch;
  readonly allowChanges?: boolean;
  readonly uploads?: string;
  readonly log?: boolean;
  readonly logQuestions?: boolean;
}

const HELP = `
On this machine alone, whoever can reach the port is served. With a --host that other machines can
reach, everybody must give a token: that in WHOSAID_TOKEN, or one that is made up and shown at the start.
Set WHOSAID_TOKEN to demand one on this machine too. The connection is not encrypted: put a proxy with
TLS before it where the network is not yours.

Examples:
  whosaid serve --port 8080 --allow-changes
  whosaid serve --host 0.0.0.0
  curl -H 'Authorization: Bearer <token>' 'http://<address>:7654/api/query?q=margins'`;

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
    .addOption(vectorsOption(' (default: as the library)'))
    .option(
      '--allow-changes',
      'let anyone who can open the page add transcripts and rename speakers',
    )
    .option(
      '--uploads <folder>',
      'where to keep files that are added to a library in a cluster; the same for all its servers',
    )
    .option('--media <folder>', 'recordings to play, named like the files of their transcripts')
    .option('--log', 'log requests to stderr as JSON, without what they ask for')
    .option('--log-questions', 'log requests with what they ask for')
    .addHelpText('after', HELP)
    .action(serveLibrary);
}

/** Serves until a signal stops it. */
export async function serveLibrary({
  library,
  host,
  port,
  media,
  jobs,
  vectors,
  allowChanges = false,
  uploads,
  log = false,
  logQuestions = false,
}: ServeOptions): Promise<void> {
  if (media !== undefined && !statSync(media, { throwIfNoEntry: false })?.isDirectory()) {
    throw new WhosaidError('FILE_MISSING', `No folder at ${media}. Check the path of --media.`);
  }
  checkUploads(library, allowChanges, uploads);
  const { listen } = await import('../server/listen.ts');
  const { stopServer } = await import('../server/stop.ts');
  const whosaid = await openLibrary(library, { create: allowChanges, jobs, vectors });
  const { WHOSAID_TOKEN: token } = process.env;
  const options = {
    media,
    editableLibrary: allowChanges ? library : undefined,
    uploads,
    token,
    requests: logQuestions ? ('questions' as const) : log,
  };
  const running = await whosaid
    .warmUp()
    .then(() => listen(whosaid, host, port, options))
    .catch(async (error) => {
      /* Running worker threads would keep the process alive. */
      await whosaid.close();
      throw error;
    });
  const { server } = running;
  if (running.oneTimeUrl !== null) note(`Opens the page once: ${running.oneTimeUrl}`);
  if (running.token !== null && token === undefined) {
    note(`Token for everybody else, shown only now: ${running.token}`);
  }
  if (running.networkUrls.length > 0) note(`In your network: ${running.networkUrls.join(' ')}`);
  if (running.token !== null && allowChanges) {
    note('Whoever has the token or the link may also add, rename and remove.');
  }
  note('Serving; Ctrl-C stops.');
  const stop = async () => {
    await stopServer(server);
    await whosaid.close();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  print(running.url);
  whosaid.keepGraph();
}

/** Uploads are kept beside what the library holds; of one in a cluster, where all its servers find them. */
function checkUploads(library: string, allowChanges: boolean, uploads?: string): void {
  const isNeeded = allowChanges && !liesInFolder(library);
  if (isNeeded === (uploads !== undefined)) return;
  throw new WhosaidError(
    'USAGE',
    isNeeded
      ? 'A library in a cluster has no folder for uploaded files. Name one with --uploads, the same for all servers of the library.'
      : 'Only with --allow-changes, and of a library in a cluster, are uploads kept elsewhere. Leave out --uploads.',
  );
}
