/** How long does it take to add a transcript to the large library or remove one, and until an open reader notices? */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLibrary } from '#src/main.ts';
import { ensureLibrary, FULL_CORPUS, listEpisodes } from './libraries.ts';
import { quantiles, runCli, saveReport } from './measure.ts';
import { WORK } from './sets.ts';

const ROUNDS = 10;
const library = await ensureLibrary(FULL_CORPUS);
const reader = await openLibrary(library);
await reader.query('what is new');

const took = {
  'index, whole command': [] as number[],
  'then asked by who had it open': [] as number[],
};
const removed = {
  'remove, whole command': [] as number[],
  'then asked by who had it open ': [] as number[],
};
for (let round = 0; round < ROUNDS; round++) {
  const id = `added-${round}`;
  const file = join(WORK, `${id}.md`);
  const word = `quokkafish${round}`;
  writeFileSync(
    file,
    `**Ana:** We keep a ${word} here.\n\n${readFileSync(listEpisodes()[round], 'utf8')}`,
  );
  took['index, whole command'].push(
    1000 * (await runCli(['index', file, '--library', library])).seconds,
  );
  took['then asked by who had it open'].push(await measureQuery(word, 1));
  removed['remove, whole command'].push(
    1000 * (await runCli(['remove', id, '--library', library])).seconds,
  );
  removed['then asked by who had it open '].push(await measureQuery(word, 0));
}
await reader.close();
saveReport(
  'changing',
  Object.entries({ ...took, ...removed }).map(([what, ms]) => ({ what, ...quantiles(ms) })),
);

async function measureQuery(word: string, expected: number): Promise<number> {
  const started = performance.now();
  const { results } = await reader.query(`"${word}"`);
  if (results.length !== expected)
    throw new Error(`Expected ${expected} result, found ${results.length}.`);
  return performance.now() - started;
}
