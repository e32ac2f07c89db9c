/** Files that come over HTTP, from bytes to a transcript in the library. */

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { Readable } from 'node:stream';
import { strToU8, zipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type FileReport,
  index as indexFiles,
  LibraryChanger,
  openWriter,
  withReader,
  withWriter,
} from '#src/main.ts';
import { createLog } from '#src/server/log.ts';
import { MAX_UPLOAD_BYTES, MAX_WAITING_BYTES } from '#src/server/upload-limits.ts';
import { Uploads } from '#src/server/uploads.ts';
import { MAX_WAITING_AGE } from '#src/server/waiting-uploads.ts';
import { newFolder } from '../support.ts';

const talk = (what: string) => `Ada Quill: What about ${what}?\n\nBram Vostok: I like ${what}.\n`;
const from = (text: string) => Readable.from([Buffer.from(text)]);

function fresh() {
  const library = join(newFolder(), 'library');
  const uploads = serverOf(library);
  const folder = join(library, 'uploads');
  const send = (name: string, text: string, replaces = false) =>
    uploads.receive(name, from(text), replaces);
  const index = (...names: string[]) => indexWith(uploads, ...names);
  /** The files kept under a name, oldest or newest first. */
  const kept = (name: string) =>
    filesIn(folder).filter((path) => basename(path) === name && dirname(path) !== folder);
  return { library, folder, uploads, send, index, kept };
}

const changers: LibraryChanger[] = [];
afterEach(async () => {
  for (const changer of changers.splice(0)) await changer.close();
});

function serverOf(library: string, maxHeapMb?: number): Uploads {
  const changer = new LibraryChanger(library, maxHeapMb);
  changers.push(changer);
  return new Uploads(library, join(library, 'uploads'), changer, createLog({}));
}

async function indexWith(uploads: Uploads, ...names: string[]): Promise<FileReport[]> {
  const reports: FileReport[] = [];
  await uploads.index(names, (report) => reports.push(report));
  return reports;
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

async function stored(library: string, id: string): Promise<{ source: string; texts: string[] }> {
  const { turns, source } = await withReader(library, (opened) => opened.transcript(id));
  return { source, texts: turns.map(({ text }) => text) };
}

/** Every stored transcript of one talk says what the file it names says. */
async function expectSourcesToFit(library: string): Promise<void> {
  const catalog = await withReader(library, (opened) => opened.catalog());
  for (const { id } of catalog) {
    const { source, texts } = await stored(library, id);
    expect(readFileSync(source, 'utf8')).toContain(texts[0]);
  }
}

describe('an upload', () => {
  it('is kept in the library, and indexed from there', async () => {
    const { library, send, index, kept } = fresh();
    await send('talk.txt', talk('otters'));
    expect(await index('talk.txt')).toMatchObject([
      { source: 'talk.txt', outcome: 'added', id: 'talk', reason: null },
    ]);
    const { source, texts } = await stored(library, 'talk');
    expect(kept('talk.txt')).toEqual([source]);
    expect(texts[0]).toBe('What about otters?');
    expect(readFileSync(source, 'utf8')).toBe(talk('otters'));
  });

  it('that cannot be read is reported and dropped, the others stay', async () => {
    const { folder, send, index, kept } = fresh();
    await send('talk.txt', talk('otters'));
    await send('shopping.txt', 'oats\nrope\n');
    const [bad, good] = await index('shopping.txt', 'talk.txt');
    expect(bad).toMatchObject({ source: 'shopping.txt', outcome: 'failed', id: null });
    expect(bad.reason).toMatch(/^shopping\.txt: no speakers found/);
    expect(good.outcome).toBe('added');
    expect(filesIn(folder)).toEqual(kept('talk.txt'));
  });

  it('that names nobody is added as one unknown speaker only where that is asked for', async () => {
    const { library, uploads, send, index } = fresh();
    const note = 'The kiln is hot.\nIt runs through the night.\n';
    await send('note.txt', note);
    expect(await index('note.txt')).toMatchObject([{ outcome: 'failed', code: 'NO_SPEAKERS' }]);
    await send('note.txt', note);
    await send('talk.txt', talk('otters'));
    const reports: FileReport[] = [];
    await uploads.index(['note.txt', 'talk.txt'], (report) => reports.push(report), true);
    expect(reports).toMatchObject([
      { source: 'note.txt', outcome: 'added', warnings: [] },
      { source: 'talk.txt', outcome: 'added', passages: 2 },
    ]);
    const [note1] = await withReader(library, (opened) => opened.catalog());
    const { turns } = await withReader(library, (opened) => opened.transcript(note1.id));
    expect(turns.map(({ speaker }) => speaker.name)).toEqual(['Unknown speaker']);
  });

  it('takes the place of one of its name only when it is meant to, and can be read', async () => {
    const { library, send, index, folder, kept } = fresh();
    await send('talk.txt', talk('otters'));
    await index('talk.txt');
    const [first] = kept('talk.txt');
    await expect(send('talk.txt', talk('barges'))).rejects.toMatchObject({ code: 'FILE_EXISTS' });
    await send('talk.txt', 'oats\nrope\n', true);
    expect(await index('talk.txt')).toMatchObject([{ outcome: 'failed' }]);
    expect(readFileSync(first, 'utf8')).toBe(talk('otters'));
    expect((await stored(library, 'talk')).texts).toContain('What about otters?');
    await send('talk.txt', talk('barges'), true);
    await expect(send('talk.txt', talk('oats'))).rejects.toMatchObject({ code: 'FILE_EXISTS' });
    expect(await index('talk.txt')).toMatchObject([{ outcome: 'replaced', id: 'talk' }]);
    const { source, texts } = await stored(library, 'talk');
    expect(texts).toContain('What about barges?');
    expect(filesIn(folder)).toEqual([source]);
  });

  it('of a recording that is there is its copy, whichever comes first; the richer one is kept', async () => {
    const srt =
      '1\n00:00:01,000 --> 00:00:03,000\nWhat about otters, and where do they sleep in winter?\n\n2\n00:00:03,000 --> 00:00:06,000\nThey sleep in holts under the roots of alders.\n';
    const named =
      'Ada Quill: What about otters, and where do they sleep in winter?\n\nBram Vostok: They sleep in holts under the roots of alders.\n';
    for (const [first, second] of [
      ['talk.srt', 'talk.txt'],
      ['talk.txt', 'talk.srt'],
    ]) {
      const { library, send, index, kept } = fresh();
      const textOf = (name: string) => (name.endsWith('.srt') ? srt : named);
      await send(first, textOf(first));
      expect(await index(first)).toMatchObject([{ outcome: 'added' }]);
      await send(second, textOf(second));
      const [{ outcome, id }] = await index(second);
      expect(outcome).toBe(second === 'talk.txt' ? 'replaced' : 'copy');
      const catalog = await withReader(library, (opened) => opened.catalog());
      expect(catalog.map((one) => one.id)).toEqual([id]);
      expect(catalog[0].source).toBe(kept('talk.txt')[0]);
      expect(kept('talk.srt')).toEqual([]);
    }
  });

  it('of the name of another, but with other words, is a transcript of its own', async () => {
    const { library, send, index } = fresh();
    await send('talk.txt', talk('otters'));
    await index('talk.txt');
    await send('talk.md', talk('the long and winding coast of the northern sea'));
    expect(await index('talk.md')).toMatchObject([{ outcome: 'added' }]);
    expect(await withReader(library, (opened) => opened.catalog())).toHaveLength(2);
  });

  it('leaves the stored one as it is until it is indexed itself', async () => {
    const { library, uploads, send, index } = fresh();
    await send('talk.txt', talk('otters'));
    await index('talk.txt');
    await send('talk.txt', talk('barges'), true);
    await expectSourcesToFit(library);
    const other = await openWriter(library);
    await expect(index('talk.txt')).rejects.toMatchObject({ code: 'LIBRARY_BUSY' });
    await expectSourcesToFit(library);
    await other.close();
    const reports = await Promise.all([
      index('talk.txt'),
      uploads.receive('talk.txt', from(talk('oats')), true),
    ]);
    await expectSourcesToFit(library);
    expect(reports[0]).toMatchObject([{ outcome: 'replaced', id: 'talk' }]);
    expect((await stored(library, 'talk')).texts).toContain('What about barges?');
    expect(await index('talk.txt')).toMatchObject([{ outcome: 'replaced', id: 'talk' }]);
    expect((await stored(library, 'talk')).texts).toContain('What about oats?');
    await expectSourcesToFit(library);
  });

  it('waits for a server that is started again, or another one', async () => {
    const { library, send } = fresh();
    await send('a.txt', talk('otters'));
    await send('b.txt', talk('barges'));
    const other = serverOf(library);
    expect(await indexWith(other, 'a.txt')).toMatchObject([{ outcome: 'added', id: 'a' }]);
    await send('a.txt', talk('oats'), true);
    const again = serverOf(library);
    expect(await indexWith(again, 'a.txt', 'b.txt')).toMatchObject([
      { outcome: 'replaced', id: 'a' },
      { outcome: 'added', id: 'b' },
    ]);
    await expectSourcesToFit(library);
  });

  it('that nobody indexes is deleted after a day; no other is, whatever the library says', async () => {
    const { library, send, index, kept } = fresh();
    for (const name of ['indexed.txt', 'old.txt', 'new.txt']) await send(name, talk(name));
    await index('indexed.txt');
    const yesterday = new Date(Date.now() - MAX_WAITING_AGE - 60_000);
    for (const [path] of [kept('old.txt'), kept('indexed.txt')]) {
      utimesSync(dirname(path), yesterday, yesterday);
    }
    rmSync(join(library, 'library.sqlite')); // Lost, or from another day.
    await expect(indexWith(serverOf(library), 'old.txt')).rejects.toMatchObject({
      code: 'FILE_MISSING',
    });
    expect(kept('old.txt')).toEqual([]);
    expect(kept('new.txt')).toHaveLength(1);
    expect(kept('indexed.txt')).toHaveLength(1);
  });

  it('is refused when those that wait fill the room they have', async () => {
    const { library, send, kept } = fresh();
    await send('a.txt', talk('otters'));
    truncateSync(kept('a.txt')[0], MAX_WAITING_BYTES);
    const full = serverOf(library);
    await expect(indexWith(full, 'nothing.txt')).rejects.toMatchObject({ code: 'FILE_MISSING' });
    await expect(full.receive('b.txt', from('x'), false)).rejects.toMatchObject({
      code: 'STORAGE_FULL',
    });
    expect(kept('b.txt')).toEqual([]);
  });

  it('from before uploads had folders of their own is replaced like any other', async () => {
    const { library, folder, send, index, kept } = fresh();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'talk.txt'), talk('otters'));
    writeFileSync(join(folder, 'other.txt'), 'mine');
    await indexFiles([join(folder, 'talk.txt')], { library });
    await expect(send('talk.txt', talk('barges'))).rejects.toMatchObject({ code: 'FILE_EXISTS' });
    await send('talk.txt', talk('barges'), true);
    expect(await index('talk.txt')).toMatchObject([{ outcome: 'replaced', id: 'talk' }]);
    expect(existsSync(join(folder, 'talk.txt'))).toBe(false);
    expect(readFileSync(join(folder, 'other.txt'), 'utf8')).toBe('mine');
    expect(kept('talk.txt')).toEqual([(await stored(library, 'talk')).source]);
  });

  it('of an archive replaces the talks in an earlier one, and keeps that while it is quoted', async () => {
    const { library, uploads, index, kept } = fresh();
    const zip = (files: Record<string, string>) =>
      Readable.from([
        zipSync(Object.fromEntries(Object.entries(files).map(([k, v]) => [k, strToU8(v)]))),
      ]);
    await uploads.receive('all.zip', zip({ 'a.txt': talk('otters'), 'b.txt': talk('x') }), false);
    await index('all.zip');
    await uploads.receive('all.zip', zip({ 'a.txt': talk('barges') }), true);
    expect(await index('all.zip')).toMatchObject([
      { source: `all.zip${sep}a.txt`, outcome: 'replaced', id: 'a' },
    ]);
    expect(kept('all.zip')).toHaveLength(2);
    await uploads.receive('all.zip', zip({ 'a.txt': talk('c'), 'b.txt': talk('d') }), true);
    expect((await index('all.zip')).map(({ outcome }) => outcome)).toEqual([
      'replaced',
      'replaced',
    ]);
    expect(kept('all.zip')).toHaveLength(1);
    expect((await stored(library, 'b')).texts).toContain('What about d?');
  });

  it('is deleted with its transcript, that of an archive with the last of them', async () => {
    const { library, folder, uploads, send, index } = fresh();
    await send('talk.txt', talk('otters'));
    const zip = zipSync({ 'a.txt': strToU8(talk('kelp')), 'b.txt': strToU8(talk('rope')) });
    await uploads.receive('talks.zip', Readable.from([zip]), false);
    await index('talk.txt', 'talks.zip');
    const own = join(newFolder(), 'own.txt');
    writeFileSync(own, talk('gulls'));
    await indexFiles([own], { library });
    const remove = (...ids: string[]) => withWriter(library, (opened) => opened.remove(ids));

    await remove('talk', 'own', 'a');
    expect(filesIn(folder).map((path) => basename(path))).toEqual(['talks.zip']);
    expect(existsSync(own)).toBe(true);
    await remove('b');
    expect(readdirSync(folder)).toEqual([]);
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
    const other = await openWriter(library);
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
    'whosaid.json',
    'WhoSaid.JSON',
  ])('is refused by the name %j', async (name) => {
    const { send, index, folder } = fresh();
    await expect(send(name, talk('otters'))).rejects.toMatchObject({ code: 'USAGE' });
    await expect(index(name)).rejects.toMatchObject({ code: 'USAGE' });
    expect(existsSync(folder)).toBe(false);
  });

  it('may have any other name', async () => {
    const { send, index } = fresh();
    const names = [
      '<img src=x onerror=alert(1)>.txt',
      'a b & c.txt',
      'naïve 漢字.txt',
      '…',
      '$&.txt',
    ];
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
    expect(filesIn(folder)).toEqual([]);
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
    expect(filesIn(folder)).toEqual([]);
  });

  it('that takes all memory is reported, and those beside it are indexed', async () => {
    const { library } = fresh();
    const small = serverOf(library, 60);
    const turns = Array.from({ length: 400_000 }, (_, at) => `Ana: a${at}.\n\nBen: b${at}.\n`);
    await small.receive('bomb.txt', Readable.from([Buffer.from(turns.join('\n'))]), false);
    await small.receive('talk.txt', from(talk('otters')), false);
    const reports = await indexWith(small, 'bomb.txt', 'talk.txt');
    expect(reports).toMatchObject([
      {
        source: 'bomb.txt',
        outcome: 'failed',
        reason: expect.stringMatching(/^bomb\.txt: .*memory/),
      },
      { source: 'talk.txt', outcome: 'added', id: 'talk' },
    ]);
  });

  it('never touches what else is in the folder', async () => {
    const { send, index, folder, kept } = fresh();
    await send('a.txt', talk('otters'));
    await index('a.txt');
    writeFileSync(join(folder, 'note.txt'), 'mine');
    await send('b.txt', 'oats');
    await index('b.txt');
    expect(readFileSync(join(folder, 'note.txt'), 'utf8')).toBe('mine');
    expect(readFileSync(kept('a.txt')[0], 'utf8')).toBe(talk('otters'));
  });
});
