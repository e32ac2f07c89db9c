/** Files of a library with flipped bits, cut off or blanked: answers are the same as before, or refused; never others. */

import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { examine, index, openLibrary, renameSpeaker, WhosaidError, withWriter } from '#src/main.ts';
import { writeTalks } from './talks.ts';
import type { Context, Trial } from './trial.ts';

const TALKS = 12;
const QUESTIONS = ['to whom did Ben sell kelp', '"kelp number 7"', 'what is light', 'ferry'];
const BLANK_BYTES = 512;

type Damage = (bytes: Buffer, random: () => number) => Buffer;

const DAMAGES: Readonly<Record<string, Damage>> = {
  'a flipped bit': (bytes, random) => {
    bytes[Math.floor(random() * bytes.length)] ^= 1 << Math.floor(random() * 8);
    return bytes;
  },
  'a lost end': (bytes, random) => bytes.subarray(0, Math.floor(random() * bytes.length)),
  'blanks inside': (bytes, random) => {
    const at = Math.floor((random() * bytes.length) / BLANK_BYTES) * BLANK_BYTES;
    return bytes.fill(0, at, Math.min(at + BLANK_BYTES, bytes.length));
  },
};

export const damage: Trial = {
  name: 'damage',
  seconds: 25,
  async run(context) {
    const { base, uploads } = await makeLibrary(context);
    const before = await readAll(base);
    const files = [...filesIn(base), ...uploads];
    for (const [name, alter] of Object.entries(DAMAGES)) {
      for (const file of files) {
        const attempts = context.count(/\.(?:sqlite|segment)$/.test(file) ? 6 : 2, 400);
        await context.repeat(
          `times ${name} in ${file.replace(/\d+-\d+|[\da-f-]{16,}/g, '…')}`,
          attempts,
          () => tryDamage(context, base, file, before, name, alter),
        );
      }
    }
  },
};

/** A library with names changed, a graph and uploads. */
async function makeLibrary(context: Context): Promise<{ base: string; uploads: string[] }> {
  const base = join(context.newFolder('base'), 'library');
  const talks = context.newFolder('talks');
  writeTalks(talks, TALKS, 'kelp');
  await index([talks], { library: base, vectors: 'hnsw', wait: true });
  await withWriter(base, (opened) => renameSpeaker(opened, 'Ana', { name: 'Ana Silva' }, null));
  return { base, uploads: [] };
}

function filesIn(library: string): string[] {
  return readdirSync(library, { recursive: true, encoding: 'utf8' }).filter((name) => {
    return statSync(join(library, name)).size > 0 && statSync(join(library, name)).isFile();
  });
}

/** All that anybody sees of a library. */
async function readAll(library: string): Promise<unknown> {
  await using whosaid = await openLibrary(library);
  const listed = await whosaid.transcripts();
  const texts = [];
  for (const { id } of listed) texts.push(await whosaid.transcript(id));
  const answers = [];
  for (const question of QUESTIONS) {
    const { results, matches } = await whosaid.query(question, { explain: true, today: null });
    answers.push(results, matches);
  }
  return { listed, texts, answers, speakers: await whosaid.speakers() };
}

async function tryDamage(
  context: Context,
  base: string,
  file: string,
  before: unknown,
  name: string,
  alter: Damage,
): Promise<void> {
  const library = join(context.newFolder('damaged'), 'library');
  cpSync(base, library, { recursive: true });
  const path = join(library, file);
  const intact = readFileSync(path);
  const altered = alter(Buffer.from(intact), context.random);
  writeFileSync(path, altered);
  const at = intact.findIndex((byte, offset) => byte !== altered[offset]);
  const lose = (fault: string) => context.ledger.lose(`${name} in ${file} at ${at}: ${fault}`);
  let isSame = false;
  try {
    isSame = isDeepStrictEqual(await readAll(library), before);
    if (!isSame && !(await isFound(library)))
      lose('answers are others than before, and nothing says so');
  } catch (error) {
    if (!(error instanceof WhosaidError)) lose(`not refused in words: ${String(error)}`);
  } finally {
    rmSync(library, { recursive: true });
  }
}

async function isFound(library: string): Promise<boolean> {
  return (await examine(library)).some(({ isHint }) => !isHint);
}
