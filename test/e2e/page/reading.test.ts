/** Reading a transcript on the page: where results lead, finding in it, and the way back. */

import { expect, it } from 'vitest';
import { describePage, pageCpuMilliseconds } from './page.ts';

const QUESTION = 'what did management say about Pantrywren losses';
const CALL = 't/tindlewood-q3-2025-earnings-call';

/** Long enough for a page to be slow with. */
const TURNS = 2_000;
const LONG = Array.from({ length: TURNS }, (_, turn) => {
  const time = new Date(turn * 20_000).toISOString().slice(11, 19);
  const rest = turn === 1_200 ? 'The otters chewed through the mooring rope.' : '';
  return `[${time}] ${['Ada Quill', 'Bram Vostok'][turn % 2]}: Barge number ${turn} went down to the mill with oats. ${rest}`;
}).join('\n\n');

describePage('the transcript page', { 'long.txt': LONG }, (site) => {
  const { open, inAddress } = site;
  const box = () => site.page.getByRole('searchbox');
  const current = () => site.page.locator('.turn[aria-current=location]');
  const position = () => site.page.getByRole('status');
  const hash = () => decodeURIComponent(new URL(site.page.url()).hash);

  it('shows who speaks in what role, section by section, with a link to every turn', async () => {
    await open(CALL);
    await site.page.getByRole('heading', { level: 1, name: /^Tindlewood Group/ }).waitFor();
    expect(await site.page.title()).toMatch(/^Tindlewood Group .+ · whosaid$/);
    await site.page.getByText('Earnings call · Nov 6, 2025 · 10 speakers · 35 turns').waitFor();
    expect(await site.page.locator('.section').allTextContents()).toEqual([
      'Prepared remarks',
      'Q&A',
    ]);
    const turn = site.page.locator('.turn').nth(6);
    expect(await turn.locator('.speaker-line > :not(.turn-links)').allTextContents()).toEqual([
      'Rukmini Pashley',
      'Analyst, Hexley Rowe',
      'analyst',
    ]);
    await turn.getByRole('link').click();
    expect(hash()).toBe('#6');
    await current().getByText('wanted to push a bit').waitFor();
  });

  it('opens a result at its place, marked, and goes back to where one was', async () => {
    await open(`?q=${encodeURIComponent(QUESTION)}`);
    /* Only results that match have a mark. */
    const result = site.page.locator('.result:has(.passage mark)').nth(1);
    await result.scrollIntoViewIfNeeded();
    const before = await site.page.evaluate(() => scrollY);
    await expect.poll(() => site.page.evaluate(() => history.state?.scroll)).toBe(before);
    const sentences = await result.locator('.passage mark').allTextContents();
    await result.getByRole('link').first().click();
    await current().waitFor();
    expect(sentences).toContain(await current().locator('.quoted mark').first().textContent());
    expect(hash()).toMatch(/^#\d+:\d+-\d+$/);
    const seen = await current().locator('.quoted').boundingBox();
    expect(seen?.y).toBeGreaterThan(0);
    expect(seen?.y).toBeLessThan(800);
    expect(await box().inputValue()).toBe(QUESTION);
    for (const back of [() => site.page.goBack(), () => site.page.getByText('Results').click()]) {
      await back();
      await result.waitFor();
      expect(await site.page.evaluate(() => scrollY)).toBe(before);
      await site.page.goForward();
      await current().waitFor();
    }
  });

  it('is opened and left by keys alone', async () => {
    await open('?q=kelp');
    await site.page.locator('.result').nth(1).waitFor();
    await site.page.keyboard.press('ArrowDown');
    await site.page.keyboard.press('ArrowDown');
    await site.page.keyboard.press('Enter');
    await current().waitFor();
    expect(await current().evaluate((turn) => turn === document.activeElement)).toBe(true);
    await site.page.keyboard.press('/');
    await site.page.keyboard.type('sheep');
    await current().getByText('sheep').first().waitFor();
    await site.page.goBack();
    await site.page.goBack();
    const focused = site.page.locator('.result:focus');
    await focused.waitFor();
    expect(
      await focused.evaluate((one) => [...document.querySelectorAll('.result')].indexOf(one)),
    ).toBe(1);
  });

  it('finds in this transcript only, from match to match', async () => {
    await open('t/half-tide-ledger-kelp-podcast');
    await box().fill('the dryer');
    await position()
      .getByText(/^\d of \d+$/)
      .waitFor();
    expect(inAddress('q')).toBe('the dryer');
    expect(await current().textContent()).toContain('dryer');
    const best = hash();
    await site.page.getByRole('button', { name: 'Next match' }).click();
    const next = hash();
    expect(next).not.toBe(best);
    await site.page.getByRole('button', { name: 'Previous match' }).click();
    expect(hash()).toBe(best);
    // Enter goes on to the next, as it does where browsers find.
    await box().press('Enter');
    expect(hash()).toBe(next);
    await box().fill('"no such words"');
    await position().getByText('Nothing found').waitFor();
    expect(await site.page.getByRole('button', { name: 'Next match' }).isDisabled()).toBe(true);
    await box().press('Escape');
    expect(inAddress('q')).toBeNull();
    expect(await site.page.locator('.text mark').count()).toBe(0);
  });

  it('tells in the outline who asks about what and who speaks, and leads there', async () => {
    await open(CALL);
    const outline = site.page.getByRole('navigation', { name: 'Outline' });
    const exchange = outline.getByRole('link', { name: /^Rukmini Pashley · Hexley Rowe/ });
    expect(await exchange.locator('.topic').textContent()).toMatch(/^How much of the .+\?$/);
    await exchange.click();
    await current().getByText('wanted to push a bit').waitFor();
    // The answer is of the same exchange.
    await site.page.locator('[id="7"] .permalink').click();
    await outline.locator('a[aria-current=true]', { hasText: 'Rukmini Pashley' }).waitFor();
    await outline.getByRole('link', { name: /^Marguerite Aldane/ }).click();
    await outline.locator('a[aria-current=true]', { hasText: 'Marguerite Aldane' }).waitFor();
    const first = outline.getByRole('link', { name: 'Prepared remarks' });
    await first.click();
    await current().getByText('Good morning, and welcome').waitFor();
    // There once more, after reading on.
    await site.page.evaluate(() => scrollTo(0, 3_000));
    await first.click();
    expect((await current().boundingBox())?.y).toBeLessThan(200);
  });

  it('says which transcript this is once its head is scrolled away', async () => {
    await open(CALL);
    const title = site.page.locator('.sticky-title');
    await site.page.locator('.turn').first().waitFor();
    expect(await title.isVisible()).toBe(false);
    await open(`${CALL}#30`);
    await title.getByText('Tindlewood Group (TNDW) Q3 2025 Earnings Call · Nov 6, 2025').waitFor();
  });

  it('marks in the outline the turn that is marked, not the one at the top', async () => {
    for (const turn of [3, 7, 12]) {
      await site.page.goto('about:blank');
      await open(`${CALL}#${turn}`);
      const name = await current().locator('h3').textContent();
      const asked = turn > 5 ? 'Rukmini Pashley|Gareth Ondaal' : name;
      const marked = site.page.locator('.outline a[aria-current=true]');
      await marked.filter({ hasText: new RegExp(`^(?:${asked})`) }).waitFor();
      expect(await marked.count()).toBe(1);
    }
  });

  it('is as quick with thousands of turns', async () => {
    await open('t/long?q=otters+chewed+the+rope');
    await current().locator('mark', { hasText: 'otters' }).waitFor();
    // Those near the view.
    expect(await site.page.locator('.turn').count()).toBeLessThan(TURNS / 10);
    expect(hash()).toMatch(/^#1200:/);
    expect((await current().boundingBox())?.y).toBeLessThan(800);
    const ms = await pageCpuMilliseconds(site.page, () =>
      site.page.evaluate(async () => {
        for (let step = 0; step < 10; step++) {
          scrollBy(0, 4_000);
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        }
      }),
    );
    expect(ms / 10).toBeLessThan(100);
  });

  it('says which transcript is not there', async () => {
    await open('t/nobody');
    await site.page.getByRole('alert').getByText('It may have been removed.').waitFor();
    // The browser itself logs every answer of 404.
    expect(site.complaints.splice(0)).toHaveLength(1);
  });
});
