/** `whosaid speakers`: who speaks in the library, and saying who they are. */

import { Command, Option } from 'commander';
import {
  mergeSpeakers,
  type Named,
  namingHistory,
  ROLES,
  type Role,
  renameSpeaker,
  SPEAKER_ORDERS,
  type SpeakerOrder,
  speakersLike,
  suggestMerges,
  summarizeSpeakers,
  undoNaming,
  withLibrary,
} from '../main.ts';
import { jsonOption, libraryOption, notBlank, wholeNumber } from './options.ts';
import { count, note, print, printJson } from './output.ts';
import { historyLine, mergeCommand, namingText, speakerLine } from './speakers-text.ts';

/** Of a change's number: SQLite's largest that JavaScript can tell from the next. */
const LARGEST = Number.MAX_SAFE_INTEGER;

interface Options {
  readonly library: string;
  readonly json?: boolean;
}

interface NamingOptions extends Options {
  readonly transcript?: string;
}

interface RenameOptions extends NamingOptions {
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
    .argument('<name>', 'as it is shown', notBlank)
    .argument('<new-name>', 'who it is', notBlank)
    .addOption(transcriptOption())
    .option('--title <title>', 'their title, in place of what transcripts say', notBlank)
    .option('--affiliation <firm>', 'whom they are with, likewise', notBlank)
    .addOption(new Option('--role <role>', 'their role, likewise').choices(ROLES))
    .action(rename);
  subcommand(
    'merge',
    'show several names as one',
    'merge "Cook, Tim" "Timothy D. Cook" --into "Tim Cook"',
  )
    .argument('<names...>', 'as they are shown')
    .requiredOption('--into <name>', 'the name to show', notBlank)
    .addOption(transcriptOption())
    .action(merge);
  subcommand('undo', 'take a change of names back', 'undo 3')
    .argument('[number]', 'the change’s, from history (default: the last)', wholeNumber(1, LARGEST))
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
  const appearances = await withLibrary(library, 'read', (opened) => opened.appearances());
  const found = speakersLike(words.join(' '), summarizeSpeakers(appearances, sort));
  if (json) return printJson(found);
  for (const speaker of found) print(speakerLine(speaker));
  if (found.length === 0) note('Nobody found.');
  const suggested = suggestMerges(appearances).length;
  if (suggested > 0) {
    note(
      `${count(suggested, 'suggestion')} of names that may be one person’s: whosaid speakers suggest`,
    );
  }
}

async function suggest({ library, json }: Options): Promise<void> {
  const suggested = suggestMerges(
    await withLibrary(library, 'read', (opened) => opened.appearances()),
  );
  if (json) return printJson(suggested);
  for (const suggestion of suggested) print(mergeCommand(suggestion));
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
  report(named, json);
}

async function merge(
  names: string[],
  { library, json, into, transcript }: NamingOptions & { into: string },
): Promise<void> {
  const named = await withLibrary(library, 'write', (opened) =>
    mergeSpeakers(opened, names, into, transcript),
  );
  report(named, json);
}

function report(named: Named, json = false): void {
  if (json) printJson(named);
  note(`${namingText(named)}; take it back with: whosaid speakers undo ${named.number}`);
}

async function undo(number: number | undefined, { library, json }: Options): Promise<void> {
  const undone = await withLibrary(library, 'write', (opened) => undoNaming(opened, number));
  if (json) printJson({ undone });
  note(`Taken back: ${namingText(undone)}`);
}

async function history({ library, json }: Options): Promise<void> {
  const namings = await withLibrary(library, 'read', namingHistory);
  if (json) return printJson(namings);
  for (const naming of namings) print(historyLine(naming));
  if (namings.length === 0) note('No name was changed.');
}
