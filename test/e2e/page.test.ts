/**
 * The search page in a real browser, over a real server and library. The page itself is what `npm run build`
 * made last.
 */

import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { index, Whosaid } from '../../src/main.ts';
import { type Listening, listen } from '../../src/server/listen.ts';

const CHROMIUM = '/usr/bin/chromium';
const HAS_CHROMIUM = existsSync(CHROMIUM);
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const HOST = '127.0.0.1';
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

**[00:12:03] Mallory Quine:** The zorbling budget holds ${ATTACK} and <u>nothing</u> else.
`;

let folder: string;
let whosaid: Whosaid;
let listening: Listening;
let context: BrowserContext;
let page: Page;
/** Everything the browser complained of, or asked of another host. */
const complaints: string[] = [];

const results = () => page.locator('.result');
const box = () => page.getByRole('searchbox');
const count = () => page.getByRole('status').textContent();
const open = (query = '') => page.goto(listening.url + query);
const inAddress = (name: string) => new URL(page.url()).searchParams.get(name);
const roles = () => page.locator('.role').allTextContents();

async function askFor(question: string): Promise<void> {
  await box().fill(question);
  await page.waitForURL((url) => url.searchParams.get('q') === question);
  await results().first().waitFor();
}

function watch(browser: BrowserContext): void {
  browser.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  browser.on('weberror', (error) => complaints.push(String(error.error())));
  browser.on('request', (request) => {
    if (new URL(request.url()).hostname !== HOST) complaints.push(request.url());
  });
}

const title = HAS_CHROMIUM ? 'the search page' : `the search page (skipped: no ${CHROMIUM})`;
describe.skipIf(!HAS_CHROMIUM)(title, { timeout: 10_000 }, () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'whosaid-page-'));
    const attacking = join(folder, 'attacking.md');
    await writeFile(attacking, ATTACKING);
    const library = join(folder, 'library');
    await index(['data', attacking], { library });
    whosaid = await Whosaid.open(library);
    listening = await listen(whosaid, HOST, 0);
    context = await chromium.launchPersistentContext(join(folder, 'browser'), {
      executablePath: CHROMIUM,
      args: FLAGS,
      permissions: ['clipboard-read', 'clipboard-write'],
      viewport: { width: 1000, height: 800 },
    });
    context.setDefaultTimeout(5_000);
    watch(context);
  }, 30_000);

  afterAll(async () => {
    await context?.close();
    listening?.server.close();
    listening?.server.closeAllConnections();
    await whosaid?.library.close();
    await rm(folder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    complaints.length = 0;
    page = await context.newPage();
  });

  afterEach(async () => {
    await page.close();
    expect(complaints).toEqual([]);
  });

  it('begins with how to ask, and asks an example at a click', async () => {
    await open();
    await page.getByText('5 transcripts').waitFor();
    expect(await box().evaluate((element) => element === document.activeElement)).toBe(true);
    const example = page.locator('.examples button').first();
    const question = await example.textContent();
    await example.click();
    await results().first().waitFor();
    expect(await box().inputValue()).toBe(question);
  });

  it('shows who said it, in what role, with the words marked and the question above', async () => {
    await open();
    await askFor(QUESTION);
    expect(await count()).toMatch(/^\d+ results$/);
    expect(await page.title()).toBe(`${QUESTION} · whosaid`);
    expect(new Set(await roles())).toEqual(new Set(['management']));
    expect(await page.locator('.passage mark').count()).toBeGreaterThan(0);
    expect(await page.locator('.passage b').allTextContents()).toContain('Pantrywren');
    const asked = page.getByRole('region', { name: 'The question' });
    expect(await asked.first().textContent()).toContain(
      'Rukmini Pashley, Analyst, Hexley Rowe, asked',
    );
    await page
      .getByText(/^\d more from this/)
      .first()
      .click();
    await page.locator('.aside').first().waitFor();
  });

  it('shows all of one passage: where it is from, its sentence, what was said around', async () => {
    await open(`?q=${encodeURIComponent(PHRASE)}`);
    await results().waitFor();
    const text = await results().textContent();
    expect(text).toContain('Dunstan OkwuosaChief Financial Officermanagement');
    expect(await page.locator('.where').textContent()).toMatch(/Call · Nov 6, 2025 · Q&A $/);
    expect(await page.locator('mark').allTextContents()).toEqual([
      "So the Pantrywren loss isn't spread like butter, it's lumpy.",
    ]);
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByText('anywhere in the deck.').waitFor();
    await page.getByText('Around this').click();
    await page.getByText('would you sell it?').waitFor();
  });

  it('copies a passage with its source', async () => {
    await open(`?q=${encodeURIComponent(PHRASE)}`);
    await page.getByRole('button', { name: 'Copy quote' }).click();
    await page.getByText('Copied').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(
      /^“Yeah\. That's fair[^”]+there\.”\n— Dunstan Okwuosa, Chief Financial Officer, Tindlewood Group .+, 2025-11-06$/,
    );
  });

  it('asks anyone once the limit to management is removed, and goes back', async () => {
    await open();
    await askFor(QUESTION);
    const chip = page.getByRole('button', { name: 'Remove role: management' });
    await chip.click();
    await page.locator('.role:not([data-role=management])').first().waitFor();
    expect(inAddress('anyone')).toBe('true');
    expect(inAddress('q')).toBe(QUESTION);
    await page.goBack();
    await chip.waitFor();
    expect(inAddress('anyone')).toBeNull();
    expect(new Set(await roles())).toEqual(new Set(['management']));
    await page.goForward();
    await page.getByRole('button', { name: 'said by: anyone' }).waitFor();
  });

  it('holds the question in the address, for reloading and for going back', async () => {
    await open();
    await askFor('kelp prices');
    const before = await results().allTextContents();
    await page.reload();
    await results().first().waitFor();
    expect(await results().allTextContents()).toEqual(before);
    await box().fill('bicycle lanes');
    await box().press('Enter');
    await page.waitForURL(/bicycle/);
    await page.goBack();
    await page.waitForURL(/kelp/);
    expect(await box().inputValue()).toBe('kelp prices');
    await page.goBack();
    await page.getByText('5 transcripts').waitFor();
    expect(await box().inputValue()).toBe('');
  });

  it('asks at a pause in typing, not at every key', async () => {
    const asked: (string | null)[] = [];
    page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url());
      if (pathname === '/api/query') asked.push(searchParams.get('q'));
    });
    await open();
    await box().pressSequentially('kelp prices', { delay: 20 });
    await results().first().waitFor();
    expect(asked).toEqual(['kelp prices']);
  });

  it('drops an answer that comes later than one to a newer question', async () => {
    await page.route(/q=kelp/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      // By then the page has given it up.
      await route.continue().catch(() => {});
    });
    await open('?q=kelp');
    await askFor(PHRASE);
    await page.waitForTimeout(600);
    expect(await page.locator('.passage').allTextContents()).toEqual([
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
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focused(1)).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await focused(0)).toBe(true);
    await page.keyboard.press('/');
    await page.keyboard.type('honey');
    expect(await box().inputValue()).toBe('honey');
    await page.keyboard.press('Escape');
    expect(await box().inputValue()).toBe('');
    await page.getByText('5 transcripts').waitFor();
    expect(inAddress('q')).toBeNull();
  });

  it('says when nothing was found', async () => {
    await open(`?q=${encodeURIComponent('"no such phrase at all"')}`);
    await page.getByRole('heading', { name: 'Nobody here said that' }).waitFor();
    expect(await count()).toBe('Nothing found');
  });

  it('says why the server refuses a question', async () => {
    await open(`?q=${'long '.repeat(500)}`);
    await page.getByRole('alert').getByText('Expected a question of 1 to 2000').waitFor();
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
    expect(text).toContain(`holds ${ATTACK} and <u>nothing</u> else.`);
    expect(await page.locator('main :is(img, script, u)').count()).toBe(0);
    expect(await page.evaluate(() => 'attacked' in window)).toBe(false);
  });

  it('fits a phone', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    await open();
    await page.getByText('5 transcripts').waitFor();
    expect(await width()).toBe(360);
    for (const question of [QUESTION, 'zorbling budget']) {
      await askFor(question);
      for (const summary of await page.locator('summary').all()) await summary.click();
      expect(await width()).toBe(360);
    }
  });

  it('says when the server is gone, and recovers once it is back', async () => {
    await open();
    await askFor('kelp');
    const { server, url } = listening;
    server.close();
    server.closeAllConnections();
    await box().fill('seaweed');
    await page.getByRole('heading', { name: 'The server is gone' }).waitFor();
    const port = Number(new URL(url).port);
    await page.getByText(`whosaid serve --port ${port}`).waitFor();
    listening = await listen(whosaid, HOST, port);
    await askFor('rope and buoys');
    expect(await page.getByRole('alert').count()).toBe(0);
    // The browser itself logs that nothing answered.
    expect(complaints.splice(0)).toHaveLength(1);
  });
});
