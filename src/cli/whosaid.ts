#!/usr/bin/env node
/** The command line: one file per command, and here what they share: the name, the way errors end. */

import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { WhosaidError } from '../domain/error.ts';
import { evalCommand } from './eval-command.ts';
import { indexCommand } from './index-command.ts';
import { listCommand } from './list-command.ts';
import { note } from './output.ts';
import { queryCommand } from './query-command.ts';
import { removeCommand } from './remove-command.ts';
import { serveCommand } from './serve-command.ts';
import { showCommand } from './show-command.ts';
import { speakersCommand } from './speakers-command.ts';

const EXIT_FAILURE = 1;
const EXIT_USAGE = 2;

const { version, description } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);

const program = new Command('whosaid')
  .description(description)
  .version(version)
  .showHelpAfterError('See: whosaid help')
  .configureOutput({ outputError: (text, write) => write(toOneLine(text)) })
  .exitOverride();

/** "error: unknown option '--jsn'\n(Did you mean --json?)\n" as a line of talk. */
function toOneLine(text: string): string {
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
    process.exitCode = error.exitCode === 0 ? 0 : EXIT_USAGE;
  } else if (error instanceof WhosaidError) {
    note(error.message);
    process.exitCode = error.code === 'USAGE' ? EXIT_USAGE : EXIT_FAILURE;
  } else {
    note(`An error that should not be: ${error instanceof Error ? error.stack : error}`);
    process.exitCode = EXIT_FAILURE;
  }
}
