import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { discoverFiles } from '#src/ingest/discover/discover.ts';
import { MAX_FILE_BYTES } from '#src/ingest/discover/read-bytes.ts';
import { newFolder, writeFiles } from '../../support.ts';

const paths = async (given: string[]): Promise<string[]> =>
  (await discoverFiles(given)).map(({ path }) => path);

describe('findSources', () => {
  it('takes transcripts at any depth, in order of their names', async () => {
    const folder = newFolder();
    writeFiles(folder, {
      'c.txt': '',
      'a/2.md': '',
      'a/1.TXT': '',
      'b.markdown': '',
      'a/b/x.text': '',
    });
    const found = await paths([folder]);
    expect(found.map((path) => relative(folder, path))).toEqual([
      'a/1.TXT',
      'a/2.md',
      'a/b/x.text',
      'b.markdown',
      'c.txt',
    ]);
  });

  it('leaves out what lies beside transcripts', async () => {
    const folder = newFolder();
    writeFiles(folder, {
      'call.txt': '',
      'README.md': '',
      'license.txt': '',
      'CHANGELOG.md': '',
      'changelog-142.md': '',
      'picture.png': '',
      '.hidden.txt': '',
      '.whosaid/words.txt': '',
      'node_modules/x/y.md': '',
      'readmeeting.txt': '',
    });
    const found = await paths([folder]);
    expect(found.map((path) => relative(folder, path))).toEqual([
      'call.txt',
      'changelog-142.md',
      'readmeeting.txt',
    ]);
  });

  it('takes a file that is named whatever it is called, and knows that it was named', async () => {
    const folder = newFolder();
    const [readme] = writeFiles(folder, { 'README.md': '', 'call.txt': '' });
    expect(await discoverFiles([readme, folder])).toMatchObject([
      { path: readme, isExplicit: true },
      { path: join(folder, 'call.txt'), isExplicit: false },
    ]);
  });

  it('takes each file once', async () => {
    const folder = newFolder();
    const [call] = writeFiles(folder, { 'call.txt': '' });
    expect(await paths([call, call, folder, `${folder}/../${folder.split('/').at(-1)}`])).toEqual([
      call,
    ]);
    expect(await paths([relative(process.cwd(), call)])).toEqual([call]);
  });

  it('leaves out what ignore files and patterns say, the nearest first', async () => {
    const folder = newFolder();
    writeFiles(folder, {
      '.gitignore': 'drafts/\n*.md\n',
      '.whosaidignore': '/top.txt\n',
      'top.txt': '',
      'a/top.txt': '',
      'a/note.md': '',
      'a/drafts/x.txt': '',
      'b/.whosaidignore': '!*.md\nold-*\n',
      'b/note.md': '',
      'b/old-1.txt': '',
      'b/kept.txt': '',
      'c/secret.txt': '',
    });
    const found = await discoverFiles([folder], { exclude: ['secret.*'] });
    expect(found.map(({ path }) => relative(folder, path))).toEqual([
      'a/top.txt',
      'b/kept.txt',
      'b/note.md',
    ]);
  });

  it('reports files whose extension no format has', async () => {
    const folder = newFolder();
    writeFiles(folder, { 'a.rtf': '', 'b.mp3': '', 'README.md': '', '.x.mp3': '', 'c.txt': '' });
    const others: string[] = [];
    await discoverFiles([folder], { onUnsupported: (name) => others.push(name) });
    expect(others).toEqual(['a.rtf', 'b.mp3']);
  });

  it('follows links, each file and folder once, and does not go round in circles', async () => {
    const folder = newFolder();
    const elsewhere = newFolder();
    writeFiles(elsewhere, { 'call.txt': '' });
    writeFiles(folder, { 'a/call.txt': '' });
    symlinkSync(folder, join(folder, 'a', 'again'));
    symlinkSync(elsewhere, join(folder, 'linked'));
    symlinkSync(join(folder, 'a', 'call.txt'), join(folder, 'same.txt'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'broken.txt'));
    const sources = await discoverFiles([folder]);
    expect(sources.map(({ path }) => relative(folder, path))).toEqual([
      'a/call.txt',
      'broken.txt',
      'linked/call.txt',
    ]);
    await expect(sources[1].readBytes()).rejects.toThrow(/ENOENT/);
  });

  it('refuses what is too large before it reads any of it', async () => {
    const folder = newFolder();
    const [large] = writeFiles(folder, { 'large.txt': '' });
    truncateSync(large, MAX_FILE_BYTES + 1);
    const [source] = await discoverFiles([folder]);
    await expect(source.readBytes()).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
      message: expect.stringMatching(/large\.txt: larger than 200 MB; split it or exclude it\.$/),
    });
  });

  it('applies the whosaid.json beside each file and above it', async () => {
    const folder = newFolder();
    const [, , call] = writeFiles(folder, {
      'whosaid.json': JSON.stringify({
        '*.txt': { kind: 'meeting', title: 'Any' },
        'a/*': { title: 'Of a', speakers: { A: 'Ana Silva (CEO, Example Co)', B: 'Ben' } },
      }),
      'a/whosaid.json': JSON.stringify({
        'call.txt': { date: '2025-03-04', speakers: { B: { name: 'Ben Okoro', role: 'host' } } },
      }),
      'a/call.txt': '',
      'b.txt': '',
    });
    const [first, second] = await discoverFiles([call, folder], { overrides: { kind: 'hearing' } });
    expect(await first.overridesFor(first.path)).toEqual({
      kind: 'hearing',
      title: 'Of a',
      date: '2025-03-04',
      speakers: {
        A: { name: 'Ana Silva', title: 'CEO', affiliation: 'Example Co' },
        B: { name: 'Ben Okoro', role: 'host' },
      },
    });
    expect(await second.overridesFor(second.path)).toMatchObject({ title: 'Any', kind: 'hearing' });
    expect(second.path).toBe(join(folder, 'b.txt'));
  });

  it('says where the mistake in a whosaid.json is', async () => {
    const mistakes: [json: string, found: RegExp][] = [
      ['{', /whosaid\.json: not valid JSON/],
      ['[]', /whosaid\.json: /],
      ['{"*": {"kind": "talk"}}', /"\*" → "kind": /],
      ['{"*": {"speakers": {"A": {"nom": "x"}}}}', /"\*" → "speakers" → "A": /],
      ['{"*": {"date": "2025-02-30"}}', /"date": must be a day/],
      ['{"*": {"titel": "x"}}', /titel/],
    ];
    for (const [json, found] of mistakes) {
      const folder = newFolder();
      writeFiles(folder, { 'whosaid.json': json, 'call.txt': '' });
      const error = await discoverFiles([folder]).catch((caught: unknown) => caught);
      expect(error, json).toMatchObject({ code: 'USAGE' });
      expect(String(error)).toMatch(found);
      expect(String(error)).toContain(join(folder, 'whosaid.json'));
    }
  });

  it('gives one title to one file only', async () => {
    const folder = newFolder();
    writeFiles(folder, { 'a.txt': '', 'b.txt': '' });
    await expect(discoverFiles([folder], { overrides: { title: 'A' } })).rejects.toMatchObject({
      code: 'USAGE',
      message: expect.stringMatching(/for one file, but there are 2\./),
    });
  });

  it('asks for a path where none is named', async () => {
    await expect(discoverFiles([])).rejects.toMatchObject({
      code: 'USAGE',
      message: 'No file or folder is named. Name at least one.',
    });
  });

  it('says which path leads nowhere', async () => {
    const missing = join(newFolder(), 'nowhere');
    await expect(discoverFiles([newFolder(), missing])).rejects.toMatchObject({
      code: 'FILE_MISSING',
      message: expect.stringContaining(missing),
    });
  });

  it('says so when folders hold no transcript', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'empty'));
    writeFiles(folder, { 'picture.png': '' });
    await expect(discoverFiles([folder])).rejects.toMatchObject({
      code: 'FILE_MISSING',
      message: expect.stringMatching(/^No file in [^\n]*\.txt/),
    });
  });
});
