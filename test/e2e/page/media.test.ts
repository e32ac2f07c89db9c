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
  { 'talk.md': `---\nurl: https://youtu.be/mooring\n---\n${TALK}` },
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
  },
);
