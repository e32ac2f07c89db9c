/** `whosaid speakers`: lists, renames and merges the speakers of the library. */

import { Command, Option } from 'commander';
import {
  filterSpeakers,
  type LibraryReader,
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
  withReader,
  withWriter,
} from '../main.ts';
import { didYouMean, findSimilar } from '../text/did-you-mean.ts';
import { findTranscript } from './find-transcript.ts';
import {
  formatHistoryLine,
  formatMergeCommand,
  formatSpeakerEdit,
  formatSpeakerLine,
} from './format-speakers.ts';
import {
  choiceOption,
  jsonOption,
  libraryOption,
  parseNonBlank,
  wholeNumberParser,
} from './options.ts';
import { formatCount, note, print, printJson } from './output.ts';

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
    .description('list, rename and merge speakers')
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

  subcommand('list', 'list speakers, those with the most turns first', 'list --sort name', true)
    .argument('[words...]', 'words of a name, title, firm or role; all of them must match')
    .addOption(choiceOption('--sort <by>', 'order of the list', SPEAKER_ORDERS).default('turns'))
    .action(list);
  subcommand(
    'suggest',
    'find names that may be the same person; prints the commands to merge them',
    'suggest',
  ).action(suggest);
  subcommand(
    'rename',
    'rename a speaker, everywhere or in one transcript; files are not touched',
    'rename SPEAKER_00 "Jane Doe" --transcript board-meeting --role management',
  )
    .argument('<name>', 'the current name', parseNonBlank)
    .argument('<new-name>', 'the new name', parseNonBlank)
    .addOption(transcriptOption())
    .option('--title <title>', 'also replace their title', parseNonBlank)
    .option('--affiliation <firm>', 'also replace their firm', parseNonBlank)
    .addOption(choiceOption('--role <role>', 'also replace their role', ROLES))
    .action(rename);
  subcommand(
    'merge',
    'show several names as one speaker',
    'merge "Cook, Tim" "Timothy D. Cook" --into "Tim Cook"',
  )
    .argument('<names...>', 'the current names')
    .requiredOption('--into <name>', 'the name to show for all of them', parseNonBlank)
    .addOption(transcriptOption())
    .action(merge);
  subcommand('undo', 'undo a rename or merge', 'undo 3')
    .argument(
      '[number]',
      'its number in the history (default: the last one)',
      wholeNumberParser(1, Number.MAX_SAFE_INTEGER),
    )
    .action(undo);
  subcommand('history', 'list all renames, merges and undos', 'history').action(history);
  return speakers;
}

function transcriptOption(): Option {
  return new Option(
    '--transcript <transcript>',
    'only in this one, by its id or title (default: everywhere)',
  );
}

async function list(
  words: string[],
  { library, json, sort }: Options & { sort: SpeakerOrder },
  command: Command,
): Promise<void> {
  const occurrences = await withReader(library, (opened) => opened.speakerOccurrences());
  const speakers = summarizeSpeakers(occurrences, sort);
  const matching = filterSpeakers(words.join(' '), speakers);
  if (matching.length === 0) rejectMisspeltCommand(words, command.parent ?? command);
  if (json) return printJson(matching);
  for (const speaker of matching) print(formatSpeakerLine(speaker));
  if (matching.length === 0) note(formatNoMatch(words.join(' '), speakers));
  const suggested = suggestMerges(occurrences).length;
  if (suggested > 0) {
    note(`${formatCount(suggested, 'possible duplicate')}. See: whosaid speakers suggest`);
  }
}

/** `speakers renme A B` reaches `list` too, the default command. */
function rejectMisspeltCommand(words: readonly string[], speakers: Command): void {
  const [word = ''] = words;
  const names = speakers.commands.map((command) => command.name());
  const [similar] = findSimilar(word, names);
  if (similar === undefined) return;
  speakers.error(
    `error: no speaker matches "${words.join(' ')}", and "${word}" is not a command. Did you mean ${similar}?`,
  );
}

function formatNoMatch(words: string, speakers: readonly { readonly name: string }[]): string {
  if (words === '') return 'The library has no speakers.';
  const names = speakers.map(({ name }) => name);
  return `No speaker matches "${words}".${didYouMean(words, names)}`;
}

async function suggest({ library, json }: Options): Promise<void> {
  const suggested = suggestMerges(
    await withReader(library, (opened) => opened.speakerOccurrences()),
  );
  if (json) return printJson(suggested);
  for (const suggestion of suggested) print(formatMergeCommand(suggestion));
  if (suggested.length === 0) note('No names look like the same person.');
}

async function rename(
  name: string,
  newName: string,
  { library, json, transcript, title, affiliation, role }: RenameOptions,
): Promise<void> {
  const identity = {
    name: newName,
    ...(title !== undefined && { title }),
    ...(affiliation !== undefined && { affiliation }),
    ...(role !== undefined && { role }),
  };
  const edit = await withWriter(library, async (opened) =>
    renameSpeaker(opened, name, identity, await findScope(transcript, opened)),
  );
  reportEdit(edit, json);
}

async function merge(
  names: string[],
  { library, json, into, transcript }: EditOptions & { into: string },
): Promise<void> {
  const edit = await withWriter(library, async (opened) =>
    mergeSpeakers(opened, names, into, await findScope(transcript, opened)),
  );
  reportEdit(edit, json);
}

/** `null`: all transcripts. */
async function findScope(
  transcript: string | undefined,
  library: LibraryReader,
): Promise<string | null> {
  return transcript === undefined ? null : findTranscript(transcript, await library.catalog());
}

function reportEdit(edit: RecordedSpeakerRename, json = false): void {
  if (json) printJson(edit);
  note(`${formatSpeakerEdit(edit)}. Undo with: whosaid speakers undo ${edit.number}`);
}

async function undo(number: number | undefined, { library, json }: Options): Promise<void> {
  const undone = await withWriter(library, (opened) => undoSpeakerEdit(opened, number));
  if (json) printJson({ undone });
  note(`Undone: ${formatSpeakerEdit(undone)}`);
}

async function history({ library, json }: Options): Promise<void> {
  const edits = await withReader(library, speakerEditHistory);
  if (json) return printJson(edits);
  for (const edit of edits) print(formatHistoryLine(edit));
  if (edits.length === 0) note('No speaker has been renamed.');
}
