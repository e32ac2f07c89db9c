/** Adding transcripts on the page. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { openWriter } from '#src/main.ts';
import { newFolder } from '../../support.ts';
import { describePage } from './page.ts';

const talk = (what: string) => `Ada Quill: What about ${what}?\n\nBram Vostok: I like ${what}.\n`;
const NASTY = '<img src=x onerror="window.attacked=1">.txt';

const folder = newFolder();
const zipped = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describePage(
  'uploads on the page',
  {},
  (site) => {
    const list = () => site.page.getByRole('region', { name: 'Uploads' });
    const item = (name: string) => list().getByRole('listitem').filter({ hasText: name });
    const choose = (...files: string[]) =>
      site.page.getByLabel('Files to add').setInputFiles(files);

    it('begins with an empty library, and how to fill it', async () => {
      await site.open();
      await site.page.getByRole('heading', { name: 'No transcripts yet' }).waitFor();
      for (const path of ['', '?q=otters', 'transcripts', 'speakers', 'compare']) {
        await site.open(path);
        await site.page.getByText('Drop files anywhere on this page').waitFor();
      }
      await site.open();
      await choose(file('otters.txt', talk('otters')), file('shopping.txt', 'oats\nrope\n'));
      // The first file loads the model.
      await item('otters.txt').getByText('added, 2 passages').waitFor({ timeout: 15_000 });
      await item('shopping.txt')
        .getByText(/^not added: .*speakers/)
        .waitFor();
      await list().getByText('1 of 2 files added').waitFor();
      // It can be searched and read at once.
      await site.page.getByText('1 transcript · 2 speakers').waitFor();
      await site.page.getByRole('searchbox').fill('who likes otters');
      await site.page.locator('.result', { hasText: 'I like otters' }).waitFor();
      await item('otters.txt').getByRole('link', { name: 'Open' }).click();
      await site.page.locator('.turn').nth(1).waitFor();
      await list().getByRole('button', { name: 'Close the list' }).click();
      await list().waitFor({ state: 'detached' });
    });

    it('takes subtitles, and plays no tricks with their speakers', async () => {
      const subtitles = `WEBVTT

00:00:01.000 --> 00:00:04.000
<v Ines Okafor>Good morning. Is the ferry late?

00:00:05.000 --> 00:00:09.500
<v Hugo Prill>The ferry is late because of the otters.
`;
      await site.open();
      await choose(file('ferry.vtt', subtitles), file('broken.vtt', 'WEBVTT\n\n00:00:01.000 --> '));
      await item('ferry.vtt').getByText('added, 2 passages').waitFor();
      await item('broken.vtt').getByText('not added').waitFor();
      await site.page.getByRole('searchbox').fill('why is the ferry late');
      const result = site.page.locator('.result', { hasText: 'because of the otters' });
      await result.getByText('0:00:05').first().waitFor();
      expect(await result.getByRole('heading').textContent()).toBe('Hugo Prill');
    });

    it('adds a file that names nobody if asked to', async () => {
      await site.open();
      await choose(file('note.txt', 'The kiln is hot.\nIt runs through the night.\n'));
      await item('note.txt').getByText('no speakers found').waitFor();
      await item('note.txt').getByRole('button', { name: 'Add as one unnamed speaker' }).click();
      await item('note.txt').getByText('added, 1 passage').waitFor();
      await list().getByText('1 of 1 file added').waitFor();
    });

    it('tells what was not understood, and which files are copies', async () => {
      await site.open();
      const roster = '# Kiln review\n\nAttendees: Ida Moreau, Tom Acker, Leo Brandt\n\n';
      const srt = '1\n00:00:01,000 --> 00:00:04,000\nIda Moreau: The kiln ran all night.\n\n';
      await choose(
        file('roster.md', `${roster}Wanda Quist: Hello.\n\nPia Sorrel: Hello.\n`),
        file('odd.txt', `${talk('kilns')}\n->> Mr. Renko.- We never saw it.\n`),
        file('both.zip', zipped({ 'kiln.srt': srt, 'kiln.txt': 'The kiln ran all night.\n' })),
      );
      await item('roster.md').getByText('none of the 3 people whom it lists speaks').waitFor();
      await item('odd.txt').getByText('Line 5: ->> Mr. Renko.- We never saw it.').waitFor();
      await item('both.zip').getByText('1 transcript added').waitFor();
      await item('both.zip')
        .getByText(/^kiln.txt: a copy of both.zip.kiln.srt/)
        .waitFor();
    });

    it('takes what is dropped anywhere', async () => {
      await site.open();
      await site.page.getByRole('button', { name: 'Add transcripts' }).waitFor();
      const dropped = await site.page.evaluateHandle((text) => {
        const data = new DataTransfer();
        data.items.add(new File([text], 'dropped.txt'));
        return data;
      }, talk('barges'));
      await site.page.dispatchEvent('body', 'dragover', { dataTransfer: dropped });
      await site.page.getByText('Drop transcripts to add them').waitFor();
      await site.page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
      await item('dropped.txt').getByText('added').waitFor();
      expect(await site.page.getByText('Drop transcripts to add them').count()).toBe(0);
    });

    it('asks before it replaces a file of the same name', async () => {
      await site.open();
      await choose(file('same.txt', talk('oats')));
      await item('same.txt').getByText('added').waitFor();
      await choose(file('same.txt', talk('rope')));
      const second = item('same.txt').nth(1);
      await second.getByText('A file of this name exists already').waitFor();
      await second.getByRole('button', { name: 'Keep both' }).click();
      await item('same (2).txt').getByText('added').waitFor();
      await choose(file('same.txt', talk('mills')));
      await item('same.txt').nth(1).getByRole('button', { name: 'Replace it' }).click();
      await item('same.txt').nth(1).getByText('replaced').waitFor();
      // The browser itself logs every answer of 412.
      expect(site.complaints.splice(0)).toHaveLength(2);
    });

    it('waits for another program that changes the library', async () => {
      await site.open();
      await site.page.getByRole('button', { name: 'Add transcripts' }).waitFor();
      const other = await openWriter(site.library);
      await choose(file('busy.txt', talk('patience')));
      await item('busy.txt')
        .getByText(/another process/i)
        .waitFor();
      await other.close();
      await item('busy.txt').getByRole('button', { name: 'Try again' }).click();
      await item('busy.txt').getByText('added').waitFor();
    });

    it('shows what is in a name as text, whatever it is', async () => {
      await site.open();
      await choose(file(NASTY, talk('attacks')), file(NASTY.replace('.txt', '2.txt'), 'oats'));
      await item(NASTY).getByText('added').waitFor();
      await item('2.txt').getByText('not added').waitFor();
      expect(await site.page.locator('main img').count()).toBe(0);
      expect(await site.page.evaluate(() => 'attacked' in window)).toBe(false);
    });

    it('tells what a saved search finds anew', async () => {
      await site.open();
      await choose(file('weirs.txt', talk('weirs')));
      await item('weirs.txt').getByText('added').waitFor();
      await site.open('?q=who+likes+weirs');
      await site.page.getByRole('button', { name: 'Save this search' }).click();
      await site.open();
      const saved = site.page.locator('.latest').filter({ hasText: 'Saved searches' });
      await saved.getByText('0 new results').waitFor({ state: 'attached' });
      await choose(file('more weirs.txt', 'Ida Moreau: I like the old weirs best.\n'));
      await item('more weirs.txt').getByText('added').waitFor();
      await site.open();
      await saved.getByText('1 new', { exact: true }).waitFor();
      await saved.getByRole('link', { name: 'who likes weirs' }).click();
      const news = site.page.locator('.result').filter({ has: site.page.locator('.new') });
      await news.getByText('Ida Moreau').waitFor();
      expect(await news.count()).toBe(1);
      await site.page.evaluate(() => localStorage.clear());
    });

    it('says what cannot be sent', async () => {
      const inner = join(folder, 'inner');
      mkdirSync(inner, { recursive: true });
      await site.open();
      await site.page.getByRole('button', { name: 'Add transcripts' }).waitFor();
      site.stop();
      await choose(file('lost.txt', talk('nothing')));
      await item('lost.txt').getByText('Could not be sent').waitFor();
      await site.start();
      await item('lost.txt').getByRole('button', { name: 'Try again' }).click();
      await item('lost.txt').getByText('added').waitFor();
      expect(site.complaints.splice(0)).toHaveLength(1);
    });
  },
  { allowChanges: true, isEmpty: true },
);

describePage('a library that may not be changed', {}, (site) => {
  it('offers nothing to add', async () => {
    await site.open();
    await site.page.locator('.examples').waitFor();
    expect(await site.page.getByRole('button', { name: 'Add transcripts' }).count()).toBe(0);
    expect(await site.page.getByLabel('Files to add').count()).toBe(0);
  });
});

describePage(
  'an empty library that may not be changed',
  {},
  (site) => {
    it('says how to fill it', async () => {
      for (const path of ['', '?q=otters', 'transcripts', 'speakers', 'compare']) {
        await site.open(path);
        await site.page.getByRole('heading', { name: 'No transcripts yet' }).waitFor();
        await site.page.getByText('whosaid index', { exact: true }).waitFor();
      }
    });
  },
  { isEmpty: true },
);
