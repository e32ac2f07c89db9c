/** `whosaid speakers`: who speaks in the library, and saying who they are. */

import { Command, Option } from 'commander';
import {
  filterSpeakers,
  mergeSpeakers,
  type RecordedSpeakerRename,
  ROLES,
  type Role,
  renameSpeaker,
  SPEAKER_ORDERS,
  type SpeakerOrder,
  speakerEditHistory,
  suggestMerges,
  summarizeSpeakers,
  undoSpeakerEdit,
  withLibrary,
} from '../main.ts';
import {
  formatHistoryLine,
  formatMergeCommand,
  formatSpeakerEdit,
  formatSpeakerLine,
} from './format-speakers.ts';
import { jsonOption, libraryOption, parseNonBlank, wholeNumberParser } from './options.ts';
import { formatCount, note, print, printJson } from './output.ts';

/** Of a change's number: SQLite's largest that JavaScript can tell from the next. */
const MAX_EDIT_NUMBER = Number.MAX_SAFE_INTEGER;

interface Options {
  readonly library: string;
  readonly json?: boolean;
}

interface EditOptions extends Options {
  readonly transcript?: string;
}

interface RenameOptions extends EditOptions {
  readonly title?: string;
  readonly affiliation?: string;
  readonly role?: Role;
}

export function speakersCommand(): Command {
  const speakers = new Command('speakers')
    .description('list who speaks, and say who they are')
    .addHelpText(
      'after',
      `
Examples:
  whosaid speakers cook
  whosaid speakers rename SPEAKER_00 "Jane Doe" --transcript board-meeting --title CFO
  whosaid speakers merge "Cook, Tim" "Timothy D. Cook" --into "Tim Cook"
  whosaid speakers undo`,
    );
  const subcommand = (name: string, description: string, example: string, isDefault = false) =>
    speakers
      .command(name, { isDefault })
      .description(description)
      .addOption(libraryOption())
      .addOption(jsonOption())
      .addHelpText('after', `\nExample:\n  whosaid speakers ${example}`);

  subcommand('list', 'who speaks, those who say most first', 'list --sort name', true)
    .argument('[words...]', 'of their names, titles or affiliations')
    .addOption(new Option('--sort <by>', 'the order').choices(SPEAKER_ORDERS).default('turns'))
    .action(list);
  subcommand(
    'suggest',
    'names that may be one person’s, as commands to merge them',
    'suggest',
  ).action(suggest);
  subcommand(
    'rename',
    'show someone by another name, everywhere or in one transcript',
    'rename SPEAKER_00 "Jane Doe" --transcript board-meeting --role management',
  )
    .argument('<name>', 'as it is shown', parseNonBlank)
    .argument('<new-name>', 'who it is', parseNonBlank)
    .addOption(transcriptOption())
    .option('--title <title>', 'their title, in place of what transcripts say', parseNonBlank)
    .option('--affiliation <firm>', 'whom they are with, likewise', parseNonBlank)
    .addOption(new Option('--role <role>', 'their role, likewise').choices(ROLES))
    .action(rename);
  subcommand(
    'merge',
    'show several names as one',
    'merge "Cook, Tim" "Timothy D. Cook" --into "Tim Cook"',
  )
    .argument('<names...>', 'as they are shown')
    .requiredOption('--into <name>', 'the name to show', parseNonBlank)
    .addOption(transcriptOption())
    .action(merge);
  subcommand('undo', 'take a change of names back', 'undo 3')
    .argument(
      '[number]',
      'the change’s, from history (default: the last)',
      wholeNumberParser(1, MAX_EDIT_NUMBER),
    )
    .action(undo);
  subcommand('history', 'all changes of names', 'history').action(history);
  return speakers;
}

function transcriptOption(): Option {
  return new Option('--transcript <id>', 'only in this transcript (default: everywhere)');
}

async function list(
  words: string[],
  { library, json, sort }: Options & { sort: SpeakerOrder },
): Promise<void> {
  const appearances = await withLibrary(library, 'read', (opened) => opened.speakerOccurrences());
  const found = filterSpeakers(words.join(' '), summarizeSpeakers(appearances, sort));
  if (json) return printJson(found);
  for (const speaker of found) print(formatSpeakerLine(speaker));
  if (found.length === 0) note('Nobody found.');
  const suggested = suggestMerges(appearances).length;
  if (suggested > 0) {
    note(
      `${formatCount(suggested, 'suggestion')} of names that may be one person’s: whosaid speakers suggest`,
    );
  }
}

async function suggest({ library, json }: Options): Promise<void> {
  const suggested = suggestMerges(
    await withLibrary(library, 'read', (opened) => opened.speakerOccurrences()),
  );
  if (json) return printJson(suggested);
  for (const suggestion of suggested) print(formatMergeCommand(suggestion));
  if (suggested.length === 0) note('No two names look like one person’s.');
}

async function rename(
  name: string,
  newName: string,
  { library, json, transcript, title, affiliation, role }: RenameOptions,
): Promise<void> {
  const are = {
    name: newName,
    ...(title !== undefined && { title }),
    ...(affiliation !== undefined && { affiliation }),
    ...(role !== undefined && { role }),
  };
  const named = await withLibrary(library, 'write', (opened) =>
    renameSpeaker(opened, name, are, transcript),
  );
  reportEdit(named, json);
}

async function merge(
  names: string[],
  { library, json, into, transcript }: EditOptions & { into: string },
): Promise<void> {
  const named = await withLibrary(library, 'write', (opened) =>
    mergeSpeakers(opened, names, into, transcript),
  );
  reportEdit(named, json);
}

function reportEdit(named: RecordedSpeakerRename, json = false): void {
  if (json) printJson(named);
  note(`${formatSpeakerEdit(named)}; take it back with: whosaid speakers undo ${named.number}`);
}

async function undo(number: number | undefined, { library, json }: Options): Promise<void> {
  const undone = await withLibrary(library, 'write', (opened) => undoSpeakerEdit(opened, number));
  if (json) printJson({ undone });
  note(`Taken back: ${formatSpeakerEdit(undone)}`);
}

async function history({ library, json }: Options): Promise<void> {
  const namings = await withLibrary(library, 'read', speakerEditHistory);
  if (json) return printJson(namings);
  for (const naming of namings) print(formatHistoryLine(naming));
  if (namings.length === 0) note('No name was changed.');
}
