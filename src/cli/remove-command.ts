/** `whosaid remove`: removes transcripts from the library. */

import { Command } from 'commander';
import { WhosaidError, withWriter } from '../main.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import { jsonOption, libraryOption } from './options.ts';
import { formatCount, note, printJson } from './output.ts';

export function removeCommand(): Command {
  return new Command('remove')
    .description(
      'remove transcripts from the library, with files that were uploaded; other files stay',
    )
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
  const removed = await withWriter(library, async (opened) => {
    const known = (await opened.list()).map(({ id }) => id);
    rejectUnknown(ids, known);
    return opened.remove(ids);
  });
  if (json) printJson({ removed });
  note(`${formatCount(removed.length, 'transcript')} removed.`);
}

function rejectUnknown(ids: readonly string[], known: readonly string[]): void {
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length === 0) return;
  const names = unknown.map((id) => `"${id}"`).join(', ');
  const suggestion = unknown.length === 1 ? didYouMean(unknown[0], known) : '';
  throw new WhosaidError('NOT_FOUND', `No transcript ${names}; nothing was removed.${suggestion}`, {
    subject: 'transcript',
  });
}
