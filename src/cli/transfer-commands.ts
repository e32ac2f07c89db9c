/** `whosaid export` and `whosaid import`: a library as lines of JSON, to move it, keep a copy, or change its model. */

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { exportLibrary, importLibrary, WhosaidError } from '../main.ts';
import { libraryOption } from './options.ts';
import { formatCount, note } from './output.ts';

export function exportCommand(): Command {
  return new Command('export')
    .description('print the whole library as lines of JSON')
    .addOption(libraryOption())
    .addHelpText('after', '\nExample:\n  whosaid export > library.jsonl')
    .action(async ({ library }: { library: string }) => {
      for await (const line of exportLibrary(library)) process.stdout.write(`${line}\n`);
    });
}

export function importCommand(): Command {
  return new Command('import')
    .description('make a new library of exported lines, with speaker edits')
    .argument('<file>', 'what export printed, or - for standard input')
    .addOption(libraryOption())
    .option('--model <model>', 'bundled, a hub id, or a folder with a transformers.js model')
    .addHelpText('after', '\nExample:\n  whosaid import library.jsonl --library copy')
    .action(async (file: string, { library, model }: { library: string; model?: string }) => {
      const input = file === '-' ? process.stdin : createReadStream(file);
      const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
      const failed = new Promise<never>((_, reject) => {
        input.once('error', (cause: Error) => {
          const message = `Cannot read ${file}: ${cause.message}. Check the path.`;
          reject(new WhosaidError('FILE_MISSING', message, { cause }));
        });
      });
      const count = await Promise.race([importLibrary(lines, { library, model }), failed]);
      note(`${formatCount(count, 'transcript')} imported; library ${library}`);
    });
}
