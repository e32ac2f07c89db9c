/** What every page of the page must be: open to all, legible in light and dark, fit for a phone, light, and quick. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '../../support.ts';
import { describePage, pageCpuMilliseconds, type Site } from './page.ts';
import {
  EMPTY_STATES,
  LOGIN_STATES,
  leaveState,
  type PageState,
  STATE_FILES,
  STATES,
} from './page-states.ts';

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
/** A folder: each state is saved there as pictures, to be looked at. */
const PICTURES = process.env.WHOSAID_PICTURES;
/** Axe takes long on a machine that has other work. */
const STATE_MS = 60_000;
/** Pixels of a picture's height. */
const MAX_PICTURE = 1_400;

describePage(
  'every page',
  STATE_FILES,
  (site) => {
    describeStates(site, 'of a library', STATES);

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
      await site.open(`?q=${QUESTION}`);
      await site.page.locator('.result').first().waitFor();
      const question = site.page.getByRole('heading', { level: 1 });
      expect(await question.textContent()).toBe(decodeURIComponent(QUESTION));
      expect((await question.boundingBox())?.width).toBeGreaterThan(200);
    });

    it('moves nothing by itself', async () => {
      for (const { name, path, seen, act } of STATES) {
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

describePage('an empty library', {}, (site) => describeStates(site, 'empty', EMPTY_STATES), {
  allowChanges: true,
  isEmpty: true,
});

describePage(
  'an empty library that may not be changed',
  {},
  (site) => describeStates(site, 'empty, read-only', EMPTY_STATES),
  { isEmpty: true },
);

describePage('a token', {}, (site) => describeStates(site, 'token', LOGIN_STATES), {
  isEmpty: true,
  token: 'kelp-and-otters-and-oats',
});

function describeStates(site: Site, group: string, states: readonly PageState[]): void {
  describe.each(states)('$name', ({ name, path, seen, act }) => {
    async function show(): Promise<void> {
      await site.open(path);
      await site.page.locator(seen).first().waitFor({ state: 'attached' });
      await act?.(site);
    }

    it(
      'has nothing that axe finds wrong, in light and in dark',
      async () => {
        await site.page.setViewportSize(DESK);
        await site.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
        await show();
        await takePicture(site, group, `${name}, light`);
        expect(await violations(site), name).toEqual([]);
        await site.page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
        await takePicture(site, group, `${name}, dark`);
        expect(await violations(site, ['color-contrast']), name).toEqual([]);
        await leaveState(site);
      },
      STATE_MS,
    );

    it(
      'fits a phone, and has nothing that axe finds wrong there',
      async () => {
        await site.page.setViewportSize(PHONE);
        await show();
        await takePicture(site, group, `${name}, phone`);
        expect(await site.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
        expect(await violations(site), name).toEqual([]);
        await leaveState(site);
      },
      STATE_MS,
    );
  });
}

async function takePicture({ page }: Site, group: string, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  const { width, height } = page.viewportSize() ?? DESK;
  const full = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width, height: Math.min(Math.max(height, full), MAX_PICTURE) };
  const path = join(PICTURES, `${group}, ${name}.png`);
  const scrolled = await page.evaluate(() => scrollY > 0);
  await page.screenshot(scrolled ? { path } : { path, fullPage: true, clip });
}

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
