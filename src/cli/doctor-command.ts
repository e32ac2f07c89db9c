/** `whosaid doctor`: checks a library, and mends what can be derived. */

import { Command } from 'commander';
import { examine } from '../main.ts';
import { jsonOption, libraryOption } from './options.ts';
import { formatCount, note, print, printJson } from './output.ts';

interface Options {
  readonly library: string;
  readonly repair?: boolean;
  readonly json?: boolean;
}

const HELP = `
Checks the structure of the database, the checksum of every row, places of passages, segments, the files
of uploads and permissions. --repair mends what can be derived: segments are built again, and a damaged
transcript is read again the next time that its file is indexed; speaker edits stay.

Exit code 1: something was found, with --repair something that it cannot mend.

Examples:
  whosaid doctor
  whosaid doctor --repair && whosaid index ~/transcripts`;

export function doctorCommand(): Command {
  return new Command('doctor')
    .description('check the library for damage')
    .addOption(libraryOption())
    .option('--repair', 'mend what can be derived')
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(run);
}

async function run({ library, repair = false, json = false }: Options): Promise<void> {
  const found = await examine(library, { repair });
  if (json) printJson(found);
  else for (const { problem, remedy } of found) print(`${problem}. ${remedy}`);
  const left = repair ? found.filter(({ isRepairable }) => !isRepairable) : found;
  const mended = repair ? `; ${found.length - left.length} mended` : '';
  note(`${formatCount(found.length, 'problem')} found${mended}.`);
  if (left.length > 0) process.exitCode = 1;
}
