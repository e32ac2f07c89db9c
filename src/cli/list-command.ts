/** `whosaid list`: the transcripts in the library. */

import { Command } from 'commander';
import { type TranscriptSummary, withReader } from '../main.ts';
import { jsonOption, libraryOption } from './options.ts';
import { formatCount, note, print, printJson } from './output.ts';

export function listCommand(): Command {
  return new Command('list')
    .description('list the transcripts in the library')
    .addOption(libraryOption())
    .addOption(jsonOption())
    .addHelpText('after', '\nExample:\n  whosaid list --json')
    .action(run);
}

async function run({ library, json }: { library: string; json?: boolean }): Promise<void> {
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
