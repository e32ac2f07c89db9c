/** `whosaid demo`: the samples, indexed into a library of their own, on the page. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { index } from '../main.ts';
import { wholeNumberParser } from './options.ts';
import { formatCount, note } from './output.ts';
import { serveLibrary } from './serve-command.ts';

const SAMPLES = fileURLToPath(new URL('../../data', import.meta.url));

const QUESTIONS = [
  'what did management say about Pantrywren losses',
  'why are kiosks late',
  'who asked about pricing',
];

export function demoCommand(): Command {
  return new Command('demo')
    .description('try it on samples, about invented people and companies')
    .option('--port <port>', 'port to listen on', wholeNumberParser(0, 65_535), 0)
    .addHelpText('after', '\nExample:\n  whosaid demo --port 8080')
    .action(run);
}

async function run({ port }: { port: number }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-demo-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const library = join(folder, 'library');
  const reports = await index([SAMPLES], { library });
  note(
    `${formatCount(reports.filter(({ outcome }) => outcome === 'added').length, 'transcript')} in ${library}, which is deleted at the end.`,
  );
  note(`Ask on the page, or in another terminal:`);
  for (const question of QUESTIONS) note(`  whosaid query ${question} --library ${library}`);
  await serveLibrary({ library, host: '127.0.0.1', port, jobs: 1 });
}
