/** `whosaid remove`: transcripts out of the library. */

import { Command } from 'commander';
import { type LibraryWriter, WhosaidError, withLibrary } from '../main.ts';
import { jsonOption, libraryOption } from './options.ts';
import { formatCount, note, printJson } from './output.ts';

export function removeCommand(): Command {
  return new Command('remove')
    .description('remove transcripts from the library; their files are not touched')
    .argument('<transcripts...>', 'their ids')
    .addOption(libraryOption())
    .addOption(jsonOption())
    .addHelpText('after', '\nExample:\n  whosaid remove board-meeting')
    .action(run);
}

async function run(
  ids: string[],
  { library, json }: { library: string; json?: boolean },
): Promise<void> {
  await withLibrary(library, 'write', (opened) => remove(ids, opened));
  if (json) printJson({ removed: ids });
  note(`${formatCount(ids.length, 'transcript')} removed`);
}

/** All of them or none. */
async function remove(ids: readonly string[], library: LibraryWriter): Promise<void> {
  const known = new Set((await library.list()).map(({ id }) => id));
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length > 0) {
    throw new WhosaidError(
      'NOT_FOUND',
      `Expected ids of transcripts, found none called ${unknown.join(', ')}; nothing was removed. See them all with: whosaid list`,
    );
  }
  for (const id of ids) await library.remove(id);
}
