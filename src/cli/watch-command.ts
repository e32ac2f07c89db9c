/** `whosaid watch`: keeps a library up to date with folders, and tells when something new answers a question. */

import { Command } from 'commander';
import { type FileReport, index, openLibrary, type QueryResponse } from '../main.ts';
import { folderChanges } from './folder-changes.ts';
import { formatResults } from './format-results.ts';
import { formatOutcomeCounts, noteProblems } from './index-report.ts';
import { notifyCommand, notifyWebhook } from './notify.ts';
import { jsonOption, libraryOption, parseNonBlank } from './options.ts';
import { note, print } from './output.ts';
import { parseWebAddress } from './overrides.ts';
import { lowerPriority } from './priority.ts';
import { listenForInterrupt } from './progress.ts';

interface Options {
  readonly library: string;
  readonly question?: readonly string[];
  readonly exec?: string;
  readonly webhook?: string;
  readonly json?: boolean;
}

const MAX_COLUMNS = 80;

const HELP = `
Indexes the folders, then again whenever something in them changes, until Ctrl-C. Each --question is asked of
what is new; where that answers, the results are printed, given to --exec as JSON on its standard input, and
posted to --webhook.

Examples:
  whosaid watch ~/calls
  whosaid watch ~/calls --question "what was said about tariffs" --exec 'mail -s tariffs me@example.com'
  whosaid watch ~/calls --question "who is hiring" --webhook https://example.com/hook`;

export function watchCommand(): Command {
  return new Command('watch')
    .description('keep the library up to date with folders, and ask questions of what is new')
    .argument('<paths...>', 'files or folders')
    .addOption(libraryOption())
    .option(
      '--question <question>',
      'asked of what is new; repeat for more',
      (value, before: readonly string[] = []) => [...before, parseNonBlank(value)],
    )
    .option('--exec <command>', 'command of the shell to run with each answer', parseNonBlank)
    .option('--webhook <address>', 'web address to post each answer to', parseWebAddress)
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(run);
}

async function run(paths: string[], options: Options): Promise<void> {
  lowerPriority();
  const { signal, stopListening } = listenForInterrupt();
  process.once('SIGTERM', () => process.emit('SIGINT'));
  try {
    /* Watching begins first, so that nothing changes unseen. */
    const changes = folderChanges(paths, signal);
    const pending = changes.next();
    await update(paths, options, signal);
    note('Watching; Ctrl-C stops.');
    for (let next = await pending; !next.done; next = await changes.next()) {
      const fresh = await update(paths, options, signal);
      if (fresh.length > 0 && !signal.aborted) await askOf(fresh, options);
    }
  } finally {
    stopListening();
  }
}

/** @returns the ids of transcripts that are new, or read anew. */
async function update(
  paths: readonly string[],
  { library }: Options,
  signal: AbortSignal,
): Promise<string[]> {
  const reports = await index(paths, { library, signal, prune: true });
  const changed = reports.filter(({ outcome }) => outcome !== 'unchanged');
  if (changed.length > 0) {
    noteProblems(changed);
    note(formatOutcomeCounts(changed));
  }
  return reports.flatMap(({ outcome, id }: FileReport) =>
    (outcome === 'added' || outcome === 'replaced') && id !== null ? [id] : [],
  );
}

async function askOf(
  transcript: readonly string[],
  { library, question = [], exec, webhook, json = false }: Options,
): Promise<void> {
  if (question.length === 0) return;
  const whosaid = await openLibrary(library);
  try {
    for (const asked of question) {
      const response = await whosaid.query(asked, { filters: { transcript }, effort: 'best' });
      if (!response.confident) continue;
      report(asked, response, json);
      if (exec !== undefined) await notifyCommand(exec, response);
      if (webhook !== undefined) await notifyWebhook(webhook, response);
    }
  } finally {
    await whosaid.close();
  }
}

function report(question: string, response: QueryResponse, json: boolean): void {
  const matching = response.results.filter(({ match }) => match);
  const columns = process.stdout.columns ?? MAX_COLUMNS;
  const text = `${question}\n\n${formatResults(matching, columns)}\n`;
  print(json ? JSON.stringify(response) : text);
}
