/** `whosaid survey` and `whosaid compare` as people call them. */

import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Comparison, Survey } from '#src/main.ts';
import { newFolder, PROJECT } from '../support.ts';
import { json, whosaid } from './whosaid.ts';

const library = join(newFolder(), 'library');
const ask = (...args: string[]) => whosaid([...args, '--library', library]);

beforeAll(async () => {
  await ask('index', join(PROJECT, 'data'));
});

describe('a survey', () => {
  it('tells who speaks about a topic, where, since when, in whose words', async () => {
    const { stdout, stderr, code } = await ask('survey', 'bike', 'lane');
    expect([code, stderr]).toEqual([0, '']);
    const headings = ['Speakers', 'Transcripts', 'Over time', 'Most telling', 'Earliest'];
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(/^\d+ passages about it$/);
    expect(lines.filter((line) => headings.includes(line))).toEqual(headings);
    expect(stdout).toMatch(/^Renata Oyelaar +participant +\d+$/m);
    expect(stdout).toMatch(/^cantlebury-council-hearing +2025-10-14 +\d+$/m);
  });

  it('counts in JSON all that it lists', async () => {
    const survey = await json<Survey>('survey', 'price', '--library', library);
    const spoken = survey.speakers.reduce((sum, { passages }) => sum + passages, 0);
    expect(spoken).toBe(survey.passages);
    expect(survey.periods.reduce((sum, { passages }) => sum + passages, 0)).toBe(spoken);
    const dates = survey.transcripts.flatMap(({ date }) => date ?? []).sort();
    expect(survey.first?.transcript.date).toBe(dates.at(0));
    expect(survey.latest?.transcript.date).toBe(dates.at(-1));
  });

  it('takes filters, and says where nobody speaks about it', async () => {
    const one = await json<Survey>(
      ...['survey', 'price', '--speaker', 'Corvaine', '--library', library],
    );
    expect(one.speakers.map(({ name }) => name)).toEqual(['Helena Corvaine']);
    expect(await ask('survey', 'zyzzyva')).toEqual({
      code: 0,
      stdout: '',
      stderr: 'whosaid: Nobody speaks about it. Try other words or fewer filters.\n',
    });
  });
});

describe('a comparison', () => {
  const sides = ['Renata Oyelaar', 'Josephine Kilbrae'];
  const by = ['--by', 'speaker', '--sides', sides.join(',')];

  it('gives the sentences of each side under its name', async () => {
    const { stdout, code } = await ask('compare', 'clearing', 'snow', ...by);
    expect(code).toBe(0);
    const at = sides.map((name) => stdout.search(new RegExp(`^${name}`, 'm')));
    expect(at[0]).toBe(0);
    expect(at[1]).toBeGreaterThan(0);
    expect(stdout.slice(0, at[1])).toContain('1  Renata Oyelaar ·');
    expect(stdout.slice(at[1])).toContain('1  Josephine Kilbrae ·');
  });

  it('has in JSON what each side says', async () => {
    const compared = await json<Comparison>('compare', 'snow', ...by, '--library', library);
    expect(compared.sides.map(({ name }) => name)).toEqual(sides);
    for (const { lines } of compared.sides) expect(lines.length).toBeGreaterThan(0);
  });

  it.each([
    [['--by', 'spaker', '--sides', 'a,b'], 2, 'Did you mean speaker?'],
    [['--by', 'speaker'], 2, "'--sides <names>'"],
    [['--by', 'speaker', '--sides', 'Oyelaar'], 2, 'Compare from 2 to 4 of them by speaker'],
    [['--by', 'speaker', '--sides', 'Oyelaar,Zebedee'], 1, 'No speaker "Zebedee"'],
  ])('with %j is refused', async (given, code, reason) => {
    const refused = await ask('compare', 'snow', ...given);
    expect(refused).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(reason) });
  });
});
