/** `npx tsx scripts/page-pictures.ts`: makes the pictures of the page in docs/ from the samples in data/ and the last build. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { index, openLibrary } from '../src/main.ts';
import { listen } from '../src/server/listen.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CHROMIUM = process.env.WHOSAID_CHROMIUM ?? '/usr/bin/chromium';
const VIEWPORT = { width: 1280, height: 860 };
const QUESTION = encodeURIComponent('what did management say about margins');

/** Name in docs/, address, and what is there once it is whole. */
const PICTURES: readonly (readonly [name: string, address: string, seen: string])[] = [
  ['page-search', `?q=${QUESTION}`, '.facets canvas'],
  [
    'page-reading',
    't/tindlewood-q3-2025-earnings-call?q=Pantrywren+losses#7:0-487',
    '.find-bar .timeline a',
  ],
  ['page-compare', `compare?q=${QUESTION}`, '.side + .side .brief-sentence'],
];

async function take(page: Page, url: string): Promise<void> {
  for (const [name, address, seen] of PICTURES) {
    await page.goto(url + address);
    await page.locator(seen).first().waitFor();
    await page.locator('.brief[aria-busy=true]').waitFor({ state: 'detached' });
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    await page.screenshot({ path: join(ROOT, 'docs', `${name}.png`) });
  }
}

const library = await mkdtemp(join(tmpdir(), 'whosaid-pictures-'));
await index([join(ROOT, 'data')], { library });
const whosaid = await openLibrary(library);
await whosaid.warmUp();
const { server, url } = await listen(whosaid, '127.0.0.1', 0);
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
await take(await browser.newPage({ viewport: VIEWPORT }), url);
await browser.close();
server.close();
await whosaid.close();
await rm(library, { recursive: true, force: true });
