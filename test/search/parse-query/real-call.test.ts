/** Questions of a real earnings call put the right speaker first. Skipped where the shared folder is absent. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { index, openLibrary, type QueryOptions, type Whosaid } from '#src/main.ts';
import { newFolder } from '../../support.ts';

const shared = process.env.WHOSAID_SHARED ?? '../shared';
const folder = join(shared, 'transcripts');
const absent = !existsSync(folder);
if (absent) console.warn(`skipped: no ${folder} (set WHOSAID_SHARED)`);

describe.skipIf(absent)('the Alibaba call of the December quarter 2021', () => {
  let whosaid: Whosaid;
  beforeAll(async () => {
    const library = newFolder();
    await index([folder], { library });
    whosaid = await openLibrary(library);
  });
  afterAll(() => whosaid.close());

  const speakers = async (question: string, options: QueryOptions = {}) => {
    const { results } = await whosaid.query(question, { highlight: false, ...options });
    return results.map(({ speaker }) => speaker);
  };

  it.each([
    ['what did the UBS analyst ask', 'Jeremy Lim'],
    ['what did UBS ask about Taocaicai', 'Jeremy Lim'],
    ['who asked about spinning off subsidiaries', 'Jiong Shao'],
    ['what did the CFO say about free cash flow', 'Toby Xu'],
    ['what did the chairman say about carbon neutrality', 'Daniel Zhang'],
  ])('%s: %s', async (question, name) => {
    const [first] = await speakers(question);
    expect(first.name).toBe(name);
  });

  it('management is who answers, not who asks', async () => {
    const found = await speakers('what did management say about Taocaicai losses');
    expect(found.length).toBeGreaterThan(5);
    expect(new Set(found.map(({ role }) => role))).toEqual(new Set(['management']));
    const ignoring = await speakers('what did management say about Taocaicai losses', {
      ignore: ['who'],
      limit: 50,
    });
    expect(new Set(ignoring.map(({ role }) => role))).toContain('analyst');
  });

  it('a question without a topic is answered by what the speaker said', async () => {
    const found = await whosaid.query('what did Toby Xu say', { limit: 5, highlight: false });
    expect(found.query.text).toBe('');
    expect(found.results).toHaveLength(5);
    for (const { speaker, score, text } of found.results) {
      expect(speaker.name).toBe('Toby Xu');
      expect(score).toBeGreaterThan(0);
      /** "Yeah." is no answer. */
      expect(text.length).toBeGreaterThan(100);
    }
  });
});
