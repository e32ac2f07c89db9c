/** Damage inside rows, which SQLite does not notice: no altered word is shown, and none is counted in silence. */

import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { add, Whosaid } from '#src/main.ts';
import { conversation, newFolder } from '../support.ts';

let library: string;

beforeEach(async () => {
  library = newFolder();
  const transcript = conversation('talk', [
    { by: 'Ana', text: 'Is the margin better?' },
    { by: 'Ben', text: 'The margin was four times better.' },
  ]);
  await add([{ transcript, hash: 'h' }], { library });
});

function damage(sql: string): void {
  const db = new Database(join(library, 'library.sqlite'));
  db.exec(sql);
  db.close();
}

const damaged = {
  code: 'LIBRARY_DAMAGED',
  message: expect.stringContaining('"talk" is not as it was stored'),
};

describe('a row that is not as it was written', () => {
  it.each([
    ["UPDATE turns SET text = replace(text, 'margin', 'marcin')"],
    ['UPDATE turns SET speaker = (SELECT max(number) FROM speakers)'],
    ["UPDATE speakers SET name = 'Bem' WHERE name = 'Ben'"],
  ])('is neither shown nor found: %s', async (sql) => {
    damage(sql);
    await using whosaid = await Whosaid.open(library);
    await expect(whosaid.transcript('talk')).rejects.toMatchObject(damaged);
    await expect(whosaid.query('how much better')).rejects.toMatchObject(damaged);
  });

  it('is noticed in what describes a transcript', async () => {
    damage("UPDATE transcripts SET source = '/elsewhere.txt'");
    await using whosaid = await Whosaid.open(library);
    await expect(whosaid.transcript('talk')).rejects.toMatchObject(damaged);
  });

  it('makes no segment of an altered vector', async () => {
    damage('UPDATE passages SET vector = zeroblob(length(vector)), checksum = checksum');
    damage('UPDATE transcripts SET edition = edition + 1');
    await using whosaid = await Whosaid.open(library);
    await expect(whosaid.query('how much better')).rejects.toMatchObject(damaged);
  });
});
