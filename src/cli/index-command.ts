/** `whosaid index`: adds files and folders to the library. */

import { basename } from 'node:path';
import { Command } from 'commander';
import { type DiscoveryOptions, type FileReport, index, type VectorSearch } from '../main.ts';
import { dryRun } from './dry-run.ts';
import {
  formatOutcomeCounts,
  noteHowToPersist,
  noteMissingFiles,
  noteProblems,
  noteUnmatchedLabels,
  noteUnsupportedFiles,
} from './index-report.ts';
import {
  jsonOption,
  libraryOption,
  MAX_JOBS,
  parseNonBlank,
  vectorsOption,
  wholeNumberParser,
} from './options.ts';
import { formatCount, note, printJson } from './output.ts';
import { addOverrideOptions, type OverrideOptions, toOverrides } from './overrides.ts';
import { lowerPriority } from './priority.ts';
import { listenForInterrupt, progressBar } from './progress.ts';

interface Options extends OverrideOptions {
  readonly library: string;
  readonly model?: string;
  readonly jobs?: number;
  readonly exclude?: readonly string[];
  readonly strict?: boolean;
  readonly prune?: boolean;
  readonly vectors?: VectorSearch;
  readonly wait?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

const HELP = `
Folders are searched at any depth for files with the extension of a supported format; ZIP archives
and gzip files are opened, also inside one another. Patterns in .whosaidignore and .gitignore files
exclude files, as --exclude does; hidden files, README, LICENSE and the like are always excluded.
The content decides the format. A file in no known format is skipped if it was found in a folder,
and fails if you named it. Files over 200 MB and archives over 1 GB are not read.

A moved file keeps its transcript; a transcript whose file is gone stays until you run with --prune.
Files are read again when they, these options or the parsing rules have changed.

Override what files say with a whosaid.json beside or above them:
  {
    "board/*.vtt": { "kind": "meeting", "speakers": { "SPEAKER_00": "Jane Doe (CFO, Example Co)" } },
    "board/2025-03-04.vtt": { "title": "Budget meeting", "date": "2025-03-04" }
  }
Keys are patterns as in a .gitignore. Records (JSON, CSV, XML) with unusual names of fields are read by
"fields": { "speaker": "usr.nick", "text": "payload", "start": "at" }. "noSpeakers": true is --no-speakers; a speaker may also be
{ "name", "title", "affiliation", "role" }. Options take precedence over whosaid.json, for one run.

Exit code 1: nothing could be read, or a file you named failed; with --strict, any file failed or
was read with a warning, which tells of lines that look like speech or speakers and were not understood.

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
      'exclude files in folders and archives, as in a .gitignore; repeat for more',
      (value, before: readonly string[] = []) => [...before, parseNonBlank(value)],
    )
    .option(
      '--jobs <n>',
      'worker threads (default: one per processor)',
      wholeNumberParser(1, MAX_JOBS),
    )
    .option('--strict', 'exit with 1 if any file cannot be read, or only with a warning')
    .option('--prune', 'remove transcripts whose files are gone from these folders')
    .addOption(vectorsOption(' (kept for this library)'))
    .option('--wait', 'wait for the HNSW graph of a large library, instead of leaving it to serve')
    .option('--dry-run', 'preview what each file would become; nothing is indexed')
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(run);
}

async function run(paths: string[], options: Options): Promise<void> {
  lowerPriority();
  const { json = false, strict = false, exclude } = options;
  const overrides = toOverrides(options);
  const unsupported: string[] = [];
  const discovery = {
    exclude,
    overrides,
    onUnsupported: (name: string) => unsupported.push(name),
  };
  const reports = options.dryRun
    ? await dryRun(paths, discovery, json)
    : await indexPaths(paths, options, discovery);
  noteUnsupportedFiles(unsupported);
  if (hasFailed(reports, strict)) process.exitCode = 1;
}

async function indexPaths(
  paths: string[],
  { library, model, jobs, prune, vectors, wait, json = false }: Options,
  discovery: DiscoveryOptions,
): Promise<FileReport[]> {
  const { signal, stopListening } = listenForInterrupt();
  const bar = await progressBar('files');
  let embedded = 0;
  try {
    const reports = await index(paths, {
      ...discovery,
      library,
      model,
      jobs,
      prune,
      vectors,
      wait,
      signal,
      onFile: ({ source, passages }, done, total) => {
        embedded += passages;
        bar.show(done, total, basename(source), embedded);
      },
    });
    bar.stop();
    if (json) printJson(reports);
    noteProblems(reports);
    noteMissingFiles(reports);
    const passages = reports.reduce((sum, report) => sum + report.passages, 0);
    note(
      `${formatOutcomeCounts(reports)}; ${formatCount(passages, 'passage')} embedded; library ${library}`,
    );
    noteUnmatchedLabels(discovery.overrides ?? {}, reports);
    if (passages > 0) noteHowToPersist(discovery.overrides ?? {}, paths);
    if (signal.aborted) {
      note('Stopped early. Run the same command to continue.');
      process.exitCode = 1;
    }
    return reports;
  } finally {
    bar.stop();
    stopListening();
  }
}

interface FileResult {
  readonly outcome: FileReport['outcome'] | 'read';
  readonly isExplicit?: boolean;
  readonly warnings?: FileReport['warnings'];
}

/** Fails if nothing was read or a named file failed; with `strict`, if any file failed or has a warning. */
function hasFailed(reports: readonly FileResult[], strict: boolean): boolean {
  const failed = reports.filter(({ outcome }) => outcome === 'failed');
  const isUnread = ({ outcome }: FileResult) => outcome === 'failed' || outcome === 'skipped';
  const hasWarning = strict && reports.some(({ warnings = [] }) => warnings.length > 0);
  return (
    reports.every(isUnread) ||
    failed.some(({ isExplicit }) => strict || isExplicit === true) ||
    hasWarning
  );
}
