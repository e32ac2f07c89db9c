/** A server that demands its token, opened in a browser. */

import { expect, it } from 'vitest';
import { describePage } from './page.ts';

const TOKEN = 'kelp-and-otters-and-oats';

describePage(
  'a token',
  {},
  (site) => {
    const field = () => site.page.getByLabel('Token');
    const box = () => site.page.getByRole('searchbox');

    async function give(token: string): Promise<void> {
      await field().fill(token);
      await site.page.getByRole('button', { name: 'Open' }).click();
    }

    it('is asked for until it is the right one, and leads to where one wanted to go', async () => {
      await site.open('?q=kelp');
      expect(await field().evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await site.page.content()).not.toContain('searchbox');
      await give('some other long token');
      await site.page.getByRole('alert').getByText('That is not the token').waitFor();
      await give(TOKEN);
      await site.page.locator('.result').first().waitFor();
      expect(await box().inputValue()).toBe('kelp');
      site.complaints.length = 0; // The browser logs each answer of 401.
    });

    it('is remembered, and asked for anew once the server is another', async () => {
      await site.open();
      await site.page.locator('.examples').waitFor();
      site.stop();
      await site.start();
      await box().fill('kelp');
      await site.page.getByRole('heading', { name: 'The server asks for its token' }).waitFor();
      await site.page.getByRole('button', { name: 'Enter the token' }).click();
      await give(TOKEN);
      await site.page.locator('.result').first().waitFor();
      site.complaints.length = 0;
    });
  },
  { token: TOKEN },
);
