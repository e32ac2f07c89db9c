/** Files that come over HTTP, from bytes to a transcript in the library. */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type FileReport, openLibrary } from '#src/main.ts';
import { MAX_UPLOAD_BYTES, Uploads } from '#src/server/uploads.ts';
import { newFolder } from '../support.ts';

const talk = (what: string) => `Ada Quill: What about ${what}?\n\nBram Vostok: I like ${what}.\n`;
const from = (text: string) => Readable.from([Buffer.from(text)]);

function fresh() {
  const library = join(newFolder(), 'library');
  const uploads = new Uploads(library);
  const folder = join(library, 'uploads');
  const send = (name: string, text: string, replaces = false) =>
    uploads.receive(name, from(text), replaces);
  const index = async (...names: string[]) => {
    const reports: FileReport[] = [];
    await uploads.index(names, (report) => reports.push(report));
    return reports;
  };
  return { library, folder, uploads, send, index };
}

async function texts(library: string, id: string): Promise<string[]> {
  const opened = openLibrary(library);
  const { turns, source } = await opened.transcript(id);
  await opened.close();
  return [source, ...turns.map(({ text }) => text)];
}

describe('an upload', () => {
  it('is kept in the library, and indexed from there', async () => {
    const { library, folder, send, index } = fresh();
    await send('talk.txt', talk('otters'));
    expect(existsSync(join(folder, 'talk.txt'))).toBe(false);
    expect(await index('talk.txt')).toMatchObject([
      { source: 'talk.txt', outcome: 'added', id: 'talk', reason: null },
    ]);
    const [source, question] = await texts(library, 'talk');
    expect(source).toBe(join(folder, 'talk.txt'));
    expect(question).toBe('What about otters?');
    expect(readFileSync(source, 'utf8')).toBe(talk('otters'));
  });

  it('that cannot be read is reported and dropped, the others stay', async () => {
    const { folder, send, index } = fresh();
    await send('talk.txt', talk('otters'));
    await send('shopping.txt', 'oats\nrope\n');
    const [bad, good] = await index('shopping.txt', 'talk.txt');
    expect(bad).toMatchObject({ source: 'shopping.txt', outcome: 'failed', id: null });
    expect(bad.reason).toMatch(/^shopping\.txt: expected turns/);
    expect(good.outcome).toBe('added');
    expect(readdirSync(folder).filter((name) => !name.startsWith('.'))).toEqual(['talk.txt']);
    expect(readdirSync(join(folder, '.incoming'))).toEqual([]);
  });

  it('takes the place of one of its name only when it is meant to, and can be read', async () => {
    const { library, send, index, folder } = fresh();
    await send('talk.txt', talk('otters'));
    await index('talk.txt');
    await expect(send('talk.txt', talk('barges'))).rejects.toMatchObject({ code: 'FILE_EXISTS' });
    await send('talk.txt', 'oats\nrope\n', true);
    expect(await index('talk.txt')).toMatchObject([{ outcome: 'failed' }]);
    expect(readFileSync(join(folder, 'talk.txt'), 'utf8')).toBe(talk('otters'));
    expect(await texts(library, 'talk')).toContain('What about otters?');
    await send('talk.txt', talk('barges'), true);
    await expect(send('talk.txt', talk('oats'))).rejects.toMatchObject({ code: 'FILE_EXISTS' });
    expect(await index('talk.txt')).toMatchObject([{ outcome: 'replaced', id: 'talk' }]);
    expect(await texts(library, 'talk')).toContain('What about barges?');
    expect(readdirSync(folder).sort()).toEqual(['.incoming', 'talk.txt']);
  });

  it('waits for those before it', async () => {
    const { send, index } = fresh();
    await send('a.txt', talk('otters'));
    await send('b.txt', talk('barges'));
    const reports = await Promise.all([index('a.txt'), index('b.txt')]);
    expect(reports.flat().map(({ outcome }) => outcome)).toEqual(['added', 'added']);
  });

  it('stays to be tried again while another process changes the library', async () => {
    const { library, send, index } = fresh();
    await send('a.txt', talk('otters'));
    await index('a.txt');
    const other = openLibrary(library, 'write');
    await send('b.txt', talk('barges'));
    await expect(index('b.txt')).rejects.toMatchObject({ code: 'LIBRARY_BUSY' });
    await other.close();
    expect(await index('b.txt')).toMatchObject([{ outcome: 'added', id: 'b' }]);
  });

  it.each([
    '',
    '.',
    '..',
    '.hidden',
    '../up.txt',
    'a/b.txt',
    'a\\b.txt',
    'a\0.txt',
    'a\n.txt',
    'x'.repeat(201),
  ])('is refused by the name %j', async (name) => {
    const { send, index, folder } = fresh();
    await expect(send(name, talk('otters'))).rejects.toMatchObject({ code: 'USAGE' });
    await expect(index(name)).rejects.toMatchObject({ code: 'USAGE' });
    expect(existsSync(folder)).toBe(false);
  });

  it('may have any other name', async () => {
    const { send, index } = fresh();
    const names = ['<img src=x onerror=alert(1)>.txt', 'a b & c.txt', 'naïve 漢字.txt', '…'];
    for (const name of names) await send(name, talk('otters'));
    const reports = await index(...names);
    expect(reports.map(({ outcome, source }) => [outcome, source])).toEqual(
      names.map((name) => ['added', name]),
    );
  });

  it('is refused above a size, and leaves nothing behind', async () => {
    const { uploads, folder, index } = fresh();
    const chunk = Buffer.alloc(8 * 1024 * 1024);
    const chunks = Array.from({ length: MAX_UPLOAD_BYTES / chunk.length + 1 }, () => chunk);
    await expect(uploads.receive('large.txt', Readable.from(chunks), false)).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
      message: expect.stringContaining('200 MB'),
    });
    expect(readdirSync(join(folder, '.incoming'))).toEqual([]);
    await expect(index('large.txt')).rejects.toMatchObject({ code: 'FILE_MISSING' });
  });

  it('that breaks off leaves nothing behind', async () => {
    const { uploads, folder } = fresh();
    async function* breaking() {
      yield Buffer.from('Ada Quill: ');
      throw new Error('connection lost');
    }
    await expect(uploads.receive('talk.txt', Readable.from(breaking()), false)).rejects.toThrow(
      'connection lost',
    );
    expect(readdirSync(join(folder, '.incoming'))).toEqual([]);
  });

  it('never touches what else is in the folder', async () => {
    const { send, index, folder } = fresh();
    await send('a.txt', talk('otters'));
    await index('a.txt');
    writeFileSync(join(folder, 'note.txt'), 'mine');
    await send('b.txt', 'oats');
    await index('b.txt');
    expect(readFileSync(join(folder, 'note.txt'), 'utf8')).toBe('mine');
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(talk('otters'));
  });
});
