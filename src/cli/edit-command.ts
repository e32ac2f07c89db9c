/** `whosaid edit`: changes what the library says of a transcript. */

import { Command } from 'commander';
import {
  EDITABLE_FIELDS,
  editTranscript,
  KINDS,
  type Kind,
  type TranscriptEdit,
  withWriter,
} from '../main.ts';
import { findTranscript } from './find-transcript.ts';
import { choiceOption, jsonOption, libraryOption, parseNonBlank } from './options.ts';
import { note, printJson } from './output.ts';
import { collectTags, parseDay, parseWebAddress } from './overrides.ts';

interface Options {
  readonly library: string;
  readonly json?: boolean;
  readonly reset?: boolean;
  readonly title?: string;
  readonly date?: string;
  readonly kind?: Kind;
  readonly company?: string;
  readonly ticker?: string;
  readonly quarter?: string;
  readonly url?: string;
  readonly tag?: readonly string[];
}

const HELP = `
Files stay as they are; the transcript keeps its changes when its file is indexed again.

Examples:
  whosaid edit board-2025-03 --title "Budget meeting" --date 2025-03-04 --tag budget,board
  whosaid edit board-2025-03 --reset`;

export function editCommand(): Command {
  return new Command('edit')
    .description('change the title, date, kind or tags of a transcript')
    .argument('<transcript>', 'its id or title')
    .addOption(libraryOption())
    .option('--title <title>', 'title of the transcript', parseNonBlank)
    .option('--date <day>', 'day of the recording, such as 2025-03-04', parseDay)
    .addOption(choiceOption('--kind <kind>', 'kind of conversation', KINDS))
    .option('--company <name>', 'company whose call it is', parseNonBlank)
    .option('--ticker <ticker>', 'ticker of the company', parseNonBlank)
    .option('--quarter <quarter>', 'quarter reported on, such as 2025-Q3', parseNonBlank)
    .option('--url <address>', 'web address of the recording', parseWebAddress)
    .option('--tag <tags>', 'its tags from now on, separated by commas', collectTags)
    .option('--reset', 'take all changes back, before those given here')
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(run);
}

async function run(
  name: string,
  { library, json, reset, tag, ...options }: Options,
): Promise<void> {
  const given: TranscriptEdit = { ...options, ...(tag !== undefined && { tags: tag }) };
  const edited = await withWriter(library, async (opened) => {
    const id = findTranscript(name, await opened.catalog());
    if (reset) await editTranscript(opened, id, null);
    if (!reset || Object.keys(given).length > 0) await editTranscript(opened, id, given);
    return opened.transcript(id);
  });
  const { participants: _, turns: __, ...info } = edited;
  if (json) return printJson(info);
  const shown = EDITABLE_FIELDS.flatMap((field) => {
    const value = [info[field]].flat().join(', ');
    return value === '' ? [] : `${field}: ${value}`;
  });
  note(`${info.id}: ${shown.join('; ')}`);
}
