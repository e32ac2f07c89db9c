/** Commands about one transcript take its title as well as its id. */

import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { newFolder, writeFiles } from '../support.ts';
import { json, whosaid } from './whosaid.ts';

const library = join(newFolder(), 'library');
const ask = (...args: string[]) => whosaid([...args, '--library', library]);

beforeAll(async () => {
  const talk = (title: string) => `Title: ${title}\n\nAna: The ferry sank.\n\nSPEAKER_00: When?\n`;
  const folder = newFolder();
  writeFiles(folder, {
    'a1.txt': talk('Harbour board'),
    'b2.txt': talk('Budget meeting, March'),
    'c3.txt': talk('Budget meeting, April'),
  });
  expect((await ask('index', folder)).code).toBe(0);
});

describe('a title', () => {
  it('is enough to show, edit and name speakers', async () => {
    expect((await ask('show', 'harbour board')).stdout).toMatch(/^Harbour board\n\n#0 Ana\n/);
    const renamed = await ask(
      ...['speakers', 'rename', 'SPEAKER_00', 'Oda Lind', '--transcript', 'Harbour board'],
    );
    expect(renamed).toMatchObject({ code: 0, stderr: expect.stringContaining('Oda Lind') });
    const { participants } = await json<{ participants: readonly { name: string }[] }>(
      ...['show', 'a1', '--library', library],
    );
    expect(participants.map(({ name }) => name)).toEqual(['Ana', 'Oda Lind']);
    expect((await ask('edit', 'Harbour board', '--title', 'Board')).stderr).toMatch(
      /a1: title: Board/,
    );
  });

  it('is asked for where a name is that of several', async () => {
    for (const args of [['show'], ['edit', '--title', 'x']]) {
      const [command, ...options] = args;
      const refused = await ask(command, '*', ...options);
      expect(refused).toMatchObject({ code: 2, stdout: '' });
      expect(refused.stderr).toContain('"*" matches 3 transcripts. Name one of them: a1, b2, c3.');
    }
  });
});
