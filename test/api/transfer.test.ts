/** A library that was exported and imported is the same, byte for byte, with its speaker edits. */

import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import {
  exportLibrary,
  importLibrary,
  index,
  renameSpeaker,
  undoSpeakerEdit,
  Whosaid,
  withReader,
  withWriter,
} from '#src/main.ts';
import { newFolder, PROJECT } from '../support.ts';

const fresh = () => join(newFolder(), 'library');

async function linesOf(library: string): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportLibrary(library)) lines.push(line);
  return lines;
}

describe('an exported library', () => {
  it('is the same after a round trip, with names as edited and as in the files', async () => {
    const library = fresh();
    await index([join(PROJECT, 'data')], { library });
    const [first] = await withReader(library, (opened) => opened.catalog());
    const [one, two] = first.participants;
    await withWriter(library, async (opened) => {
      await renameSpeaker(opened, one.name, { name: 'Ines Okafor' }, null);
      const { number } = await renameSpeaker(opened, two.name, { name: 'Nobody Yet' }, first.id);
      await undoSpeakerEdit(opened, number);
    });
    const lines = await linesOf(library);
    const copy = fresh();
    expect(await importLibrary(lines, { library: copy })).toBe(7);
    expect(await linesOf(copy)).toEqual(lines);
    await using before = await Whosaid.open(library);
    await using after = await Whosaid.open(copy);
    expect(await after.transcript(first.id)).toEqual(await before.transcript(first.id));
    const ask = async (whosaid: Whosaid) =>
      (await whosaid.query('what is a buyback worth')).results.map(({ text, score }) => [
        text,
        score,
      ]);
    expect(await ask(after)).toEqual(await ask(before));
  });

  it('may have passages that this version cannot search', async () => {
    const library = fresh();
    await index([join(PROJECT, 'data')], { library });
    const lines = await linesOf(library);
    const db = new Database(join(library, 'library.sqlite'));
    db.exec("UPDATE header SET value = json_set(value, '$.passages', 0)");
    db.close();
    await expect(Whosaid.open(library)).rejects.toMatchObject({ code: 'LIBRARY_MISMATCH' });
    expect(await linesOf(library)).toEqual(lines);
  });

  it.each(['{', '[]', '{"whosaid":2}', '{"hash":"h","transcript":{}}'])(
    'is refused with the line %s',
    async (line) => {
      const lines = ['{"whosaid":1}', line];
      await expect(importLibrary(lines, { library: fresh() })).rejects.toMatchObject({
        code: 'USAGE',
        message: expect.stringMatching(/^Line 2 /),
      });
    },
  );

  it('is not imported over another', async () => {
    const library = fresh();
    await index([join(PROJECT, 'data')], { library });
    const lines = await linesOf(library);
    await expect(importLibrary(lines, { library })).rejects.toMatchObject({ code: 'USAGE' });
    expect(await linesOf(library)).toEqual(lines);
  });
});
