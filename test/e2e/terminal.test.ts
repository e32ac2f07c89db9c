/** Names from files reach a terminal as text only. */

import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { newFolder, writeFiles } from '../support.ts';
import { whosaid } from './whosaid.ts';

const TALK = 'Ana: The ferry sank.\n\nBen: When?\n';
const ATTACK = '\u001b]0;owned\u0007\u001b[2Jtalk\u009b31m.txt';
const CONTROL = /(?![\n\t])\p{Cc}/u;

describe('control characters in the names of files', () => {
  it('do not reach the terminal, from a folder or from an archive', async () => {
    const folder = newFolder();
    writeFiles(folder, {
      [ATTACK]: TALK,
      [`${ATTACK}.txt`]: 'no transcript',
      'inside.zip': zipSync({ [`in ${ATTACK}`]: strToU8(TALK) }),
    });
    const library = join(newFolder(), 'library');
    for (const args of [
      ['index', folder, '--dry-run'],
      ['index', folder],
      ['list'],
      ['query', 'ferry'],
      ['query', 'ferry', '--json'],
    ]) {
      const run = await whosaid([...args, '--library', library], { FORCE_COLOR: '1' });
      expect(run.code).toBe(0);
      const withoutColours = (text: string) => text.replaceAll(/\p{Cc}\[\d{1,2}m/gu, '');
      expect(withoutColours(run.stdout)).not.toMatch(CONTROL);
      expect(withoutColours(run.stderr)).not.toMatch(CONTROL);
    }
  });
});
