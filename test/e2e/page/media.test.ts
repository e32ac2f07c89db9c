/** Hearing a transcript on the page, while one reads it. */

import { expect, it } from 'vitest';
import { silence } from '../../support.ts';
import { describePage } from './page.ts';

const SECONDS = 90;
const TALK = `[00:00:02] Ada Quill: Good morning, and welcome to the barge talk.

[00:00:20] Bram Vostok: Thank you. The otters chewed through the mooring rope.

[00:01:10] Ada Quill: And then it drifted down to the mill.
`;

describePage('the player', { 'talk.txt': TALK, 'talk.wav': silence(SECONDS) }, (site) => {
  const audio = () => site.page.locator('audio');
  const time = () => audio().evaluate((element: HTMLAudioElement) => element.currentTime);
  const playing = () => site.page.locator('.turn.playing');
  const toSeek = (seconds: number) =>
    audio().evaluate((element: HTMLAudioElement, to) => {
      element.currentTime = to;
    }, seconds);

  it('plays a turn, and shows what is said', async () => {
    await site.open('t/talk');
    await site.page.getByRole('button', { name: 'Play from here' }).nth(1).click();
    await playing().getByText('otters chewed').waitFor();
    await expect.poll(time).toBeGreaterThan(20.2);
    expect(await audio().evaluate((element: HTMLAudioElement) => element.paused)).toBe(false);
    await toSeek(75);
    await playing().getByText('drifted down').waitFor();
    await toSeek(1);
    await expect.poll(() => playing().count()).toBe(0);
  });

  it('is driven by keys and buttons: 10 seconds back and ahead, slower and faster', async () => {
    await site.open('t/talk');
    await audio().waitFor();
    const { keyboard } = site.page;
    const speed = () => audio().evaluate((element: HTMLAudioElement) => element.playbackRate);
    const paused = () => audio().evaluate((element: HTMLAudioElement) => element.paused);
    const button = (name: string) => site.page.getByRole('button', { name, exact: true });
    await toSeek(40);
    await keyboard.press('l');
    await expect.poll(time).toBe(50);
    await keyboard.press('j');
    await button('−10 s').click();
    await expect.poll(time).toBe(30);
    await button('+10 s').click();
    await expect.poll(time).toBe(40);
    await keyboard.press('>');
    await button('Faster').click();
    expect(await speed()).toBe(1.5);
    const shown = site.page.getByLabel('Speed', { exact: true });
    await expect.poll(() => shown.textContent()).toBe('1.5×');
    await keyboard.press('<');
    expect(await speed()).toBe(1.25);
    for (let press = 0; press < 5; press++) await keyboard.press('<');
    expect(await speed()).toBe(0.75);
    await expect.poll(() => button('Slower').isDisabled()).toBe(true);
    await keyboard.press('k');
    await expect.poll(paused).toBe(false);
    await keyboard.press('k');
    await expect.poll(paused).toBe(true);
  });

  it('goes where one reads', async () => {
    await site.open('t/talk');
    await audio().waitFor();
    await site.page.getByRole('searchbox').fill('otters and the rope');
    await expect.poll(time).toBe(20);
    await site.page.getByRole('link', { name: '0:01:10' }).click();
    await expect.poll(time).toBe(70);
  });

  it('is not there without a recording, or without times', async () => {
    for (const id of ['half-tide-ledger-kelp-podcast', 'tindlewood-q3-2025-earnings-call']) {
      await site.open(`t/${id}`);
      await site.page.locator('.turn').first().waitFor();
      await site.page.waitForLoadState('networkidle');
      expect(await audio().count()).toBe(0);
      expect(await site.page.getByRole('button', { name: 'Play from here' }).count()).toBe(0);
    }
  });
});

describePage(
  'a recording elsewhere',
  {
    'talk.md': `---\nurl: https://youtu.be/mooring\n---\n${TALK}`,
    'untimed.md':
      '---\nurl: https://youtu.be/weir\n---\nAda Quill: The herons are above the weir.\n\nBram Vostok: Good.\n',
  },
  (site) => {
    const links = (name: string) => site.page.getByRole('link', { name }).first();

    it('is opened at its second, from a result and from a turn', async () => {
      await site.open('?q=otters+chewed+the+mooring+rope');
      const link = 'https://youtu.be/mooring?t=20s';
      expect(await links('Recording at 0:00:20').getAttribute('href')).toBe(link);
      await site.open('t/talk');
      expect(await links('Recording at 0:00:20').getAttribute('href')).toBe(link);
      expect(await links('Recording at 0:01:10').getAttribute('href')).toMatch(/\?t=70s$/);
    });

    it('is opened at its beginning where no times are known, and copied so', async () => {
      await site.open('?q=herons+above+the+weir');
      const result = site.page.locator('.result', { hasText: 'herons' });
      const link = result.getByRole('link', { name: 'Recording', exact: true });
      expect(await link.getAttribute('href')).toBe('https://youtu.be/weir');
      const copied = async (as: string) => {
        await result.getByRole('button', { name: `Copy ${as}` }).click();
        await result.getByText('Copied').waitFor();
        return site.page.evaluate(() => navigator.clipboard.readText());
      };
      expect(await copied('quotation')).toBe(
        '“The herons are above the weir.”\n— Ada Quill, Untimed\nhttps://youtu.be/weir',
      );
      expect(await copied('link')).toBe(`${site.url}t/untimed#0:0-30`);
    });
  },
);
