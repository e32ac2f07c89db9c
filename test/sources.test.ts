import { mkdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findSources } from '../src/sources.ts';
import { newFolder, writeFiles } from './support.ts';

const paths = async (given: string[]): Promise<string[]> =>
  (await findSources(given)).map(({ path }) => path);

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
      'picture.png': '',
      '.hidden.txt': '',
      '.whosaid/words.txt': '',
      'node_modules/x/y.md': '',
      'readmeeting.txt': '',
      'changelog-142.md': '',
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
    expect(await findSources([readme, folder])).toMatchObject([
      { path: readme, named: true },
      { path: join(folder, 'call.txt'), named: false },
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

  it('does not go round in a circle of links', async () => {
    const folder = newFolder();
    writeFiles(folder, { 'call.txt': '' });
    symlinkSync(folder, join(folder, 'again'));
    expect(await paths([folder])).toHaveLength(1);
  });

  it('says which path leads nowhere', async () => {
    const missing = join(newFolder(), 'nowhere');
    await expect(findSources([newFolder(), missing])).rejects.toMatchObject({
      code: 'FILE_MISSING',
      message: expect.stringContaining(missing),
    });
  });

  it('says so when folders hold no transcript', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'empty'));
    writeFiles(folder, { 'picture.png': '' });
    await expect(findSources([folder])).rejects.toMatchObject({
      code: 'FILE_MISSING',
      message: expect.stringMatching(/\.txt.*found none/),
    });
  });
});
