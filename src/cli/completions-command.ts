/** `whosaid completions`: a script that completes commands and options in a shell. */

import { Command } from 'commander';
import { SHELLS, type Shell, writeCompletions } from './completions.ts';
import { describeCommands } from './describe-commands.ts';
import { print } from './output.ts';

const HELP = `
Examples:
  eval "$(whosaid completions bash)"
  whosaid completions zsh > "\${fpath[1]}/_whosaid"
  whosaid completions fish > ~/.config/fish/completions/whosaid.fish`;

export function completionsCommand(): Command {
  const command = new Command('completions')
    .description('print a script that completes commands and options in a shell')
    .addHelpText('after', HELP);
  for (const shell of SHELLS) {
    command
      .command(shell)
      .description(`for ${shell}`)
      .action(() => printCompletions(shell, command));
  }
  return command;
}

function printCompletions(shell: Shell, command: Command): void {
  const program = command.parent ?? command;
  print(writeCompletions(shell, describeCommands(program)).trimEnd());
}
