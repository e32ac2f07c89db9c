/** Searching on the page: asking, what was understood, results, and the ways on from them. */

import type { Request } from 'playwright-core';
import { expect, it } from 'vitest';
import { describePage } from './page.ts';

const CLOSER_LOOK = /effort=best/;
const QUESTION = 'what did management say about Pantrywren losses';
/** Said once. */
const PHRASE = '"spread like butter"';

const ATTACK = '<img src=x onerror="window.attacked=1">';
const ATTACKING = `---
title: 'Zorbling ${ATTACK} episode'
date: 2025-02-03
kind: podcast
host: 'Trent ${ATTACK} Abel'
guests:
  - Mallory Quine, ${ATTACK} at <u>Office</u>
---

**[00:00:04] Trent ${ATTACK} Abel:** What is the zorbling budget <script>window.attacked=1</script>?

**[00:12:03] Mallory Quine:** The zorbling budget holds ${ATTACK} and <u> nothing else.
`;

describePage('the search page', { 'attacking.md': ATTACKING }, (site) => {
  const { open, inAddress, complaints } = site;
  const results = () => site.page.locator('.result');
  const box = () => site.page.getByRole('searchbox');
  const count = () => site.page.getByRole('status').textContent();
  const roles = () => site.page.locator('.result > header .role').allTextContents();

  async function askFor(question: string): Promise<void> {
    await box().fill(question);
    await site.page.waitForURL((url) => url.searchParams.get('q') === question);
    await results().first().waitFor();
  }

  it('begins with how to search, and searches for an example at a click', async () => {
    await open();
    await site.page.locator('.examples').waitFor();
    expect(await box().evaluate((element) => element === document.activeElement)).toBe(true);
    const example = site.page.locator('.examples a').first();
    const question = await example.textContent();
    await example.click();
    await results().first().waitFor();
    expect(await box().inputValue()).toBe(question);
  });

  it('shows who said it, in what role, with the words marked and the question above', async () => {
    await open();
    await askFor(QUESTION);
    expect(await count()).toMatch(/^\d+ results$/);
    expect(await site.page.title()).toBe(`${QUESTION} · whosaid`);
    expect(new Set(await roles())).toEqual(new Set(['management']));
    expect(await site.page.locator('.passage mark').count()).toBeGreaterThan(0);
    expect(await site.page.locator('.passage b').allTextContents()).toContain('Pantrywren');
    const question = site.page.locator('.answered-question');
    expect(await question.first().textContent()).toContain(
      'Rukmini Pashley, Analyst, Hexley Rowe, asked',
    );
    const passages = await site.page.locator('.result .passage').count();
    expect(passages).toBeGreaterThan(await results().count());
  });

  it('folds what comes near but does not match, and marks nothing in it', async () => {
    await open('?q=who+is+Yusra');
    const folded = site.page.locator('.less-certain');
    await folded.waitFor();
    expect(await folded.locator('.result').first().isVisible()).toBe(false);
    expect(await count()).toMatch(/^\d results?$/);
    await folded.getByText(/less certain results?$/).click();
    await folded.locator('.result').first().waitFor();
    expect(await folded.locator('mark, .passage b').count()).toBe(0);
  });

  it('shows all of one passage: where it is from, its sentence, what was said around', async () => {
    await open(`?q=${encodeURIComponent(PHRASE)}`);
    await results().waitFor();
    const text = await results().textContent();
    expect(text).toContain('Dunstan OkwuosaChief Financial Officermanagement');
    expect(await site.page.locator('.where').textContent()).toMatch(
      /Call\u00a0· Nov 6, 2025 · Q&A$/,
    );
    expect(await site.page.locator('mark').allTextContents()).toEqual([
      "So the Pantrywren loss isn't spread like butter, it's lumpy.",
    ]);
    await site.page.getByRole('button', { name: 'Show all' }).click();
    await site.page.getByText('anywhere in the deck.').waitFor();
    await site.page.getByText('Context').click();
    await site.page.getByText('On the date, we got it wrong.').waitFor();
  });

  it('copies a passage with its source', async () => {
    await open(`?q=${encodeURIComponent(PHRASE)}`);
    const copied = async (as: string) => {
      await site.page.getByRole('button', { name: `Copy ${as}` }).click();
      await site.page.getByText('Copied').waitFor();
      return site.page.evaluate(() => navigator.clipboard.readText());
    };
    expect(await copied('quotation')).toMatch(
      /^“Yeah\. That's fair[^”]+there\.”\n— Dunstan Okwuosa, Chief Financial Officer, Tindlewood Group .+, 2025-11-06$/,
    );
    const link = await copied('link');
    expect(link).toBe(`${site.url}t/tindlewood-q3-2025-earnings-call#7:0-487`);
    expect(await copied('Markdown')).toContain(
      `— **Dunstan Okwuosa**, Chief Financial Officer, [Tindlewood Group (TNDW) Q3 2025 Earnings Call](${link}), 2025-11-06`,
    );
    await site.page.goto(link);
    await site.page.locator('.quoted', { hasText: 'spread like butter' }).waitFor();
  });

  it('goes on to further results', async () => {
    await open('?q=what+did+management+say');
    await results().nth(9).waitFor();
    expect(await results().count()).toBe(10);
    await site.page.getByRole('button', { name: 'More results' }).click();
    await results().nth(10).waitFor();
    expect(await results().count()).toBe(20);
    expect(inAddress('limit')).toBe('20');
  });

  it('asks anyone once the limit to management is removed, and goes back', async () => {
    await open();
    await askFor(QUESTION);
    const chip = site.page.getByRole('button', { name: 'Remove role: management' });
    await chip.click();
    await site.page.getByRole('button', { name: 'speaker: anyone' }).waitFor();
    expect(inAddress('ignore')).toBe('who');
    expect(inAddress('q')).toBe(QUESTION);
    await site.page.goBack();
    await chip.waitFor();
    expect(inAddress('ignore')).toBeNull();
    expect(new Set(await roles())).toEqual(new Set(['management']));
    await site.page.goForward();
    await site.page.getByRole('button', { name: 'speaker: anyone' }).waitFor();
  });

  it('holds the question in the address, for reloading and for going back', async () => {
    /* A closer look may find another order at any time. */
    await site.page.route(CLOSER_LOOK, (route) =>
      route.continue({ url: route.request().url().replace(CLOSER_LOOK, 'effort=fast') }),
    );
    await open();
    await askFor('kelp prices');
    const before = await results().allTextContents();
    await site.page.reload();
    await results().first().waitFor();
    expect(await results().allTextContents()).toEqual(before);
    await box().fill('bicycle lanes');
    await box().press('Enter');
    await site.page.waitForURL(/bicycle/);
    await site.page.goBack();
    await site.page.waitForURL(/kelp/);
    expect(await box().inputValue()).toBe('kelp prices');
    await site.page.goBack();
    await site.page.locator('.examples').waitFor();
    expect(await box().inputValue()).toBe('');
    await site.page.unroute(CLOSER_LOOK);
  });

  it('asks at each key, but not before the answer to the key before is there', async () => {
    const asked: string[] = [];
    await site.page.route('**/api/query*', async (route) => {
      asked.push(new URL(route.request().url()).searchParams.get('q') ?? '');
      if (asked.length === 1) await box().pressSequentially('elp prices');
      await route.continue();
    });
    await open();
    await box().press('k');
    await results().first().waitFor();
    await site.page.waitForURL(/kelp\+prices/);
    await expect.poll(() => asked.at(-1)).toBe('kelp prices');
    expect(asked.slice(0, 2)).toEqual(['k', 'kelp prices']);
    await site.page.unrouteAll({ behavior: 'wait' });
  });

  it('narrows by several values, leaves one out, and counts the others still', async () => {
    await site.page.setViewportSize({ width: 1280, height: 900 });
    await open('?q=kelp');
    const facet = site.page.locator('.facets').getByRole('table', { name: 'Speaker' });
    const names = facet.getByRole('rowheader');
    await names.first().waitFor();
    const [first, second] = await names.allTextContents();
    await facet.getByRole('link', { name: first, exact: true }).click();
    await site.page.getByRole('button', { name: `Remove speaker: ${first}` }).waitFor();
    await facet.getByRole('link', { name: second, exact: true }).click();
    await site.page.getByRole('button', { name: `Remove speaker: ${second}` }).waitFor();
    expect(inAddress('speaker')).toBe(`${first},${second}`);
    await facet.getByRole('link', { name: first, exact: true }).click();
    await facet.getByRole('link', { name: `Without ${first}` }).click({ force: true });
    const chip = site.page.getByRole('button', { name: `Remove speaker: not ${first}` });
    await chip.waitFor();
    const speakers = () => site.page.locator('.result h2').allTextContents();
    expect(new Set(await speakers())).toEqual(new Set([second]));
    await chip.click();
    await site.page.getByRole('button', { name: `Remove speaker: ${second}` }).click();
    await expect.poll(async () => (await speakers()).includes(first)).toBe(true);
  });

  it('searches between two days', async () => {
    await site.page.setViewportSize({ width: 1280, height: 900 });
    await open('?q=cost');
    await site.page.locator('.date-filter').getByLabel('From').fill('2026-01-01');
    await site.page.getByRole('button', { name: /since Jan 1, 2026/ }).waitFor();
    expect(inAddress('after')).toBe('2026-01-01');
    const days = () => site.page.locator('.result time').allTextContents();
    await expect.poll(async () => (await days()).every((day) => day.endsWith('2026'))).toBe(true);
  });

  it('keeps a search, and tells at the beginning what is new in it', async () => {
    await open('?q=kelp');
    await site.page.getByRole('button', { name: 'Save this search' }).click();
    await site.page.getByRole('button', { name: 'Saved' }).waitFor();
    await open();
    const saved = site.page.locator('.latest').filter({ hasText: 'Saved searches' });
    await saved.getByRole('link', { name: 'kelp' }).waitFor();
    await site.page.evaluate(() => {
      const [search] = JSON.parse(localStorage.getItem('whosaid.saved') ?? '[]');
      search.seen.shift();
      localStorage.setItem('whosaid.saved', JSON.stringify([search]));
    });
    await open();
    await saved.getByText('1 new', { exact: true }).waitFor();
    await saved.getByRole('link', { name: 'kelp' }).click();
    await results().first().getByText('new', { exact: true }).waitFor();
    expect(await site.page.locator('.result .new').count()).toBe(1);
    await site.page.waitForFunction(() => {
      const [search] = JSON.parse(localStorage.getItem('whosaid.saved') ?? '[]');
      return search.seen.length > 3;
    });
    await site.page.getByRole('button', { name: 'Saved' }).click();
  });

  it('drops an answer that comes later than one to a newer question', async () => {
    let letThrough = () => {};
    const newerAnswered = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    const isLate = (request: Request) => /api.*q=kelp/.test(request.url());
    const lateEnded = Promise.race([
      site.page.waitForEvent('requestfinished', isLate),
      // The page may give the request up.
      site.page.waitForEvent('requestfailed', isLate),
    ]);
    await site.page.route(/api.*q=kelp/, async (route) => {
      await newerAnswered;
      await route.continue().catch(() => {});
    });
    await open('?q=kelp');
    await askFor(PHRASE);
    letThrough();
    await lateEnded;
    await site.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    expect(await site.page.locator('.passage').allTextContents()).toEqual([
      expect.stringContaining('spread like butter'),
    ]);
  });

  it('is driven by keys', async () => {
    await open('?q=kelp');
    await results().nth(1).waitFor();
    const focused = (at: number) =>
      results()
        .nth(at)
        .evaluate((element) => element.matches(':focus-visible'));
    await site.page.keyboard.press('ArrowDown');
    await site.page.keyboard.press('ArrowDown');
    expect(await focused(1)).toBe(true);
    await site.page.keyboard.press('ArrowUp');
    expect(await focused(0)).toBe(true);
    await site.page.keyboard.press('/');
    await site.page.keyboard.type('honey');
    expect(await box().inputValue()).toBe('honey');
    await site.page.keyboard.press('Escape');
    expect(await box().inputValue()).toBe('');
    await site.page.locator('.examples').waitFor();
    expect(inAddress('q')).toBeNull();
  });

  it('says when nothing was found', async () => {
    await open(`?q=${encodeURIComponent('"no such phrase at all"')}`);
    await site.page.getByRole('heading', { name: 'No exact match' }).waitFor();
    await site.page.getByText('Try without the quotation marks.').waitFor();
    expect(await count()).toBe('Nothing found');
  });

  it('says why the server refuses a question', async () => {
    await open(`?q=${'long '.repeat(500)}`);
    await site.page
      .getByRole('alert')
      .getByText(/2,?000 characters/)
      .waitFor();
    // The browser itself logs every answer of 400.
    expect(complaints.splice(0)).toHaveLength(1);
  });

  it('shows what is in a transcript as text, whatever it is', async () => {
    await open('?q=zorbling+budget');
    const answer = results().filter({ hasText: 'Mallory Quine' });
    await answer.waitFor();
    const text = (await answer.textContent()) ?? '';
    expect(text).toContain(`Mallory Quine${ATTACK}, <u>Office</u>`);
    expect(text).toContain(`Zorbling ${ATTACK} episode`);
    expect(text).toContain('0:12:03');
    expect(text).toContain(`Trent ${ATTACK} Abel`);
    expect(text).toContain(`holds ${ATTACK} and <u> nothing else.`);
    expect(await site.page.locator('main :is(img, script, u)').count()).toBe(0);
    expect(await site.page.evaluate(() => 'attacked' in window)).toBe(false);
  });

  it('fits a phone', async () => {
    await site.page.setViewportSize({ width: 360, height: 740 });
    const width = () => site.page.evaluate(() => document.documentElement.scrollWidth);
    await open();
    await site.page.locator('.examples').waitFor();
    expect(await width()).toBe(360);
    for (const question of [QUESTION, 'zorbling budget']) {
      await askFor(question);
      await site.page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect(await width()).toBe(360);
    }
  });

  it('says when the server does not respond, and continues by itself once it does', async () => {
    await open();
    await askFor('kelp');
    site.stop();
    await box().fill('seaweed');
    await site.page.getByRole('heading', { name: 'The server does not respond' }).waitFor();
    await site.page.getByText(`Nothing answers at ${new URL(site.url).host}`).waitFor();
    await site.start();
    await results().first().waitFor();
    expect(await box().inputValue()).toBe('seaweed');
    expect(await site.page.getByRole('alert').count()).toBe(0);
    // The browser itself logs that nothing answered.
    expect(new Set(complaints.splice(0)).size).toBe(1);
  });
});
