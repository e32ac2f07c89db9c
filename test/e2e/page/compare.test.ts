/** Who said what above the results, and the same question to two sides. */

import { expect, it } from 'vitest';
import { describePage } from './page.ts';

const QUESTION = encodeURIComponent('what did management say about margins');

describePage('who said what', {}, (site) => {
  const { open } = site;
  const lines = () => site.page.locator('.brief li');

  it('stands above the results, three lines of a known height, and leads to the place', async () => {
    await open(`?q=${QUESTION}`);
    await site.page.locator('.result').first().waitFor();
    const before = await site.page.locator('.result').first().boundingBox();
    await site.page.locator('.brief-sentence').first().waitFor();
    expect(await site.page.locator('.result').first().boundingBox()).toEqual(before);
    expect(await lines().count()).toBe(3);
    const sentence = await site.page.locator('.brief-sentence').first().textContent();
    await site.page.locator('.brief-sentence a').first().click();
    await site.page.locator('.quoted').waitFor();
    expect(await site.page.locator('.quoted').textContent()).toBe(sentence);
  });

  it('follows the closer look at the results, and moves nothing', async () => {
    const isCloser = (url: string) => /api\/brief.*effort=best/.test(url);
    const closer = site.page.waitForResponse((response) => isCloser(response.url()));
    await open(`?q=${QUESTION}`);
    await site.page.locator('.brief-sentence').first().waitFor();
    const before = await site.page.locator('.brief').boundingBox();
    const { lines: best } = await (await closer).json();
    const shown = () => site.page.locator('.brief-sentence').allTextContents();
    const expected = best.slice(0, 3).map(({ text }: { text: string }) => text);
    await expect.poll(shown).toEqual(expected);
    expect(await site.page.locator('.brief').boundingBox()).toEqual(before);
  });

  it('is not there where nothing is a sure match', async () => {
    await open('?q=zebra+crossing+lollipop');
    await site.page.locator('.result').first().waitFor();
    expect(await site.page.locator('.brief').count()).toBe(0);
  });

  it('is compared: the same question to two calls, with what is new marked', async () => {
    await open(`?q=${QUESTION}`);
    await site.page.locator('main').getByRole('link', { name: 'Compare' }).click();
    const sides = site.page.locator('.side');
    await sides.nth(1).locator('.brief-sentence').first().waitFor();
    expect(await sides.count()).toBe(2);
    expect(await sides.first().textContent()).toContain('Tindlewood');
    expect(await sides.nth(1).textContent()).toContain('Vellacott');
    expect(await sides.first().locator('.new').count()).toBe(0);
    expect(await sides.nth(1).locator('.new').count()).toBeGreaterThan(0);
  });

  it('is compared by speakers and periods, as the address says', async () => {
    await open('compare?q=kelp&by=speaker');
    const sides = site.page.locator('.side');
    await sides.nth(1).locator('.brief-sentence').first().waitFor();
    await site.page.getByLabel('Add').selectOption({ index: 1 });
    await expect.poll(() => sides.count()).toBe(3);
    expect(new URL(site.page.url()).searchParams.getAll('side')).toHaveLength(3);
    await sides.nth(2).getByRole('button', { name: 'Take away' }).click();
    await expect.poll(() => sides.count()).toBe(2);
    await open('compare?q=margins');
    await sides.nth(1).locator('.brief-sentence').first().waitFor();
    await site.page.getByLabel(/^Compare/).selectOption('period');
    await site.page.getByRole('heading', { name: 'May 2026' }).waitFor();
  });
});
