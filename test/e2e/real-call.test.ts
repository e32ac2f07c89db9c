/** A real earnings call, asked as an analyst would. Skips where the shared material is absent. */

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { index, Whosaid } from '#src/main.ts';
import { newFolder, PROJECT } from '../support.ts';

const CALL = join(
  resolve(PROJECT, process.env.WHOSAID_SHARED ?? '../shared'),
  'transcripts/alibaba-december-quarter-2021.txt',
);

describe.skipIf(!existsSync(CALL))('a real call', () => {
  let whosaid: Whosaid;

  beforeAll(async () => {
    const library = newFolder();
    await index([CALL], { library });
    whosaid = await Whosaid.open(library);
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

  it.each([
    ['what did the UBS analyst ask', 'Jeremy Lim'],
    ['who asked about spinning off subsidiaries', 'Jiong Shao'],
    ['how much of its own stock did the company buy back', 'Toby Xu'],
    ['what did the CFO say about free cash flow', 'Toby Xu'],
  ])('%s: %s', async (question, name) => {
    expect((await first(question)).speaker.name).toBe(name);
  });
});
