#!/usr/bin/env node
/** The command line: runs the program, reports errors and sets the exit code. */

import { type Command, CommanderError } from 'commander';
import { WhosaidError } from '../domain/error.ts';
import { formatError } from './advice.ts';
import { note } from './output.ts';
import { buildProgram, helpHint } from './program.ts';

const EXIT_FAILURE = 1;
const EXIT_USAGE = 2;

let running: Command | undefined;
const program = buildProgram((command) => {
  running = command;
});

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
