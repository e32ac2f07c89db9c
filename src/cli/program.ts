/** The program: all commands, the version, and how mistakes on the command line are told. */

import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { compareCommand } from './compare-command.ts';
import { completionsCommand } from './completions-command.ts';
import { applyConfig, readConfig } from './config.ts';
import { copyCommand } from './copy-command.ts';
import { demoCommand } from './demo-command.ts';
import { doctorCommand } from './doctor-command.ts';
import { editCommand } from './edit-command.ts';
import { evalCommand } from './eval-command.ts';
import { exportCommand } from './export-command.ts';
import { importCommand } from './import-command.ts';
import { indexCommand } from './index-command.ts';
import { listCommand } from './list-command.ts';
import { mcpCommand } from './mcp-command.ts';
import { modelsCommand } from './models-command.ts';
import { queryCommand } from './query-command.ts';
import { reindexCommand } from './reindex-command.ts';
import { removeCommand } from './remove-command.ts';
import { serveCommand } from './serve-command.ts';
import { showCommand } from './show-command.ts';
import { speakersCommand } from './speakers-command.ts';
import { surveyCommand } from './survey-command.ts';
import { watchCommand } from './watch-command.ts';

const { version, description } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);

/** Builds a program; the command that runs is told to `onRun`. */
export function buildProgram(onRun: (command: Command) => void = () => {}): Command {
  const program = new Command('whosaid')
    .description(description)
    .version(version)
    .configureOutput({ outputError: (text, write) => write(toOneLine(text)) })
    .hook('preAction', (_program, command) => {
      onRun(command);
      applyConfig(command, readConfig());
    })
    .exitOverride();
  for (const command of listCommands()) {
    program.addCommand(command);
    for (const inheriting of [command, ...command.commands]) {
      inheriting.copyInheritedSettings(program).showHelpAfterError(helpHint(inheriting));
    }
  }
  return program.showHelpAfterError(helpHint(program));
}

const listCommands = (): Command[] => [
  indexCommand(),
  queryCommand(),
  surveyCommand(),
  compareCommand(),
  watchCommand(),
  serveCommand(),
  mcpCommand(),
  listCommand(),
  showCommand(),
  removeCommand(),
  editCommand(),
  speakersCommand(),
  modelsCommand(),
  reindexCommand(),
  doctorCommand(),
  demoCommand(),
  completionsCommand(),
  exportCommand(),
  importCommand(),
  copyCommand(),
  evalCommand(),
];

/** "error: unknown option '--jsn'\n(Did you mean --json?)\n" → "whosaid: unknown option …" in one line. */
function toOneLine(text: string): string {
  return `${text
    .replace(/^error: /, 'whosaid: ')
    .replace(/ Expected \d+ arguments? but got \d+/, '')
    .trim()
    .replace(/\s*\n\s*/g, ' ')}\n`;
}

export function helpHint(command: Command): string {
  const names: string[] = [];
  for (let at: Command | null = command; at !== null; at = at.parent) names.unshift(at.name());
  return `See: ${names.join(' ')} --help`;
}
