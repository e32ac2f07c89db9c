/** `whosaid list`: the transcripts in the library. */

import { Command } from 'commander';
import { type LibraryStats, type TranscriptSummary, withReader } from '../main.ts';
import { jsonOption, libraryOption } from './options.ts';
import { formatCount, note, print, printJson } from './output.ts';

export function listCommand(): Command {
  return new Command('list')
    .description('list the transcripts in the library')
    .addOption(libraryOption())
    .option('--stats', 'how large the library is, and how its vectors are searched, instead')
    .addOption(jsonOption())
    .addHelpText('after', '\nExample:\n  whosaid list --json')
    .action(run);
}

interface Options {
  readonly library: string;
  readonly stats?: boolean;
  readonly json?: boolean;
}

async function run({ library, stats, json }: Options): Promise<void> {
  if (stats) return printStats(library, json);
  const transcripts = await withReader(library, (opened) => opened.list());
  if (json) return printJson(transcripts);
  if (transcripts.length === 0) {
    note('The library is empty. Add transcripts with: whosaid index <files or folders>');
  }
  for (const transcript of transcripts) print(formatTranscriptLine(transcript));
}

/** Tab-separated columns in a stable order: id, date, kind, turns, title. */
function formatTranscriptLine({ id, date, kind, turns, title }: TranscriptSummary): string {
  return [id, date ?? '-', kind ?? '-', formatCount(turns, 'turn'), title].join('\t');
}

async function printStats(folder: string, json = false): Promise<void> {
  const stats = await withReader(folder, (opened) => opened.stats());
  if (json) return printJson(stats);
  const { transcripts, passages, megabytes } = stats;
  print(`transcripts\t${transcripts.toLocaleString('en-US')}`);
  print(`passages\t${passages.toLocaleString('en-US')}`);
  print(`on disk\t${megabytes.store} MB of transcripts, ${megabytes.segments} MB of segments`);
  print(`vectors\t${describeVectors(stats)}`);
}

function describeVectors({ vectors, graph, hnswlib, passages }: LibraryStats): string {
  const note = hnswlib ? '' : '; hnswlib-node is not installed, so all are scanned';
  if (graph === null)
    return `${vectors}: no graph, ${formatCount(passages, 'passage')} scanned${note}`;
  const parts = [
    `${formatCount(graph.passages, 'passage')} in the graph (${graph.megabytes} MB)`,
    `${graph.scanned.toLocaleString('en-US')} scanned`,
    ...(graph.deleted > 0 ? [`${graph.deleted.toLocaleString('en-US')} deleted`] : []),
  ];
  return `${vectors}: ${parts.join(', ')}${note}`;
}
