/** `whosaid list`: the transcripts in the library. */

import { Command } from 'commander';
import {
  filterTranscripts,
  type LibraryStats,
  parseFilters,
  type RawFilters,
  resolveFilters,
  TRANSCRIPT_ORDERS,
  type TranscriptOrder,
  type TranscriptSummary,
  withReader,
} from '../main.ts';
import { addTranscriptFilters, choiceOption, jsonOption, libraryOption } from './options.ts';
import { formatCount, note, print, printJson } from './output.ts';
import { printPaged } from './pager.ts';
import { formatTable } from './table.ts';

const HELP = `
Examples:
  whosaid list budget --after 2025 --sort date
  whosaid list --kind podcast --json`;

export function listCommand(): Command {
  const command = new Command('list')
    .description('list the transcripts in the library')
    .argument('[words...]', 'words of a title, company, tag or id; all of them must match')
    .addOption(libraryOption());
  return addTranscriptFilters(command, 'list')
    .addOption(choiceOption('--sort <by>', 'order of the list', TRANSCRIPT_ORDERS).default('added'))
    .option('--reverse', 'the other way round')
    .option('--stats', 'how large the library is, and how its vectors are searched, instead')
    .option('--no-pager', 'print a long list at once on a terminal')
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(run);
}

interface Options extends RawFilters {
  readonly library: string;
  readonly sort: TranscriptOrder;
  readonly reverse?: boolean;
  readonly stats?: boolean;
  readonly pager: boolean;
  readonly json?: boolean;
}

async function run(words: string[], options: Options): Promise<void> {
  const { library, sort, reverse = false, stats, pager, json, ...raw } = options;
  if (stats) return printStats(library, json);
  const { all, found } = await withReader(library, async (opened) => {
    const transcripts = await opened.list();
    const filters = resolveFilters(parseFilters(raw), transcripts);
    return {
      all: transcripts.length,
      found: filterTranscripts(transcripts, words.join(' '), filters, sort),
    };
  });
  const shown = reverse ? found.reverse() : found;
  if (json) return printJson(shown);
  if (all === 0) {
    note('The library is empty. Add transcripts with: whosaid index <files or folders>');
  } else if (shown.length === 0) note('No transcript matches.');
  const { isTTY, columns } = process.stdout;
  const lines = formatTable(shown.map(toRow), isTTY ? columns : null);
  if (lines.length > 0) printPaged(lines.join('\n'), pager);
}

/** Columns in a stable order: id, date, kind, turns, title. */
function toRow({ id, date, kind, turns, title }: TranscriptSummary): string[] {
  return [id, date ?? '-', kind ?? '-', formatCount(turns, 'turn'), title];
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
