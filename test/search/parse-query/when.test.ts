/** Times in questions become filters, where some transcript is of that time. */

import { describe, expect, it } from 'vitest';
import type { Constraint, Filters } from '#src/domain/query.ts';
import type { Kind, Speaker } from '#src/domain/transcript.ts';
import type { CatalogEntry } from '#src/domain/views.ts';
import { parseQuery } from '#src/search/parse-query/parse-query.ts';
import { parseRelativeDays } from '#src/search/parse-query/relative-days.ts';

/** A Friday. */
const TODAY = '2025-09-26';

function transcript(id: string, title: string, kind: Kind, date: string, names: string[]) {
  const participants: Speaker[] = names.map((name) => ({
    name,
    title: null,
    affiliation: null,
    role: 'participant',
  }));
  const stated = {
    company: null,
    ticker: null,
    language: 'en',
    url: null,
    tags: [],
    source: `${id}.txt`,
  };
  const quarter = kind === 'earnings-call' ? /Q\d \d{4}/.exec(title) : null;
  const [number, year] = quarter?.[0].split(' ') ?? [];
  const isCall = quarter !== null;
  const entry: CatalogEntry = {
    id,
    title,
    kind,
    date,
    ...stated,
    quarter: isCall ? `${year}-${number}` : null,
    participants,
  };
  return entry;
}

const TEAM = [
  transcript('first', 'Weekly Standup', 'meeting', '2025-09-15', ['Ines Okafor', 'Raj Dhillon']),
  transcript('second', 'Weekly Standup', 'meeting', '2025-09-22', ['Okafor, Ines', 'Lena Voss']),
  transcript('roadmap', 'Roadmap review', 'meeting', '2025-09-25', ['Ines Okafor']),
  transcript('kelp', 'The Half Tide', 'podcast', '2024-03-12', ['Odalys Brenwick']),
  transcript('marl', 'Marlpit Q3 2025 Earnings Call', 'earnings-call', '2025-08-06', ['Ada Vane']),
  transcript('sedge', 'Sedgemoor Q1 2026 Call', 'earnings-call', '2025-09-01', ['Wei Zhang']),
];

type Row = [question: string, text: string, filters: Filters];

function check([question, text, filters]: Row, ignore: Constraint[] = []) {
  const query = parseQuery(question, TEAM, {}, ignore, TODAY);
  expect({ text: query.text, filters: query.filters }).toEqual({ text, filters });
}

const on = (day: string): Filters => ({ after: day, before: day });
const LAST_WEEK: Filters = { after: '2025-09-15', before: '2025-09-21' };
const only = (id: string): Filters => ({ transcript: [id] });

describe('times that count from today', () => {
  it.each<Row>([
    ['what did we decide about prices last week', 'prices', LAST_WEEK],
    ['last week, who asked about prices', 'prices', LAST_WEEK],
    [
      'what did Raj say about alarms last week?',
      'alarms',
      { ...LAST_WEEK, speaker: ['Raj Dhillon'] },
    ],
    ['who asked yesterday about prices', 'prices', on('2025-09-25')],
    ['who mentioned prices on Monday', 'prices', on('2025-09-22')],
    ["what happened in yesterday's meeting", '', on('2025-09-25')],
    ["what did we talk about in last week's standup", '', LAST_WEEK],
    ["alarms in yesterday's meeting", 'alarms', on('2025-09-25')],
    ["alarms in last week's standup", 'alarms', LAST_WEEK],
    ['alarms in the meeting last week', 'alarms', LAST_WEEK],
    ['who mentioned prices this month', 'prices', { after: '2025-09-01', before: '2025-09-30' }],
    ['who mentioned last year the farm', 'the farm', { after: '2024-01-01', before: '2024-12-31' }],
    [
      'who asked in the past two weeks about prices',
      'prices',
      { after: '2025-09-12', before: TODAY },
    ],
  ])('%s', (...row) => check(row));

  it.each([
    'why did revenue decline last year',
    'why did the pump fail last week',
    'who mentioned prices today',
    'last call for drinks',
    'when did they last meet',
  ])('are no filter where they may be the topic, or no transcript is of them: %s', (question) => {
    const { filters } = parseQuery(question, TEAM, {}, [], TODAY);
    expect(filters).toEqual({});
  });

  it('are no filter without a day of today', () => {
    expect(parseQuery('who asked last week about prices', TEAM).filters).toEqual({});
  });

  it('stay in the text where "when" is ignored', () => {
    check(['who asked last week about prices', 'last week about prices', {}], ['when']);
    check(['who mentioned prices on Monday', 'prices on Monday', {}], ['when']);
  });

  it.each([
    ['last month', '2026-01-15', { first: '2025-12-01', last: '2025-12-31' }],
    ['this week', '2026-03-01', { first: '2026-02-23', last: '2026-03-01' }],
    ['yesterday', '2024-03-01', { first: '2024-02-29', last: '2024-02-29' }],
    ['monday', '2025-09-22', { first: '2025-09-22', last: '2025-09-22' }],
    ['last friday', '2025-09-22', { first: '2025-09-19', last: '2025-09-19' }],
    ['last few days', '2025-09-22', { first: '2025-09-19', last: '2025-09-22' }],
  ])('%s on %s', (written, today, days) => {
    expect(parseRelativeDays(written, today)).toEqual(days);
  });
});

describe('dates without a year', () => {
  it.each<Row>([
    ['prices in the September 22 standup', 'prices', only('second')],
    ['prices in the standup on 22 September', 'prices', only('second')],
    ['prices in the stand-up of the 22nd of September', 'prices', only('second')],
    ['who asked in March about seals', 'seals', { after: '2024-03-01', before: '2024-03-31' }],
    ['who asked about prices on 22 September', 'prices', on('2025-09-22')],
    ['who asked on Sept. 22nd about prices', 'prices', on('2025-09-22')],
  ])('are the latest in the library: %s', (...row) => check(row));

  it('keep a person under all names of that meeting', () => {
    check([
      'what did Ines ask in the September 22 standup about prices',
      'prices',
      { speaker: ['Okafor, Ines'], ...only('second') },
    ]);
  });

  it.each(['who asked in May about prices', 'who asked about revenue in March'])(
    'are no filter without such a transcript, or behind the topic: %s',
    (question) => expect(parseQuery(question, TEAM, {}, [], TODAY).filters).toEqual({}),
  );
});

describe('the latest of what is named', () => {
  it.each<Row>([
    ['alarms in the latest standup', 'alarms', only('second')],
    ['alarms in the most recent meeting', 'alarms', only('roadmap')],
    ['margins, latest call', 'margins', only('sedge')],
    ["margins on Marlpit's latest call", 'margins', only('marl')],
    ['what happened on the last earnings call', '', only('sedge')],
  ])('%s', (...row) => check(row));

  it('stays in the text where "where" is ignored', () => {
    const question = 'alarms in the latest standup';
    check([question, question, {}], ['where']);
  });
});

describe('the quarter of a call', () => {
  it.each<Row>([
    ['margins in Q3 2025', 'margins', only('marl')],
    ['Q3 2025 margins', 'margins', only('marl')],
    ['churn 1Q26', 'churn', only('sedge')],
    ['revenue in the third quarter of fiscal 2025', 'revenue', only('marl')],
    ['revenue in fiscal 2025 third quarter', 'revenue', only('marl')],
    ['margins at Marlpit in Q3 2025', 'margins', only('marl')],
  ])('%s', (...row) => check(row));

  it.each(['guidance for Q1 2026', 'Q3 2025 versus Q1 2026', 'margins in Q2 2025'])(
    'is no filter where it may be the topic, or no call is of it: %s',
    (question) => check([question, question, {}]),
  );
});
