/** What every page of the page must be: open to all, legible in light and dark, fit for a phone, light, and quick. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { PROJECT, silence } from '../../support.ts';
import { describePage, pageCpuMilliseconds, type Site } from './page.ts';

const ASSETS = join(PROJECT, 'dist/web/assets');
/** Bytes of JavaScript before anything is done, compressed. */
const MOST_SCRIPT = 100_000;
/** Cumulative, see web.dev/cls. */
const MAX_LAYOUT_SHIFT = 0.01;
/** Processor time of the page from a question's last key to its results. */
const MAX_DRAWING_MS = 300;
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };

const CALL = 't/tindlewood-q3-2025-earnings-call';
const QUESTION = encodeURIComponent('what did management say about Pantrywren losses');
const TALK = '[00:00:02] Speaker 1: Good morning.\n\n[00:00:20] Ada Quill: The otters are back.\n';

/** What a user may have before them, and what is to be there before it is looked at. */
const STATES: readonly [
  name: string,
  path: string,
  seen: string,
  act?: (site: Site) => Promise<unknown>,
][] = [
  ['the beginning', '', '.examples'],
  ['results', `?q=${QUESTION}`, '.facets table'],
  ['results unfolded', `?q=${QUESTION}`, '.facets table', unfold],
  ['a chart', '?q=who+asked+about+cost', '.facets canvas', unfold],
  ['no sure result', '?q=zebra+crossing+lollipop', '.result'],
  ['nothing found', `?q=${encodeURIComponent('"no such words"')}`, '.notice'],
  ['a refused question', `?q=${'x'.repeat(2_001)}`, '.notice', forgive],
  ['a transcript', CALL, '.turn'],
  ['a transcript at a place', `${CALL}?q=${QUESTION}#7:0-487`, '.find-bar .timeline a'],
  ['a recording', 't/talk', '.player'],
  ['a speaker being renamed', 't/talk', '.player', renaming],
  ['all transcripts', 'transcripts', '.rows'],
  ['all speakers', 'speakers', '.rows'],
  ['a speaker', 'speakers/Rukmini%20Pashley', '.figures'],
  ['companies', 'companies', '.rows'],
  ['a transcript to be removed', 'transcripts', '.rows', removing],
  ['titles that are typed', '?q=tindlewood', '.title-matches'],
  ['the palette', '', '.examples', goingTo],
  ['the keys', '', '.examples', showingKeys],
  ['a comparison', 'compare?q=margins', '.brief-sentence'],
  ['a comparison to be asked', 'compare', '.notice'],
  ['quotations', '?q=kelp', '.result', collecting],
  ['no quotations', 'quotations', '.notice'],
  ['a selection', CALL, '.turn', selecting],
  ['a transcript being edited', 't/talk', '.turn', editing],
  ['no such page', 'bogus', '.notice', forgive],
  ['no such transcript', 't/nobody', '.notice', forgive],
  ['uploaded files', '', '.file-picker', uploading],
  ['a server that does not respond', '?q=kelp', '.result', unreachable],
];

async function unfold({ page }: Site) {
  for (const summary of await page.locator('summary:visible').all()) await summary.click();
}

async function forgive({ complaints }: Site) {
  complaints.length = 0;
}

async function renaming({ page }: Site) {
  await page.getByRole('button', { name: 'Rename Speaker 1' }).click();
  await page.getByLabel(/^New name/).waitFor();
}

async function collecting({ page }: Site) {
  await page.locator('.result .collect[aria-pressed=false]').first().click();
  await page.getByRole('link', { name: /^Quotations/ }).click();
  await page.locator('.quotation').waitFor();
}

async function selecting({ page }: Site) {
  await page.evaluate(() => {
    const speech = document.querySelector('.speech');
    if (speech) getSelection()?.selectAllChildren(speech);
    document.dispatchEvent(new Event('pointerup'));
  });
  await page.getByRole('toolbar').waitFor();
}

async function editing({ page }: Site) {
  await page.getByRole('button', { name: 'Edit title, date and kind' }).click();
  await page.getByRole('form').waitFor();
}

async function removing({ page }: Site) {
  await page
    .getByRole('button', { name: /^Remove/ })
    .first()
    .click();
  await page.getByText('A file that was uploaded goes too').waitFor();
}

async function goingTo({ page }: Site) {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ti');
  await page.getByRole('option').first().waitFor();
}

async function showingKeys({ page }: Site) {
  await page.getByRole('searchbox').blur();
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
}

async function uploading({ page }: Site) {
  const files = ['oats', TALK].map((text, at) => ({
    name: `file ${at}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  }));
  await page.getByLabel('Files to add').setInputFiles(files);
  await page
    .getByRole('status')
    .getByText(/of 2 files added/)
    .waitFor({ timeout: 15_000 });
}

async function unreachable(site: Site) {
  site.stop();
  await site.page.getByRole('searchbox').fill('seaweed');
  await site.page.getByRole('heading', { name: 'The server does not respond' }).waitFor();
}

describePage(
  'every page',
  { 'talk.txt': TALK, 'talk.wav': silence(30) },
  (site) => {
    describe.each(STATES)('%s', (name, path, seen, act) => {
      async function show(): Promise<void> {
        await site.open(path);
        await site.page.locator(seen).first().waitFor({ state: 'attached' });
        await act?.(site);
      }

      async function leave(): Promise<void> {
        if (act === unreachable) {
          await site.start();
          // Its last failed retry is logged by then.
          await site.page.getByRole('alert').waitFor({ state: 'detached' });
        }
        await site.page.evaluate(() => localStorage.clear());
        // What the browser logs of answers that are refused is not asked of here.
        site.complaints.length = 0;
      }

      it('has nothing that axe finds wrong, in light and in dark', async () => {
        await site.page.setViewportSize(DESK);
        await site.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
        await show();
        expect(await violations(site), name).toEqual([]);
        await site.page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
        expect(await violations(site, ['color-contrast']), name).toEqual([]);
        await leave();
      });

      it('fits a phone, and has nothing that axe finds wrong there', async () => {
        await site.page.setViewportSize(PHONE);
        await show();
        expect(await site.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
        expect(await violations(site), name).toEqual([]);
        await leave();
      });
    });

    it('spends little on drawing first results', async () => {
      await site.open();
      await site.page.locator('.examples').waitFor();
      const costs: number[] = [];
      for (const question of ['kelp prices', 'bus lanes', 'swap requests', 'orrin heath fire']) {
        await site.page.getByRole('searchbox').fill('');
        await site.page.locator('.examples').waitFor();
        const ms = await pageCpuMilliseconds(site.page, async () => {
          await site.page.getByRole('searchbox').fill(question);
          await site.page.locator('.result').first().waitFor();
        });
        costs.push(ms);
      }
      expect(Math.min(...costs)).toBeLessThan(MAX_DRAWING_MS);
    });

    it('prints what was said, and nothing to click', async () => {
      await site.page.emulateMedia({ media: 'print' });
      await site.open(`${CALL}?q=${QUESTION}#7:0-487`);
      await site.page.locator('.quoted').waitFor();
      for (const hidden of ['.find-bar', '.outline', '.masthead button']) {
        expect(await site.page.locator(hidden).first().isVisible()).toBe(false);
      }
      expect(await site.page.locator('.turn').last().isVisible()).toBe(true);
    });

    it('moves nothing by itself', async () => {
      for (const [name, path, seen, act] of STATES) {
        if (act !== undefined) continue;
        await site.page.goto('about:blank');
        await site.open(path);
        await site.page.locator(seen).first().waitFor({ state: 'attached' });
        await site.page.waitForLoadState('networkidle');
        const shift = await site.page.evaluate(layoutShift);
        expect({ name, shift }).toEqual({ name, shift: expect.closeTo(0, 2) });
        expect(shift).toBeLessThanOrEqual(MAX_LAYOUT_SHIFT);
      }
      site.complaints.length = 0;
    }, 120_000);

    it('starts with little script', async () => {
      const scripts: string[] = [];
      site.page.on('response', (response) => {
        const { pathname } = new URL(response.url());
        if (pathname.endsWith('.js')) scripts.push(pathname.slice('/assets/'.length));
      });
      await site.open();
      await site.page.locator('.examples').waitFor();
      const known = readdirSync(ASSETS);
      expect(scripts.length).toBeGreaterThan(0);
      const sizes = scripts.map((file) => {
        expect(known).toContain(file);
        return gzipSync(readFileSync(join(ASSETS, file))).length;
      });
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_SCRIPT);
    });
  },
  { allowChanges: true },
);

/** In the page: what moved without having been asked to, from its beginning. */
function layoutShift(): Promise<number> {
  return new Promise((resolve) => {
    let sum = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ('hadRecentInput' in entry && entry.hadRecentInput) continue;
        if ('value' in entry && typeof entry.value === 'number') sum += entry.value;
      }
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(sum), 100);
  });
}

/** @param rules `null` for all. */
async function violations({ page }: Site, rules: string[] | null = null): Promise<string[]> {
  // Not as a script of the page, whose policy lets none in.
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    (only) => window.axe.run(only === null ? {} : { runOnly: only }),
    rules,
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary}`),
  );
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
