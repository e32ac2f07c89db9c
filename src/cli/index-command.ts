/** `whosaid index`: files and folders into the library. */

import { basename } from 'node:path';
import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { type DiscoveryOptions, type FileReport, index } from '../main.ts';
import { dryRun } from './dry-run.ts';
import {
  formatOutcomeCounts,
  noteHowToPersist,
  noteIgnoredFiles,
  noteMissingFiles,
  noteUnmappedLabels,
  noteUnreadableFiles,
} from './index-report.ts';
import {
  jsonOption,
  libraryOption,
  MAX_JOBS,
  parseNonBlank,
  wholeNumberParser,
} from './options.ts';
import { formatCount, note, printJson } from './output.ts';
import { addOverrideOptions, type OverrideOptions, toOverrides } from './overrides.ts';

interface Options extends OverrideOptions {
  readonly library: string;
  readonly model?: string;
  readonly jobs?: number;
  readonly exclude?: readonly string[];
  readonly strict?: boolean;
  readonly prune?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

const HELP = `
Of a folder, files with the extension of a format are read, at any depth; ZIP archives and gzip are
opened, also one in another. Patterns in .whosaidignore and .gitignore, in any folder, leave files
out, as --exclude does; what is hidden, README, LICENSE and the like are never taken. The content
tells the format: a file that is of none is skipped when it was found, and has failed when it was
named. A file of more than 200 MB, or an archive of more than 1 GB, is not read.

A transcript whose file has moved stays the same transcript; one whose file is gone stays until
--prune. Files are read anew when they, these options or the readers have changed.

What is known better than the files say can be written beside or above them, in whosaid.json:
  {
    "board/*.vtt": { "kind": "meeting", "speakers": { "SPEAKER_00": "Jane Doe (CFO, Example Co)" } },
    "board/2025-03-04.vtt": { "title": "Budget meeting", "date": "2025-03-04" }
  }
Keys are patterns as in a .gitignore. "noSpeakers": true is --no-speakers; a speaker may also be
{ "name", "title", "affiliation", "role" }. The options hold over it, for as long as they are given.

Exit code 1: nothing could be read, or a file failed that was named; with --strict, or any failed.

Examples:
  whosaid index ~/transcripts
  whosaid index ~/transcripts --dry-run --exclude drafts/
  whosaid index call.vtt --title 'Q3 call' --date 2025-11-06 --map 'SPEAKER_00=Jane Doe (CFO)'
  curl -s https://example.com/call.txt | whosaid index - --title 'Q3 call'`;

export function indexCommand(): Command {
  const command = new Command('index')
    .description('add transcripts to the library, or bring them up to date')
    .argument('<paths...>', 'files, folders, archives, or - for standard input')
    .addOption(libraryOption())
    .option('--model <model>', 'bundled, a hub id, or a folder with a transformers.js model');
  return addOverrideOptions(command)
    .option(
      '--exclude <pattern>',
      'leave files of folders and archives out, as a .gitignore does; may come more than once',
      (value, before: readonly string[] = []) => [...before, parseNonBlank(value)],
    )
    .option(
      '--jobs <n>',
      'threads (default: one for each processor)',
      wholeNumberParser(1, MAX_JOBS),
    )
    .option('--strict', 'exit with 1 when any file cannot be read')
    .option('--prune', 'remove transcripts whose files are gone from the folders given')
    .option('--dry-run', 'show what each file would become, and index nothing')
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(run);
}

async function run(paths: string[], options: Options): Promise<void> {
  const { json = false, strict = false, exclude } = options;
  const overrides = toOverrides(options);
  const others: string[] = [];
  const find = { exclude, overrides, onUnsupported: (name: string) => others.push(name) };
  const reports = options.dryRun
    ? await dryRun(paths, find, json)
    : await indexPaths(paths, options, find);
  noteIgnoredFiles(others);
  // What is shown of each file says it of that file.
  if (!options.dryRun) noteUnmappedLabels(overrides, reports);
  if (hasFailed(reports, strict)) process.exitCode = 1;
}

async function indexPaths(
  paths: string[],
  { library, model, jobs, prune, json = false }: Options,
  find: DiscoveryOptions,
): Promise<FileReport[]> {
  const stop = new AbortController();
  const onInterrupt = () => {
    if (stop.signal.aborted) process.exit(1);
    stop.abort();
    note('Stopping after this transcript; Ctrl-C again stops at once.');
  };
  process.on('SIGINT', onInterrupt);
  const bar = progressBar();
  try {
    const { signal } = stop;
    const reports = await index(paths, {
      ...find,
      library,
      model,
      jobs,
      prune,
      signal,
      onFile: bar.show,
    });
    bar.stop();
    if (json) printJson(reports);
    noteUnreadableFiles(reports);
    noteMissingFiles(reports);
    const passages = reports.reduce((sum, report) => sum + report.passages, 0);
    note(
      `${formatOutcomeCounts(reports)}; ${formatCount(passages, 'passage')} embedded; library ${library}`,
    );
    if (passages > 0) noteHowToPersist(find.overrides ?? {}, paths);
    if (signal.aborted) {
      note('Stopped early; the same command goes on from here.');
      process.exitCode = 1;
    }
    return reports;
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
      bar.setTotal(total);
      passages += report.passages;
      const perSecond = Math.round((1000 * passages) / (performance.now() - started));
      bar.update(done, { file: basename(report.source), rate: formatCount(perSecond, 'passage') });
    },
    stop: () => bar.stop(),
  };
}

interface OutcomeOfFile {
  readonly outcome: FileReport['outcome'] | 'read';
  readonly isExplicit?: boolean;
}

/** A file that was named must be read; of a folder, something must be; strictly, everything. */
function hasFailed(reports: readonly OutcomeOfFile[], strict: boolean): boolean {
  const failed = reports.filter(({ outcome }) => outcome === 'failed');
  const isUnread = ({ outcome }: OutcomeOfFile) => outcome === 'failed' || outcome === 'skipped';
  return reports.every(isUnread) || failed.some(({ isExplicit }) => strict || isExplicit === true);
}
