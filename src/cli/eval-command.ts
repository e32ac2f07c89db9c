/** `whosaid eval`: measures ranking on questions with known answers. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Command } from 'commander';
import {
  type EvaluationReport,
  type EvaluationRun,
  findHardQueries,
  indexEvaluationSet,
  METRICS,
  runQueries,
  summarizeRuns,
} from '../eval/run.ts';
import { type Constraint, type Effort, libraryWithin } from '../main.ts';
import { choiceOption, effortOption, ignoreOption, jsonOption } from './options.ts';
import { formatCount, note, print, printJson } from './output.ts';

interface Options {
  readonly mode: EvaluationRun['mode'];
  readonly model?: string;
  readonly library?: string;
  readonly grouped?: boolean;
  readonly hard?: boolean;
  readonly effort: Effort;
  readonly ignore?: readonly Constraint[];
  readonly json?: boolean;
}

export function evalCommand(): Command {
  return new Command('eval')
    .description('measure how well questions with known answers are answered')
    .argument('<sets...>', 'folders with transcripts.jsonl, queries.jsonl and qrels.tsv')
    .addOption(
      choiceOption('--mode <mode>', 'search all transcripts, or only the one a question is about', [
        'corpus',
        'within',
      ]).default('corpus'),
    )
    .option('--model <model>', 'bundled, a hub id, or a folder with a transformers.js model')
    .option(
      '--library <folder>',
      'keep the indexed sets in this folder, or beside this address, for the next run',
    )
    .option('--grouped', 'group results by exchange, as query does')
    .option('--hard', 'only questions whose answers BM25 alone does not find')
    .addOption(effortOption('fast'))
    .addOption(ignoreOption())
    .addOption(jsonOption())
    .addHelpText('after', '\nExample:\n  whosaid eval sets/meetings --mode within')
    .action(run);
}

async function run(folders: string[], options: Options): Promise<void> {
  const temporary = options.library === undefined ? mkdtempSync(join(tmpdir(), 'whosaid-')) : null;
  try {
    const reports: Record<string, EvaluationReport> = {};
    for (const folder of folders) {
      const library = libraryWithin(options.library ?? temporary ?? '', basename(folder));
      reports[basename(folder)] = await measure(folder, library, options);
    }
    if (options.json) printJson(reports);
    else print(formatReports(reports));
  } finally {
    if (temporary !== null) rmSync(temporary, { recursive: true, force: true });
  }
}

async function measure(
  folder: string,
  library: string,
  options: Options,
): Promise<EvaluationReport> {
  const { mode, model, grouped: group = false, hard, ignore, effort } = options;
  const { readEvaluationSet } = await import('../eval/evaluation-set.ts');
  const set = readEvaluationSet(folder);
  note(`${basename(folder)}: indexing ${formatCount(set.transcripts.length, 'transcript')}`);
  await indexEvaluationSet(set, library, model);
  note(`${basename(folder)}: asking ${formatCount(set.queries.length, 'question')}`);
  const only = hard ? await findHardQueries(set, library) : null;
  const queries = set.queries.filter(({ id }) => only === null || only.has(id));
  const runs = await runQueries({ ...set, queries }, library, {
    mode,
    options: { group, ignore, effort, today: null },
  });
  return summarizeRuns(runs);
}

/** One row per set and one per group of it. */
function formatReports(reports: Readonly<Record<string, EvaluationReport>>): string {
  const head = ['', 'queries', ...METRICS, 'p50 ms', 'p95 ms'];
  const rows = Object.entries(reports).flatMap(([name, { queries, scores, groups, latency }]) => [
    formatRow(name, queries, scores, latency),
    ...Object.entries(groups).map(([group, result]) =>
      formatRow(`  ${group}`, result.queries, result),
    ),
  ]);
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines
    .map((line) =>
      line
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at])))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function formatRow(
  name: string,
  queries: number,
  scores: EvaluationReport['scores'],
  latency?: EvaluationReport['latency'],
): string[] {
  return [
    name,
    String(queries),
    ...METRICS.map((metric) => scores[metric].toFixed(4)),
    latency?.p50.toFixed(1) ?? '',
    latency?.p95.toFixed(1) ?? '',
  ];
}
