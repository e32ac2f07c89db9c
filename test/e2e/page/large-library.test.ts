/** The first results over a library of some size. */

import { expect, it } from 'vitest';
import { describePage, pageCpuMilliseconds } from './page.ts';

const EPISODES = 2_000;
/** What is felt as at once; of processor time, since other tests run beside. */
const MAX_MILLISECONDS = 300;
const TOPICS = ['kelp farms', 'tide mills', 'slate roofs', 'night trains', 'paper mills', 'bees'];
const files = Object.fromEntries(
  Array.from({ length: EPISODES }, (_, at) => {
    const topic = TOPICS[at % TOPICS.length];
    const other = TOPICS[(at * 7 + 1) % TOPICS.length];
    return [
      `fenbridge-talks-${at}.txt`,
      `Ada Quill: Welcome to episode ${at} of Fenbridge Talks. What changed for ${topic}?

Hugo Prill: The price of ${topic} rose by ${at} percent, and we lost two of our best people.

Ada Quill: And what will you do about ${other} next year?

Hugo Prill: We will put ${at + 3} million into ${other}, because everyone asks for them.
`,
    ];
  }),
);

describePage(`a library of ${EPISODES} transcripts`, files, (site) => {
  it('shows the first results at once', async () => {
    await site.open();
    const box = site.page.getByRole('searchbox');
    /* The first search loads the model. */
    await box.fill('who spoke of bees');
    await box.press('Enter');
    await site.page.locator('.result').first().waitFor();
    await box.fill('what did they say about night trains');
    let server = process.cpuUsage();
    const page = await pageCpuMilliseconds(site.page, async () => {
      server = process.cpuUsage();
      await box.press('Enter');
      await site.page.locator('.result mark, .result b', { hasText: 'night' }).first().waitFor();
      server = process.cpuUsage(server);
    });
    expect((server.user + server.system) / 1000 + page).toBeLessThan(MAX_MILLISECONDS);
  });
});
