/** Moving about: lists of transcripts, speakers and companies, a speaker's page, the palette, and the keys. */

import { expect, it } from 'vitest';
import { describePage } from './page.ts';

const TALKS = {
  'go-time-9.txt': 'Mat Ryer: Errors are values.\n\nJon Bell: And values are errors.\n',
  'go-time-102.txt': 'Mat Ryer: Today the generics of Go.\n\nJon Bell: What are they for?\n',
};
const CALL = 'Tindlewood Group (TNDW) Q3 2025 Earnings Call';

describePage('moving about', TALKS, (site) => {
  const { open, inAddress } = site;
  const rows = () => site.page.locator('.rows > li');
  const path = () => new URL(site.page.url()).pathname;
  const press = (keys: string) => site.page.keyboard.press(keys);
  const option = () => site.page.locator('[role=option][aria-selected=true]');

  it('lists all transcripts, and narrows them by what the address says', async () => {
    await open();
    await site.page.getByRole('link', { name: 'Transcripts', exact: true }).click();
    await rows().first().waitFor();
    const all = await rows().count();
    await site.page.getByLabel('Kind').selectOption('hearing');
    expect(await rows().count()).toBe(1);
    expect(inAddress('kind')).toBe('hearing');
    await site.page.reload();
    await rows().first().waitFor();
    expect(await rows().count()).toBe(1);
    expect(await site.page.getByRole('status').textContent()).toBe(`1 of ${all} transcripts`);
  });

  it('sorts transcripts, and knows a show by its numbered titles', async () => {
    await open('transcripts?show=Go+time&sort=title');
    await rows().first().waitFor();
    expect(await rows().locator('a').allTextContents()).toEqual(['Go time 9', 'Go time 102']);
  });

  it('moves by arrows through a list, and opens with Enter', async () => {
    await open('transcripts?sort=title');
    await rows().first().waitFor();
    await site.page.getByLabel('Title', { exact: true }).focus();
    await press('ArrowDown');
    await press('ArrowDown');
    const title = await rows().nth(1).locator('a').textContent();
    await press('Enter');
    await site.page.getByRole('heading', { level: 1, name: title ?? '' }).waitFor();
  });

  it('has a page for each speaker, and searches what they said', async () => {
    await open('speakers?role=analyst');
    await site.page.getByRole('link', { name: 'Rukmini Pashley' }).click();
    await site.page.getByRole('heading', { level: 1, name: 'Rukmini Pashley' }).waitFor();
    await site.page.locator('.figures').waitFor();
    expect(await site.page.locator('.figures').textContent()).toMatch(/Questions asked[1-9]/);
    await site.page.getByRole('link', { name: CALL }).waitFor();
    await site.page.getByRole('searchbox').fill('Pantrywren');
    await press('Enter');
    await site.page.locator('.result').first().waitFor();
    expect(inAddress('speaker')).toBe('Rukmini Pashley');
  });

  it('lists companies with their calls', async () => {
    await open('companies');
    await site.page.getByRole('link', { name: 'Tindlewood Group', exact: true }).click();
    await site.page.getByRole('heading', { name: 'Transcripts' }).waitFor();
    expect(await rows().count()).toBe(1);
    expect(inAddress('company')).toBe('Tindlewood Group');
  });

  it('shows transcripts of the name that is typed before the results', async () => {
    await open(`?q=${encodeURIComponent('go time 102')}`);
    const match = site.page.locator('.title-matches li');
    await match.first().waitFor();
    expect(await match.allTextContents()).toEqual(['Open Go time 102']);
    await site.page.getByRole('searchbox').focus();
    await press('ArrowDown');
    await press('Enter');
    await site.page.waitForURL(/\/t\//);
    expect(path()).toBe('/t/go-time-102');
  });

  it.each(['Control+k', 'Meta+k'])('%s goes to a transcript by a few letters', async (keys) => {
    await open();
    await site.page.locator('.examples').waitFor();
    await press(keys);
    await site.page.keyboard.type('tindle');
    await option().getByText(CALL).waitFor();
    await press('Enter');
    await site.page.getByRole('heading', { level: 1, name: CALL }).waitFor();
    expect(await site.page.locator('dialog').count()).toBe(0);
  });

  it('goes to a speaker, a question asked before, and a command', async () => {
    await open('?q=kelp+prices');
    await site.page.locator('.result').first().waitFor();
    await site.page.waitForFunction(() => localStorage.getItem('whosaid.recent') !== null);
    await open('transcripts');
    await rows().first().waitFor(); // Earlier, nobody listens to keys.
    await press('Control+k');
    await option().getByText('kelp prices').waitFor();
    await site.page.keyboard.type('rukmini');
    await option().getByText('Rukmini Pashley').waitFor();
    await press('Enter');
    await site.page.waitForURL(/\/speakers\/Rukmini/);
    await press('Control+k');
    await site.page.keyboard.type('companies');
    await option().getByText('Companies').waitFor();
    await press('Enter');
    await site.page.waitForURL(/\/companies$/);
  });

  it('shows the keys at "?", and gives the focus back', async () => {
    await open('transcripts');
    await rows().first().waitFor();
    const link = rows().first().locator('a');
    await link.focus();
    await press('?');
    await site.page.getByRole('heading', { name: 'Keys' }).waitFor();
    await press('Escape');
    await site.page.locator('dialog').waitFor({ state: 'detached' });
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('types "?" where text is typed', async () => {
    await open();
    await site.page.locator('.examples').waitFor();
    await site.page.keyboard.type('why?');
    expect(await site.page.getByRole('searchbox').inputValue()).toBe('why?');
    expect(await site.page.locator('dialog').count()).toBe(0);
  });
});
