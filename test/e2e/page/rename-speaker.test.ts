/** Renaming speakers on the page. */

import { expect, it } from 'vitest';
import { describePage } from './page.ts';

const TALK = `Speaker 1: Good morning. What about the otters?

Speaker 2: The otters chewed through the rope.

Speaker 1: Then we need another rope.
`;
const MORE = `Ada Quill: Who has the rope?

Bram Vostok: I have the rope.
`;

describePage(
  'renaming on the page',
  { 'talk.txt': TALK, 'more.txt': MORE },
  (site) => {
    const names = () => site.page.getByRole('article').getByRole('heading').allTextContents();
    const field = () => site.page.getByLabel(/^New name of/);
    const notice = () => site.page.locator('.toast');

    async function rename(turn: number, to: string): Promise<void> {
      await site.page.locator('.turn').nth(turn).hover();
      await site.page
        .getByRole('button', { name: /^Rename ./ })
        .nth(turn)
        .click();
      await field().fill(to);
      await field().press('Enter');
    }

    it('renames a label in its transcript, at once everywhere on the page, and undoes it', async () => {
      await site.open('t/talk');
      await rename(0, 'Ines Okafor');
      await notice().getByText('Speaker 1 renamed to Ines Okafor in this transcript.').waitFor();
      await expect.poll(names).toEqual(['Ines Okafor', 'Speaker 2', 'Ines Okafor']);
      await site.page.getByRole('link', { name: 'Ines Okafor 2' }).waitFor();
      await site.page.goto(`${site.url}?q=${encodeURIComponent('what did Ines Okafor say')}`);
      await site.page.getByRole('button', { name: 'Remove speaker: Ines Okafor' }).waitFor();
      await site.page.goBack();
      await rename(1, 'Hugo Prill');
      await notice().getByRole('button', { name: 'Undo' }).click();
      await notice().waitFor({ state: 'detached' });
      await expect.poll(names).toEqual(['Ines Okafor', 'Speaker 2', 'Ines Okafor']);
    });

    it('merges two names of one person, once that is confirmed', async () => {
      await site.open('t/more');
      await rename(0, 'Bram Vostok');
      await site.page.getByText('Another speaker is called Bram Vostok.').waitFor();
      await site.page.getByRole('button', { name: 'Same person: merge' }).click();
      await notice().getByText('everywhere').waitFor();
      await expect.poll(names).toEqual(['Bram Vostok', 'Bram Vostok']);
      await notice().getByRole('button', { name: 'Undo' }).click();
      await expect.poll(names).toEqual(['Ada Quill', 'Bram Vostok']);
      // The browser itself logs every answer of 409.
      expect(site.complaints.splice(0)).toHaveLength(1);
    });

    it('says what is refused, and is left by Escape', async () => {
      await site.open('t/talk');
      await site.page.getByRole('button', { name: 'Rename Speaker 2' }).click();
      await site.page.getByLabel('Where').selectOption('everywhere');
      await field().fill('Hugo Prill');
      await field().press('Enter');
      await site.page.getByRole('alert').getByText('someone else in every transcript').waitFor();
      await field().press('Escape');
      expect(await field().count()).toBe(0);
      expect(await names()).toContain('Speaker 2');
      // The browser itself logs every answer of 400.
      expect(site.complaints.splice(0)).toHaveLength(1);
    });

    it('shows a name as text, whatever it is', async () => {
      await site.open('t/talk');
      await rename(1, '<img src=x onerror="window.attacked=1">');
      await notice().getByText('renamed to <img').waitFor();
      expect(await site.page.locator('main img').count()).toBe(0);
      expect(await site.page.evaluate(() => 'attacked' in window)).toBe(false);
      await notice().getByRole('button', { name: 'Undo' }).click();
      await notice().waitFor({ state: 'detached' });
    });
  },
  { allowChanges: true },
);

describePage('names that may not be changed', {}, (site) => {
  it('have no button', async () => {
    await site.open('t/half-tide-ledger-kelp-podcast');
    await site.page.locator('.turn').first().waitFor();
    expect(await site.page.getByRole('button', { name: /^Rename/ }).count()).toBe(0);
  });
});
