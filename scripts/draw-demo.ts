/** `npm run docs:demo`: asks the samples on the command line, and draws that as docs/demo.svg. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawScenes } from './terminal-picture.ts';

const COLUMNS = 80;
const MAX_ROWS = 16;
const COMMANDS = [
  ['query', 'what did management say about Pantrywren losses'],
  ['query', 'who asked about pricing'],
  ['query', 'what does Warren Buffett say about kelp'],
] as const;

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'whosaid-picture-'));
const env = { ...process.env, FORCE_COLOR: '1', COLUMNS: String(COLUMNS) };

/** Standard error is shown first, as it is written first. */
function run(...args: string[]): string {
  const program = join(root, 'dist', 'cli', 'whosaid.js');
  const command = [process.execPath, program, ...args, '--library', join(folder, 'library')];
  const quoted = command.map((word) => `'${word}'`).join(' ');
  return execFileSync('sh', ['-c', `${quoted} 2>&1`], { cwd: root, env, encoding: 'utf8' });
}

try {
  run('index', 'data');
  const scenes = COMMANDS.map(([name, question]) => {
    const lines = run(name, question).trimEnd().split('\n');
    const cut = lines.length > MAX_ROWS ? [...lines.slice(0, MAX_ROWS - 1), '   …'] : lines;
    return { command: `whosaid ${name} ${question}`, output: cut.join('\n') };
  });
  writeFileSync(join(root, 'docs', 'demo.svg'), drawScenes(scenes, COLUMNS));
} finally {
  rmSync(folder, { recursive: true });
}
