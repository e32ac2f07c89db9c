/** `whosaid mcp`: the library for assistants, over standard input and output. */

import { Command } from 'commander';
import { libraryOption } from './options.ts';
import { note } from './output.ts';

const HELP = `
Assistants start this themselves, once they are told how. whosaid serve offers the same over HTTP at /mcp.
How to set up each assistant: docs/assistants.md

Examples:
  whosaid mcp --library ~/calls/.whosaid
  claude mcp add whosaid -- whosaid mcp --library ~/calls/.whosaid`;

export function mcpCommand(): Command {
  return new Command('mcp')
    .description('let assistants search the library, by the Model Context Protocol')
    .addOption(libraryOption())
    .addHelpText('after', HELP)
    .action(run);
}

async function run({ library }: { readonly library: string }): Promise<void> {
  const { serveMcp } = await import('../mcp/stdio.ts');
  await serveMcp(library, (error) =>
    note(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
}
