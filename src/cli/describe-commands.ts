/** The commands and options of a program, as completions and the manual page list them. */

import type { Command, Option } from 'commander';

export interface OptionDescription {
  /** "--limit <n>" */
  readonly flags: string;
  readonly long: string;
  readonly takesValue: boolean;
  readonly choices: readonly string[];
  readonly description: string;
}

export interface CommandDescription {
  /** Without the program: "speakers rename". */
  readonly path: string;
  /** "<name> <new-name>" */
  readonly usage: string;
  readonly description: string;
  readonly options: readonly OptionDescription[];
}

/** All commands that can be called, those within others behind them. */
export function describeCommands(program: Command): CommandDescription[] {
  return program.commands.flatMap((command) => describe(command, ''));
}

function describe(command: Command, before: string): CommandDescription[] {
  const path = `${before}${command.name()}`;
  const own = {
    path,
    usage: command.registeredArguments
      .map((argument) => {
        const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
        return argument.required ? `<${name}>` : `[${name}]`;
      })
      .join(' '),
    description: command.description(),
    options: command.options.filter(({ hidden }) => !hidden).map(describeOption),
  };
  return [own, ...command.commands.flatMap((one) => describe(one, `${path} `))];
}

function describeOption({ flags, long, argChoices, description, required, optional }: Option) {
  return {
    flags,
    long: long ?? flags,
    takesValue: required || optional,
    choices: argChoices ?? [],
    description,
  };
}
