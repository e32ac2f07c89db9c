/** Which recording belongs to a transcript. */

import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findMedia } from '#src/server/media.ts';
import { newFolder } from '../support.ts';

function folderWith(...names: string[]): string {
  const folder = newFolder();
  for (const name of names) writeFileSync(join(folder, name), '');
  return folder;
}

describe('a recording', () => {
  it.each([
    ['talk.vtt', ['talk.mp3'], 'talk.mp3', 'audio'],
    ['talk.txt', ['talk.MP4', 'talk.jpg'], 'talk.MP4', 'video'],
    ['talk.en.vtt', ['talk.webm'], 'talk.webm', 'video'],
    ['talk.pt-BR.vtt', ['talk.webm'], 'talk.webm', 'video'],
    ['talk.en.vtt', ['talk.webm', 'talk.en.m4a'], 'talk.en.m4a', 'audio'],
    ['ep.58.txt', ['ep.58.ogg'], 'ep.58.ogg', 'audio'],
  ])('of %s among %j is %s', async (source, names, name, kind) => {
    const folder = folderWith(...names);
    expect(await findMedia(join(folder, source), null)).toEqual({ folder, name, kind });
  });

  it('may lie in a folder of its own, which comes first', async () => {
    const beside = folderWith('talk.mp3');
    const folder = folderWith('talk.ogg');
    const source = join(beside, 'talk.txt');
    expect(await findMedia(source, folder)).toMatchObject({ folder, name: 'talk.ogg' });
    expect(await findMedia(source, newFolder())).toMatchObject({ folder: beside });
  });

  it.each([['talks.mp3'], ['talk.exe'], ['talk.txt'], ['talk']])('is never %s', async (name) => {
    expect(await findMedia(join(folderWith(name), 'talk.txt'), null)).toBeNull();
  });

  it.skipIf(process.platform === 'win32')('is no link out of its folder', async () => {
    const folder = folderWith('other.mp3');
    const secret = join(folderWith('secret'), 'secret');
    symlinkSync(secret, join(folder, 'talk.mp4'));
    symlinkSync(join(folder, 'gone'), join(folder, 'talk.ogg'));
    expect(await findMedia('/x/talk.txt', folder)).toBeNull();
    symlinkSync(join(folder, 'other.mp3'), join(folder, 'talk.wav'));
    expect(await findMedia('/x/talk.txt', folder)).toMatchObject({ name: 'talk.wav' });
  });

  it('is nowhere in folders that are gone, and no folder is one', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'talk.mp3'));
    expect(await findMedia(join(folder, 'talk.txt'), join(folder, 'gone'))).toBeNull();
    expect(await findMedia('/no/such/folder/talk.txt', null)).toBeNull();
  });
});
