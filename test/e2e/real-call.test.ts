/** A real earnings call, asked as an analyst would. Skips where the shared material is absent. */

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { index, openLibrary, type Whosaid } from '#src/main.ts';
import { newFolder, PROJECT, SEARCHES } from '../support.ts';

const CALL = join(
  resolve(PROJECT, process.env.WHOSAID_SHARED ?? '../shared'),
  'transcripts/alibaba-december-quarter-2021.txt',
);

describe.skipIf(!existsSync(CALL)).each(SEARCHES)('a real call, searched by %s', (vectors) => {
  let whosaid: Whosaid;

  beforeAll(async () => {
    const library = newFolder();
    await index([CALL], { library, vectors, wait: true });
    whosaid = await openLibrary(library, { vectors });
  });
  afterAll(() => whosaid.close());

  const first = async (question: string) => (await whosaid.query(question)).results[0];

  it('tells what management said of losses, prepared and asked', async () => {
    const { query, results } = await whosaid.query(
      'what did management say about Taocaicai losses',
    );
    expect(query.filters).toEqual({ role: ['management'] });
    const five = results.slice(0, 5);
    expect(new Set(five.map(({ speaker }) => speaker.role))).toEqual(new Set(['management']));
    expect(five[0].text).toMatch(/narrow(?:ing)? (?:the )?(?:operating )?losses|losses narrowing/);
    const prepared = five.find(({ speaker }) => speaker.name === 'Daniel Zhang');
    expect(prepared?.section).toBe('prepared');
    const asked = five.find(({ question }) => question?.speaker.name === 'Jeremy Lim');
    expect(asked?.speaker.name).toBe('Toby Xu');
    expect(asked?.question?.text).toContain('further narrowing of losses');
  });

  const shownOf = async (question: string, limit = 10) => {
    const { results } = await whosaid.query(question, { limit });
    return results
      .filter(({ match }) => match)
      .map(({ question: asked, text, more }) =>
        [asked?.text ?? '', text, ...more.map((one) => one.text)].join('\n'),
      );
  };

  it.each([
    ['why did customer management revenue decline', /slightly declined by 1%/],
    ['is Ele.me losing less money', /Ele\.me/],
  ])('shows the answer first: %s', async (question, answer) => {
    expect((await shownOf(question))[0]).toMatch(answer);
  });

  it('shows what Goldman asked, with the answer', async () => {
    const shown = await whosaid.query('what did Goldman ask and how did management answer');
    expect(shown.results[0].speaker.name).toBe('Piyush Mubayi');
    const speakers = shown.results.flatMap(({ more }) => more.map((one) => one.speaker.role));
    expect(speakers).toContain('management');
  });

  it('answers nothing with housekeeping, nor for a name that nobody has', async () => {
    for (const text of await shownOf('what did management say about Taocaicai losses', 50)) {
      expect(text).not.toMatch(/^\s*Next question/m);
    }
    const { notice, confident } = await whosaid.query('what did Warren Buffett say about cash');
    expect(notice).toContain('No one called Warren Buffett speaks here');
    expect(confident).toBe(false);
  });

  it.each([
    ['what did the UBS analyst ask', 'Jeremy Lim'],
    ['who asked about spinning off subsidiaries', 'Jiong Shao'],
    ['how much of its own stock did the company buy back', 'Toby Xu'],
    ['what did the CFO say about free cash flow', 'Toby Xu'],
  ])('%s: %s', async (question, name) => {
    expect((await first(question)).speaker.name).toBe(name);
  });
});
