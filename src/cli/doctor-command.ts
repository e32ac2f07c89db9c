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
Checks the structure of the database, the checksum of every row, places of passages, segments, the graph,
what killed processes left, the files of uploads, permissions and the model. --repair mends what can be
derived: segments and graph are built again, and a damaged transcript is read again the next time that its
file is indexed, or imported from an export; speaker edits stay.

Exit code 1: a problem was found, with --repair one that it cannot mend. Hints are no problems.

Examples:
  whosaid doctor
  whosaid doctor --repair && whosaid index ~/transcripts
  whosaid doctor --repair && whosaid import library.jsonl`;

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
  const faults = found.filter(({ isHint }) => !isHint);
  const left = repair ? faults.filter(({ isRepairable }) => !isRepairable) : faults;
  const mended = repair ? `; ${faults.length - left.length} mended` : '';
  note(`${formatCount(faults.length, 'problem')} found${mended}.`);
  if (left.length > 0) process.exitCode = 1;
}
