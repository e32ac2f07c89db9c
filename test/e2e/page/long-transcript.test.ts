/** A transcript of thousands of turns: few elements, and every place of it within reach. */

import { expect, it } from 'vitest';
import { describePage } from './page.ts';

const TURNS = 5_000;
const MAX_ELEMENTS = 3_000;

const WORDS = ['otters', 'kelp', 'tides', 'boats', 'gulls', 'nets', 'ropes', 'salt'];
const turn = (at: number) =>
  `${at % 2 === 0 ? 'Ada Quill' : 'Bram Vostok'}: Number ${at}. ${WORDS[at % 8]} ${'and more of it '.repeat(at % 9)}.\n\n`;
const LONG = Array.from({ length: TURNS }, (_, at) => turn(at)).join('');

describePage('a long transcript', { 'long.txt': LONG }, (site) => {
  const { open } = site;
  const turns = () => site.page.locator('.turn');
  const top = (number: number) =>
    site.page.evaluate(
      (id) => document.getElementById(String(id))?.getBoundingClientRect().top ?? Number.NaN,
      number,
    );

  it('is in the page in part, and as tall as the whole', async () => {
    await open('t/long');
    await turns().first().waitFor();
    const elements = await site.page.evaluate(() => document.querySelectorAll('*').length);
    expect(elements).toBeLessThan(MAX_ELEMENTS);
    const height = await site.page.evaluate(() => document.documentElement.scrollHeight);
    expect(height).toBeGreaterThan(TURNS * 50);
  });

  it.each([0, 17, 2_500, 4_999])('is opened at turn %i', async (number) => {
    await open(`t/long#${number}`);
    const target = site.page.locator('.turn[aria-current=location]');
    await target.waitFor();
    expect(await target.getAttribute('id')).toBe(String(number));
    await expect
      .poll(async () => (await top(number)) >= 60 && (await top(number)) < 800)
      .toBe(true);
  });

  it('is scrolled to its end, and remembers where it was left', async () => {
    await open('t/long');
    await turns().first().waitFor();
    await site.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await site.page.locator('[id="4999"]').waitFor();
    await open('t/long#2500');
    await site.page.getByRole('link', { name: 'Speakers', exact: true }).click();
    await site.page.locator('.rows').waitFor();
    await site.page.goBack();
    await site.page.locator('[id="2500"]').waitFor();
  });

  it('is searched as a whole, and stepped through by "n" and "p"', async () => {
    await open(`t/long?q=${encodeURIComponent('"Number 4321."')}`);
    await site.page.locator('.turn[aria-current=location]').getByText('Number 4321.').waitFor();
    await open('t/long?q=otters');
    const current = site.page.locator('.turn[aria-current=location]');
    await current.waitFor();
    const first = await current.getAttribute('id');
    await site.page.keyboard.press('n');
    await expect.poll(() => current.getAttribute('id')).not.toBe(first);
    await site.page.keyboard.press('p');
    await expect.poll(() => current.getAttribute('id')).toBe(first);
  });

  it('is printed whole', async () => {
    await open('t/long');
    await turns().first().waitFor();
    await site.page.emulateMedia({ media: 'print' });
    await expect.poll(() => turns().count()).toBe(TURNS);
    await site.page.emulateMedia({ media: 'screen' });
  });
});
