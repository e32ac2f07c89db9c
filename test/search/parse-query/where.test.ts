/** Transcripts, companies and periods in questions become filters. */

import { describe, expect, it } from 'vitest';
import type { Filters } from '#src/domain/query.ts';
import { parseQuery } from '#src/search/parse-query/parse-query.ts';
import { CATALOG } from './catalog.ts';

type Row = [question: string, text: string, filters: Filters];

function check([question, text, filters]: Row) {
  const query = parseQuery(question, CATALOG);
  expect({ text: query.text, filters: query.filters }).toEqual({ text, filters });
}

const FARROW = { speaker: ['Lucinda Farrow'] };
const MANAGEMENT = { role: ['management'] } satisfies Filters;

describe('transcripts by their titles, kinds and dates', () => {
  it.each<Row>([
    ['cost of the curb in the October hearing', 'cost of the curb', { transcript: ['road'] }],
    ['cost of the curb at the 2025 hearing', 'cost of the curb', { transcript: ['road'] }],
    [
      'in the hearing of October 14, what is the cost',
      'what is the cost',
      { transcript: ['road'] },
    ],
    ['the cost in the hearing on 2025-10-14', 'the cost', { transcript: ['road'] }],
    ['sheep in the kelp podcast', 'sheep', { transcript: ['kelp'] }],
    ['sheep in the podcast', 'sheep', { transcript: ['kelp'] }],
    ['summarize the October hearing', '', { transcript: ['road'] }],
    ['what was said in the kelp podcast', '', { transcript: ['kelp'] }],
    ['revenue on the Q3 2025 earnings call', 'revenue', { transcript: ['marl'] }],
    ['revenue on the third quarter 2025 call', 'revenue', { transcript: ['marl'] }],
    ['revenue in the December quarter 2021 call', 'revenue', { transcript: ['sedge'] }],
    ['revenue on earnings calls', 'revenue', { transcript: ['marl', 'sedge'] }],
    ['revenue in the Sedgemoor transcript', 'revenue', { transcript: ['sedge'] }],
    ['did they lay anybody off at Marlpit', 'did they lay anybody off', { transcript: ['marl'] }],
    ['the roster at Rosterlark', 'the roster', { transcript: ['plan'] }],
    [
      'what did Farrow say in the October hearing about snow',
      'snow',
      { ...FARROW, transcript: ['road'] },
    ],
    [
      'in the October hearing, what did Farrow say about snow?',
      'snow',
      { ...FARROW, transcript: ['road'] },
    ],
    [
      'what did the chair of the hearing say about snow',
      'snow',
      { ...FARROW, transcript: ['road'] },
    ],
    [
      'what did the guests on the podcast say about sheep',
      'sheep',
      { role: ['guest'], transcript: ['kelp'] },
    ],
    [
      'at the end of the hearing, what did Farrow say about snow',
      'snow',
      { ...FARROW, transcript: ['road'] },
    ],
    ['who spoke about snow at the very beginning of the hearing', 'snow', { transcript: ['road'] }],
    ['what did they say on the podcast about sheep', 'sheep', { transcript: ['kelp'] }],
  ])('%s', (...row) => check(row));

  it.each([
    'what happened in the meeting with the mayor',
    'what did they eat in the board meeting',
    'who was in the March hearing',
    'sheep in episode 58',
    'is it safe at the moment',
    'the lines at Bray Hollow',
    'why was the October 28 vote moved',
    'revenue in 2020',
    'a call to the bank',
    'the cost of calls',
    'the length of the show',
    'who is on call',
    'what to do in meetings',
  ])('a phrase that matches no transcript stays in the text: %s', (question) => {
    check([question, question, {}]);
  });

  it.each([
    ['revenue on the Quarrelstone call', 'revenue'],
    ['what did QRS say about lime', 'lime'],
    ['lime on the Q3 2025 call', 'lime'],
  ])('company, ticker and quarter name a call whatever its title is: %s', (question, text) => {
    const sedge = CATALOG.filter(({ id }) => id === 'sedge');
    const stated = { company: 'Quarrelstone Holdings', ticker: 'QRS', quarter: '2025-Q3' };
    const call = sedge.map((one) => ({ ...one, id: 'quarry', title: 'Results', ...stated }));
    const query = parseQuery(question, [...sedge, ...call]);
    expect(query).toMatchObject({ text, filters: { transcript: ['quarry'] } });
  });

  it('a name of all transcripts sets no filter', () => {
    const calls = CATALOG.filter(({ kind }) => kind === 'earnings-call');
    expect(parseQuery('revenue on the earnings calls', calls)).toMatchObject({
      text: 'revenue',
      filters: {},
    });
  });
});

describe('companies speak through those who run them', () => {
  const marl = { transcript: ['marl'] };
  it.each<Row>([
    ['what did Marlpit say about buybacks', 'buybacks', { ...MANAGEMENT, ...marl }],
    ['what does Marlpit Group expect', 'expect', { ...MANAGEMENT, ...marl }],
    ["what did Marlpit's management say about tax", 'tax', { ...MANAGEMENT, ...marl }],
    ['what did the CFO of Marlpit say about tax', 'tax', { speaker: ['Timothy Vane'], ...marl }],
    ['what did the analysts on Marlpit ask', 'what did the analysts on Marlpit ask', {}],
    [
      'what did the CFO of Sedgemoor say about tax',
      'tax',
      { speaker: ['Wei Zhang'], transcript: ['sedge'] },
    ],
    [
      'what did the CFO say about tax in the December quarter 2021 call',
      'tax',
      { speaker: ['Wei Zhang'], transcript: ['sedge'] },
    ],
    ['what did the treasurer of Marlpit say', 'what did the treasurer of Marlpit say', {}],
  ])('%s', (...row) => check(row));
});

describe('periods', () => {
  it.each<Row>([
    [
      'what did management say in 2025 about tax',
      'tax',
      { ...MANAGEMENT, after: '2025-01-01', before: '2025-12-31' },
    ],
    [
      'what did management say in November 2025 about tax',
      'tax',
      { ...MANAGEMENT, after: '2025-11-01', before: '2025-11-30' },
    ],
    [
      'what did management say since 2022-02 about tax',
      'tax',
      { ...MANAGEMENT, after: '2022-02-01' },
    ],
    ['what did management say after 2024 about tax', 'tax', { ...MANAGEMENT, after: '2025-01-01' }],
    [
      'what did management say before 2025 about tax',
      'tax',
      { ...MANAGEMENT, before: '2024-12-31' },
    ],
    [
      'what did management say until Feb. 2022 about tax',
      'tax',
      { ...MANAGEMENT, before: '2022-02-28' },
    ],
    [
      'what did management say between 2021 and 2023 about tax',
      'tax',
      { ...MANAGEMENT, after: '2021-01-01', before: '2023-12-31' },
    ],
    ['who asked in June 2025 about sheep', 'sheep', { after: '2025-06-01', before: '2025-06-30' }],
    ['tax in calls since March 2024', 'tax', { transcript: ['marl'], after: '2024-03-01' }],
    ['tax in earnings calls before 2023', 'tax', { before: '2022-12-31' }],
  ])('%s', (...row) => check(row));

  it.each<Row>([
    ['what did management say about revenue in 2025', 'revenue in 2025', MANAGEMENT],
    ['what did management say in 2019 about tax', 'in 2019 about tax', MANAGEMENT],
    ['what did management say in calls since 2030', 'in calls since 2030', MANAGEMENT],
  ])('a period in the topic, or without transcripts, is no filter: %s', (...row) => check(row));
});
