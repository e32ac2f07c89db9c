/** Questions as people ask them, over the samples. */

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { index, Whosaid } from '#src/main.ts';
import { newFolder, PROJECT } from '../support.ts';

const TINDLEWOOD = 'tindlewood-q3-2025-earnings-call';
const VELLACOTT = 'vellacott-q1-2026-earnings-call';

describe('the samples', () => {
  let whosaid: Whosaid;

  beforeAll(async () => {
    const library = newFolder();
    await index([join(PROJECT, 'data')], { library });
    whosaid = await Whosaid.open(library);
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
