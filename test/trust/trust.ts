/** `npm run test:trust`: kills and rivals, at random moments; prints what was tried and what was lost. `-- --kills 200` for more. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { examine, withReader } from '#src/main.ts';

const PROGRAM = new URL('../../dist/cli/whosaid.js', import.meta.url).pathname;
const FILES = 40;
/** Milliseconds in which an `index` of these files is somewhere between its first and its last call. */
const LONGEST = 1_500;

const { values } = parseArgs({ options: { kills: { type: 'string', default: '20' } } });
const kills = Number(values.kills);
const root = mkdtempSync(join(tmpdir(), 'whosaid-trust-'));
const lost: string[] = [];

function makeTalks(folder: string, word: string): string {
  const path = mkdtempSync(join(root, folder));
  for (let at = 0; at < FILES; at++) {
    const text = `Ana: We sold ${word} ${at}.\n\nBen: To whom did you sell ${word} ${at}?\n`;
    writeFileSync(join(path, `talk-${at}.txt`), text);
  }
  return path;
}

function start(...args: string[]) {
  return spawn(process.execPath, [PROGRAM, ...args], { stdio: 'ignore' });
}

async function run(...args: string[]): Promise<number | null> {
  const child = start(...args);
  await once(child, 'close');
  return child.exitCode;
}

/** Each file's words are stored under its own path, and the library is whole. */
async function check(
  what: string,
  library: string,
  folders: Record<string, string>,
): Promise<void> {
  const problems = await examine(library);
  lost.push(...problems.map(({ problem }) => `${what}: ${problem}`));
  await withReader(library, async (opened) => {
    const stored = new Map((await opened.catalog()).map(({ source, id }) => [source, id]));
    for (const [folder, word] of Object.entries(folders)) {
      for (let at = 0; at < FILES; at++) {
        const id = stored.get(join(folder, `talk-${at}.txt`));
        const text = id === undefined ? null : (await opened.transcript(id)).turns[0].text;
        if (text !== `We sold ${word} ${at}.`) lost.push(`${what}: ${folder}, talk ${at}: ${text}`);
      }
    }
  });
}

async function killIndexing(round: number): Promise<void> {
  const folder = makeTalks('talks-', 'kelp');
  const library = join(root, `killed-${round}`);
  const child = start('index', folder, '--library', library);
  const closed = once(child, 'close');
  await wait(Math.random() * LONGEST);
  child.kill('SIGKILL');
  await closed;
  const code = await run('index', folder, '--library', library);
  if (code !== 0) lost.push(`kill ${round}: the same command ended with ${code}`);
  else await check(`kill ${round}`, library, { [folder]: 'kelp' });
}

async function letTwoWrite(round: number): Promise<void> {
  const [a, b] = [makeTalks('one-', 'rope'), makeTalks('two-', 'salt')];
  const library = join(root, `rivals-${round}`);
  await Promise.all([a, b].map((folder) => run('index', folder, '--library', library)));
  for (const folder of [a, b]) await run('index', folder, '--library', library);
  await check(`rivals ${round}`, library, { [a]: 'rope', [b]: 'salt' });
}

const rivals = Math.ceil(kills / 5);
try {
  for (let round = 0; round < kills; round++) await killIndexing(round);
  for (let round = 0; round < rivals; round++) await letTwoWrite(round);
} finally {
  rmSync(root, { recursive: true, force: true });
}
for (const line of lost) console.error(line);
console.log(`${kills} kills of a first index, ${rivals} pairs of writers: ${lost.length} faults`);
process.exitCode = lost.length > 0 ? 1 : 0;
