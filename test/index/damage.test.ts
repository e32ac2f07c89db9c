/** Damage inside rows, which SQLite does not notice: no altered word is shown, and none is counted in silence. */

import { chmodSync, existsSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { add, examine, index, openLibrary, renameSpeaker, withWriter } from '#src/main.ts';
import { conversation, newFolder, writeFiles } from '../support.ts';

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
    await using whosaid = await openLibrary(library);
    await expect(whosaid.transcript('talk')).rejects.toMatchObject(damaged);
    await expect(whosaid.query('how much better')).rejects.toMatchObject(damaged);
  });

  it('is noticed in what describes a transcript', async () => {
    damage("UPDATE transcripts SET source = '/elsewhere.txt'");
    await using whosaid = await openLibrary(library);
    await expect(whosaid.transcript('talk')).rejects.toMatchObject(damaged);
  });

  it('makes no segment of an altered vector', async () => {
    damage('UPDATE passages SET vector = zeroblob(length(vector)), checksum = checksum');
    damage('UPDATE transcripts SET edition = edition + 1');
    await using whosaid = await openLibrary(library);
    await expect(whosaid.query('how much better')).rejects.toMatchObject(damaged);
  });
});

describe('examine', () => {
  const problems = async (repair = false) =>
    (await examine(library, { repair })).map(({ problem }) => problem);

  beforeEach(() => chmodSync(library, 0o700));

  it('finds nothing in a whole library', async () => {
    expect(await problems()).toEqual([]);
  });

  it.each([
    ["UPDATE turns SET text = replace(text, 'margin', 'marcin') WHERE turn = 0", 'what was said'],
    ['UPDATE passages SET vector = zeroblob(length(vector)) WHERE turn = 0', 'its vector'],
    ["UPDATE transcripts SET source = '/elsewhere.txt'", 'its description'],
    ["UPDATE speakers SET role = 'guest' WHERE name = 'Ana'", 'a speaker'],
    ['DELETE FROM turns WHERE turn = 0', 'turns that are missing'],
    ['UPDATE passages SET end = 999 WHERE turn = 0', 'not within its turn'],
    ['PRAGMA foreign_keys = OFF; DELETE FROM turns', 'has no turns'],
  ])('finds %s', async (sql, expected) => {
    damage(sql);
    expect((await problems()).join('\n')).toContain(expected);
  });

  it('has a damaged transcript read again, and keeps its speaker edits', async () => {
    const [path] = writeFiles(newFolder(), {
      'call.txt': 'Ana: The margin?\n\nBen: Four times.\n',
    });
    await index([path], { library });
    await withWriter(library, (opened) => renameSpeaker(opened, 'Ben', { name: 'Benno' }, 'call'));
    damage("UPDATE turns SET text = 'Five times.' WHERE text = 'Four times.'");
    expect(await problems(true)).toEqual(['call: what was said is not as it was stored']);
    expect(await index([path], { library })).toMatchObject([{ outcome: 'replaced', id: 'call' }]);
    expect(await problems()).toEqual([]);
    await using whosaid = await openLibrary(library);
    expect((await whosaid.transcript('call')).turns[1]).toMatchObject({
      text: 'Four times.',
      speaker: { name: 'Benno' },
    });
  });

  it('builds a torn segment again', async () => {
    const folder = join(library, 'segments');
    const [name] = readdirSync(folder);
    truncateSync(join(folder, name), 100);
    expect(await problems(true)).toEqual([expect.stringContaining('its checksum is wrong')]);
    expect(await problems()).toEqual([]);
    expect(readdirSync(folder)).toEqual([name]);
  });

  it('builds segments of transcripts that are in none', async () => {
    rmSync(join(library, 'segments'), { recursive: true });
    expect(await problems(true)).toEqual([expect.stringContaining('1 of 1 transcripts are in no')]);
    expect(await problems()).toEqual([]);
  });

  it('deletes what a killed process left, and a damaged graph', async () => {
    writeFiles(library, {
      'library.sqlite.new': 'half',
      'segments/1-1.segment.123.tmp': 'half',
      'hnsw/graph.header': 'torn',
    });
    const found = ['the graph is damaged', 'library.sqlite.new: left', '.tmp: left'];
    expect(await problems(true)).toEqual(found.map((part) => expect.stringContaining(part)));
    expect(await problems()).toEqual([]);
    expect(existsSync(join(library, 'hnsw'))).toBe(false);
  });

  it('leaves what a writer is writing', async () => {
    await withWriter(library, async () => {
      writeFiles(library, { 'segments/1-1.segment.123.tmp': 'half' });
      expect(await problems()).toEqual([]);
    });
  });

  it.each([
    ["'$.model.hash', 'other'", "the model's hash"],
    ["'$.passages', 0", 'passage rules'],
    ["'$.model.model', '/nowhere'", '/nowhere'],
  ])('says that no question can be asked: %s', async (change, remedy) => {
    damage(`UPDATE header SET value = json_set(value, ${change})`);
    expect((await examine(library)).at(-1)).toMatchObject({
      problem: 'No question can be asked',
      remedy: expect.stringContaining(remedy),
    });
  });

  it('hints at languages that the model does not know', async () => {
    const german = { ...conversation('rede', [{ by: 'Ute', text: 'Guten Tag.' }]), language: 'de' };
    await add([{ transcript: german, hash: 'h' }], { library });
    expect(await examine(library)).toMatchObject([
      { problem: expect.stringContaining('1 transcript is not in English'), isHint: true },
    ]);
  });
});
