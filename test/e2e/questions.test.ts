/** Questions as people ask them, over the samples. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { index, openLibrary, type Whosaid } from '#src/main.ts';
import { newFolder, PROJECT, SEARCHES } from '../support.ts';

const TINDLEWOOD = 'tindlewood-q3-2025-earnings-call';
const VELLACOTT = 'vellacott-q1-2026-earnings-call';

describe.each(SEARCHES)('the samples, searched by %s', (vectors) => {
  let whosaid: Whosaid;

  beforeAll(async () => {
    const library = newFolder();
    await index([join(PROJECT, 'data')], { library, vectors, wait: true });
    whosaid = await openLibrary(library, { vectors });
  });
  afterAll(() => whosaid.close());

  it('compares two companies: the best of each first, and facets of both', async () => {
    const question = 'compare margins at Tindlewood and Vellacott';
    const { query, results } = await whosaid.query(question);
    expect(query).toMatchObject({
      asked: question,
      text: 'margins',
      filters: { transcript: [TINDLEWOOD, VELLACOTT] },
    });
    expect(results.slice(0, 2).map(({ transcript }) => transcript.id)).toEqual([
      TINDLEWOOD,
      VELLACOTT,
    ]);
    expect(results[0].text).toContain('Gross margin was 31.2%');
    const { transcripts } = await whosaid.facets(question);
    expect(transcripts.map(({ id }) => id).sort()).toEqual([TINDLEWOOD, VELLACOTT]);
    const whole = await whosaid.query(question, { ignore: ['where'] });
    expect(whole.query).toMatchObject({ text: question, filters: {} });
  });

  it('hears the meeting of last week only', async () => {
    const { query, results } = await whosaid.query('who asked about homes last week', {
      today: '2026-03-11',
    });
    expect(query.filters).toEqual({ after: '2026-03-02', before: '2026-03-08' });
    expect(new Set(results.map(({ transcript }) => transcript.date))).toEqual(
      new Set(['2026-03-02']),
    );
  });

  it('counts who asked', async () => {
    const { speakers } = await whosaid.facets('who asked about churn');
    expect(speakers[0].name).toBe('Beatriz Quillon');
  });
});

/** Invented. */
const STANDUPS = {
  '2025-09-15 Weekly Standup.txt': `Ines Okafor: The alarms woke everybody again.
Mei Tan: The retry job runs for an hour. Do we alert when it gives up?
Raj Dhillon: We do not. It fails and nobody is told.
Ines Okafor: Then the customers tell us, which is the wrong way round.
Raj Dhillon: I can see it in the log the next morning.
Ines Okafor: Let us make that an action item. Mei owns it, by Friday.
Raj Dhillon: I think hiring another tester is a mistake.
`,
  '2025-09-22 Weekly Standup.txt': `Okafor, Ines: Pricing. Seats or usage?
Voss, Lena: Could we do a hybrid?
Dhillon, Raj: Usage alone is hard to explain to a school.
Okafor, Ines: Seats alone punish the small ones.
Voss, Lena: A school would hate a new bill in the middle of the year.
Okafor, Ines: Decision: hybrid pricing, grandfathering for twelve months.
Dhillon, Raj: That I could live with.
Okafor, Ines: What is left of the interviews for the tester?
Voss, Lena: Two on Tuesday, both from the port.
`,
};

describe('two standups', () => {
  let whosaid: Whosaid;

  beforeAll(async () => {
    const [library, folder] = [newFolder(), newFolder()];
    for (const [name, text] of Object.entries(STANDUPS)) writeFileSync(join(folder, name), text);
    await index([folder], { library });
    whosaid = await openLibrary(library);
  });
  afterAll(() => whosaid.close());

  const shown = async (question: string) => {
    const { results } = await whosaid.query(question, { today: '2025-09-24' });
    return results.filter(({ match }) => match);
  };

  it.each([
    ['what was decided about pricing', 'Decision: hybrid pricing'],
    ['what did Ines decide about pricing', 'Decision: hybrid pricing'],
    ['pricing decision', 'Decision: hybrid pricing'],
    ['action items', 'Mei owns it, by Friday'],
    ['action items last week', 'Mei owns it, by Friday'],
    ['who disagreed about the tester', 'hiring another tester is a mistake'],
    ['was anything said about schools', 'school'],
  ])('%s: %s', async (question, answer) => {
    const [first] = await shown(question);
    expect([first.text, ...first.more.map(({ text }) => text)].join('\n')).toContain(answer);
  });

  it('hears one person under both names, in the meeting that is named', async () => {
    const { query, results } = await whosaid.query('what did Ines ask in the September 22 standup');
    expect(query.filters.speaker).toEqual(['Okafor, Ines']);
    expect(results[0].text).toMatch(/\?/);
    expect(new Set(results.map(({ transcript }) => transcript.date))).toEqual(
      new Set(['2025-09-22']),
    );
    const both = await whosaid.query('what did Okafor say about the alarms');
    expect(both.query.filters.speaker?.length).toBe(2);
  });

  it('says where nothing is said of it', async () => {
    const { confident, query } = await whosaid.query('was anything said about whaling');
    expect({ confident, text: query.text }).toEqual({ confident: false, text: 'whaling' });
  });
});
