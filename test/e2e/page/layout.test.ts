/** Where things stand: the same on every page, in the middle, and in line with the others whatever their direction. */

import { expect, it } from 'vitest';
import { describePage } from './page.ts';

const CALL = 't/tindlewood-q3-2025-earnings-call';
const QUESTION = encodeURIComponent('what did management say about Pantrywren losses');
/** Read from right to left. */
const FARM = `---
title: حديث المزرعة البحرية
date: 2025-05-02
---

ليلى حداد: كم كلفت مزرعة الأعشاب البحرية هذا العام؟

Omar Nasser: كلفت المزرعة مئتي ألف دولار، وسنبيع المحصول كله في الربيع.
`;

describePage(
  'the layout',
  { 'talk.txt': 'Speaker 1: Good morning.\n\nAda Quill: Hello.\n', 'farm.md': FARM },
  (site) => {
    const { open, page } = { open: site.open, page: () => site.page };

    it('has the name of the page at one place', async () => {
      const places = new Set<string>();
      for (const path of ['', `?q=${QUESTION}`, CALL, 'transcripts', 'compare', 'bogus']) {
        await open(path);
        await page().locator('main *').first().waitFor();
        const box = await page().locator('.masthead .home').boundingBox();
        places.add(`${box?.x} ${box?.y}`);
      }
      expect([...places]).toHaveLength(1);
      site.complaints.length = 0; // The browser logs the page that is not there.
    });

    it('has the words of a message in its middle', async () => {
      await open('t/talk');
      await page().getByRole('button', { name: 'Rename Speaker 1' }).click();
      await page()
        .getByLabel(/^New name/)
        .fill('Hugo Prill');
      await page().keyboard.press('Enter');
      const toast = page().locator('.toast:has(button)');
      await toast.waitFor();
      const [above, below] = await toast.evaluate((element) => {
        const words = document.createRange();
        words.selectNodeContents(element);
        const [inner, outer] = [words.getBoundingClientRect(), element.getBoundingClientRect()];
        return [inner.top - outer.top, outer.bottom - inner.bottom];
      });
      expect(Math.abs(above - below)).toBeLessThanOrEqual(1.5);
    });

    it('cuts nothing off of who said what, on a phone', async () => {
      await page().setViewportSize({ width: 360, height: 740 });
      await open(`?q=${QUESTION}`);
      await page().locator('.brief-sentence').first().waitFor();
      const cut = await page()
        .locator('.brief li')
        .evaluateAll((lines) =>
          lines.flatMap((line) => {
            const { right, bottom } = line.getBoundingClientRect();
            return [
              ...line.querySelectorAll('strong, .role, .collect svg, .brief-sentence'),
            ].filter((part) => {
              const box = part.getBoundingClientRect();
              return box.right > right + 1 || box.bottom > bottom + 1;
            }).length;
          }),
        );
      expect(cut).toEqual([0, 0, 0]);
    });

    it('begins no line with a separator', async () => {
      await page().setViewportSize({ width: 360, height: 740 });
      await open(`?q=${QUESTION}`);
      await page().locator('.where').nth(1).waitFor();
      const orphans = await page().evaluate(() =>
        [...document.querySelectorAll('.where')].flatMap((line) => {
          const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
          const found: string[] = [];
          for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
            const at = node.textContent?.indexOf('·') ?? -1;
            if (at < 0) continue;
            const sign = document.createRange();
            sign.setStart(node, at);
            sign.setEnd(node, at + 1);
            const { left } = sign.getBoundingClientRect();
            if (left < line.getBoundingClientRect().left + 4) found.push(line.textContent ?? '');
          }
          return found;
        }),
      );
      expect(orphans).toEqual([]);
    });

    it.each([
      [`?q=${encodeURIComponent('كم كلفت مزرعة الأعشاب')}`, '.result'],
      ['t/farm', '.turn'],
      ['transcripts', '.rows'],
      [`speakers/${encodeURIComponent('ليلى حداد')}`, '.figures'],
    ])(
      '/%s keeps names and titles in line, and reads speech from right to left',
      async (path, seen) => {
        await open(path);
        await page().locator(seen).first().waitFor();
        const sides = await page().evaluate(() => {
          const arabic = /\p{Script=Arabic}/u;
          const sideOf = (element: Element) => {
            const text = document.createRange();
            text.selectNodeContents(element);
            const [inner, outer] = [text, element.parentElement ?? element].map((one) =>
              one.getBoundingClientRect(),
            );
            return inner.left - outer.left <= outer.right - inner.right ? 'left' : 'right';
          };
          const list = (selector: string) =>
            [...document.querySelectorAll(selector)]
              .filter((element) => arabic.test(element.textContent ?? ''))
              .map(sideOf);
          return {
            names: list('main :is(h1, h2, h3, .where a, .row-text a):not(.visually-hidden)'),
            texts: list('.passage, .speech'),
          };
        });
        expect(sides.names.length).toBeGreaterThan(0);
        expect(new Set(sides.names)).toEqual(new Set(['left']));
        for (const side of sides.texts) expect(side).toBe('right');
      },
    );
  },
  { allowChanges: true },
);
