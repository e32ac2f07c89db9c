#!/usr/bin/env node
/** The command line: one file per command, and here what they share: the name, the way errors end. */

import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { WhosaidError } from '../error.ts';
import { evalCommand } from './eval-command.ts';
import { indexCommand } from './index-command.ts';
import { listCommand } from './list-command.ts';
import { note } from './output.ts';
import { queryCommand } from './query-command.ts';
import { removeCommand } from './remove-command.ts';
import { serveCommand } from './serve-command.ts';
import { showCommand } from './show-command.ts';
import { speakersCommand } from './speakers-command.ts';

const FAILED = 1;
const WRONG_USAGE = 2;

const { version, description } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);

const program = new Command('whosaid')
  .description(description)
  .version(version)
  .showHelpAfterError('See: whosaid help')
  .configureOutput({ outputError: (text, write) => write(oneLine(text)) })
  .exitOverride();

/** "error: unknown option '--jsn'\n(Did you mean --json?)\n" as a line of talk. */
function oneLine(text: string): string {
  return `${text
    .replace(/^error: /, 'whosaid: ')
    .trim()
    .replace(/\s*\n\s*/g, ' ')}\n`;
}

for (const command of [
  indexCommand(),
  queryCommand(),
  serveCommand(),
  listCommand(),
  showCommand(),
  removeCommand(),
  speakersCommand(),
  evalCommand(),
]) {
  for (const one of [command, ...command.commands]) one.copyInheritedSettings(program);
  program.addCommand(command);
}

// A reader that has seen enough (`whosaid list | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
  } else if (error instanceof WhosaidError) {
    note(error.message);
    process.exitCode = error.code === 'USAGE' ? WRONG_USAGE : FAILED;
  } else {
    note(`An error that should not be: ${error instanceof Error ? error.stack : error}`);
    process.exitCode = FAILED;
  }
}
