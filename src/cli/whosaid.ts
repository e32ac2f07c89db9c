#!/usr/bin/env node
/** The command line: assembles the commands, reports errors and sets the exit code. */

import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { WhosaidError } from '../domain/error.ts';
import { formatError } from './advice.ts';
import { doctorCommand } from './doctor-command.ts';
import { editCommand } from './edit-command.ts';
import { evalCommand } from './eval-command.ts';
import { exportCommand } from './export-command.ts';
import { importCommand } from './import-command.ts';
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

let running: Command | undefined;

const program = new Command('whosaid')
  .description(description)
  .version(version)
  .configureOutput({ outputError: (text, write) => write(toOneLine(text)) })
  .hook('preAction', (_program, command) => {
    running = command;
  })
  .exitOverride();

/** "error: unknown option '--jsn'\n(Did you mean --json?)\n" → "whosaid: unknown option …" in one line. */
function toOneLine(text: string): string {
  return `${text
    .replace(/^error: /, 'whosaid: ')
    .replace(/ Expected \d+ arguments? but got \d+/, '')
    .trim()
    .replace(/\s*\n\s*/g, ' ')}\n`;
}

function helpHint(command: Command): string {
  const names: string[] = [];
  for (let at: Command | null = command; at !== null; at = at.parent) names.unshift(at.name());
  return `See: ${names.join(' ')} --help`;
}

for (const command of [
  indexCommand(),
  queryCommand(),
  serveCommand(),
  listCommand(),
  showCommand(),
  removeCommand(),
  editCommand(),
  speakersCommand(),
  doctorCommand(),
  exportCommand(),
  importCommand(),
  evalCommand(),
]) {
  program.addCommand(command);
  for (const inheriting of [command, ...command.commands]) {
    inheriting.copyInheritedSettings(program).showHelpAfterError(helpHint(inheriting));
  }
}
program.showHelpAfterError(helpHint(program));

/* A reader that stops early (`whosaid list | head`) is not a failure. */
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
    note(formatError(error));
    const isUsage = error.code === 'USAGE';
    if (isUsage) process.stderr.write(`${helpHint(running ?? program)}\n`);
    process.exitCode = isUsage ? EXIT_USAGE : EXIT_FAILURE;
  } else {
    note(`Internal error – please report it: ${error instanceof Error ? error.stack : error}`);
    process.exitCode = EXIT_FAILURE;
  }
}
