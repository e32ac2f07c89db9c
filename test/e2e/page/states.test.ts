/** What stands where there is nothing to show: while loading, at unknown addresses, and after a removal. */

import { describe, expect, it } from 'vitest';
import { describePage } from './page.ts';

const TALK = { 'talk.txt': 'Ada Quill: Otters are back.\n\nBram Vostok: Good.\n' };

describePage(
  'every state',
  TALK,
  (site) => {
    const { open, complaints } = site;

    async function hold(url: string): Promise<() => Promise<void>> {
      let release = () => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      await site.page.route(url, async (route) => {
        await released;
        await route.continue();
      });
      return async () => {
        release();
        await site.page.unrouteAll({ behavior: 'wait' });
      };
    }

    describe.each([
      ['the home page', '', '**/api/library', '.examples'],
      ['results', '?q=kelp', '**/api/query*', '.result'],
      ['a transcript', 't/talk', '**/api/transcripts/talk', '.turn'],
      ['all transcripts', 'transcripts', '**/api/catalog', '.rows'],
      ['all speakers', 'speakers', '**/api/speakers', '.rows'],
      ['a speaker', 'speakers/Ada%20Quill', '**/api/speakers/*', '.figures'],
    ])('%s', (_name, path, url, seen) => {
      it('says that it loads', async () => {
        const release = await hold(url);
        await open(path);
        await site.page
          .locator('.loading')
          .getByText(/^Loading .+ …$/)
          .waitFor();
        await release();
        await site.page.locator(seen).first().waitFor();
        expect(await site.page.locator('.loading').count()).toBe(0);
      });
    });

    it.each([
      ['bogus', 'Page not found'],
      ['t/nope', 'Transcript not found'],
      ['speakers/Nobody', 'Speaker not found'],
    ])('/%s is told to be unknown, with ways out', async (path, heading) => {
      await open(path);
      await site.page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await site.page.getByRole('link', { name: 'All transcripts' }).click();
      await site.page.locator('.rows').waitFor();
      complaints.length = 0; // The browser logs each answer with status 404.
    });

    it('what is said of a transcript is edited, and holds in the list', async () => {
      await open('t/talk');
      await site.page.getByRole('button', { name: 'Edit title, date and kind' }).click();
      const form = site.page.getByRole('form', { name: 'Edit the transcript' });
      await form.getByLabel('Title').fill('Talk of otters');
      await form.getByLabel('Date').fill('2025-03-04');
      await form.getByLabel('Kind').selectOption('podcast');
      await form.getByLabel('Quarter').fill('soon');
      await form.getByLabel(/^Tags/).fill('animals, water');
      await form.getByRole('button', { name: 'Save' }).click();
      await form.getByRole('alert').getByText('2025-Q3').waitFor();
      complaints.length = 0; // The browser logs the refusal.
      await form.getByLabel('Quarter').fill('');
      await form.getByRole('button', { name: 'Save' }).click();
      await site.page.getByRole('heading', { level: 1, name: 'Talk of otters' }).waitFor();
      await open('transcripts?tag=water');
      const row = site.page.locator('.rows > li');
      await row.waitFor();
      expect(await row.textContent()).toContain('Mar 4, 2025');
      expect(await row.textContent()).toContain('Podcast · 2 speakers · animals · water');
    });

    it('a transcript is removed at a second click, and kept otherwise', async () => {
      await open('transcripts');
      const row = site.page.locator('.rows > li').filter({ hasText: 'Talk of otters' });
      await row.getByRole('button', { name: 'Remove Talk of otters' }).click();
      await row.getByRole('button', { name: 'Keep' }).click();
      await row.getByRole('button', { name: 'Remove Talk of otters' }).click();
      await row.getByRole('button', { name: 'Remove', exact: true }).click();
      await row.waitFor({ state: 'detached' });
      await open('t/talk');
      await site.page.getByRole('heading', { name: 'Transcript not found' }).waitFor();
      complaints.length = 0;
    });
  },
  { allowChanges: true },
);
