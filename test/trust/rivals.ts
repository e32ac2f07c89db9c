/** Two writers at once: neither loses what the other stored. */

import { join } from 'node:path';
import { examine } from '#src/main.ts';
import { run } from './program.ts';
import { readState, talkName, talkText, writeTalks } from './talks.ts';
import type { Context, Trial } from './trial.ts';

const TALKS = 24;

export const rivals: Trial = {
  name: 'rivals',
  seconds: 20,
  async run(context) {
    const pairs = context.count(3, 40);
    await context.repeat('pairs of writers at once', pairs, (round) => letTwoWrite(context, round));
  },
};

async function letTwoWrite(context: Context, round: number): Promise<void> {
  const library = join(context.newFolder('rivals'), 'library');
  const words = ['rope', 'salt'];
  const folders = words.map((word) => {
    const folder = context.newFolder(word);
    writeTalks(folder, TALKS, word);
    return folder;
  });
  const index = (folder: string) => run(['index', folder, '--library', library]);
  const lose = (fault: string) => context.ledger.lose(`rivals, round ${round}: ${fault}`);
  for (const { code, stderr } of await Promise.all(folders.map(index))) {
    if (code !== 0 && !/Another process is/.test(stderr)) lose(stderr);
  }
  for (const folder of folders) await index(folder);
  const state = await readState(library);
  folders.forEach((folder, writer) => {
    for (let at = 0; at < TALKS; at++) {
      const stored = state.get(join(folder, talkName(at)));
      if (stored !== talkText(at, words[writer])) lose(`talk ${at} of ${folder} is ${stored}`);
    }
  });
  for (const { problem, isHint } of await examine(library)) if (!isHint) lose(problem);
}
