/** One invented call as each vendor of data returns it. */

import { describe, expect, it } from 'vitest';
import { readText } from '../text.ts';

interface Line {
  readonly name: string;
  readonly title: string;
  readonly firm: string;
  readonly side: 'executive' | 'analyst' | 'operator';
  readonly text: string;
}

const say = (
  name: string,
  title: string,
  firm: string,
  side: Line['side'],
  text: string,
): Line => ({
  name,
  title,
  firm,
  side,
  text,
});
const operator = (text: string): Line => say('Operator', '', '', 'operator', text);
const ansel = (text: string): Line =>
  say('Ansel P. Birch', 'Chief Executive Officer', 'Tindlewood', 'executive', text);
const dunstan = (text: string): Line =>
  say('Dunstan Okwuosa', 'Chief Financial Officer', 'Tindlewood', 'executive', text);
const mara = (text: string): Line => say('Mara Lindt', 'Analyst', 'Hexley Rowe', 'analyst', text);

const LINES: readonly Line[] = [
  operator('Good day, and welcome to the Tindlewood third quarter call.'),
  ansel('The depots in the north are full. One word: good.'),
  dunstan('With me is our chief executive officer, Ansel Birch. Revenue rose by nine percent.'),
  operator('Our first question comes from Mara Lindt with Hexley Rowe. Please go ahead.'),
  mara('How much of that is price?'),
  dunstan('About a third of it.'),
  operator('That concludes our call.'),
];
const QUESTION = 3;

const identity = { symbol: 'TNDW', year: 2025, quarter: 3, date: '2025-11-06 17:00:00' };
const text = LINES.map((line) => `${line.name}: ${line.text}`).join('\n');
const people = [...new Map(LINES.map((line) => [line.name, line])).values()];
const numberOf = ({ name }: Line): number => people.findIndex((person) => person.name === name);
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** `titles`: whether the shape states them; else they come from what is said. */
const SHAPES: Record<string, { readonly json: unknown; readonly titles: boolean }> = {
  'Alpha Vantage': {
    titles: true,
    json: {
      symbol: 'TNDW',
      quarter: '2025Q3',
      transcript: LINES.map(({ name, title, text }) => {
        return { speaker: name, title, content: text, sentiment: '0.5' };
      }),
    },
  },
  'Financial Modeling Prep': { titles: false, json: [{ ...identity, content: text }] },
  'Financial Modeling Prep, stable': {
    titles: false,
    json: [{ symbol: 'TNDW', period: 'Q3', year: 2025, date: '2025-11-06', content: text }],
  },
  'a text without line ends': {
    titles: false,
    json: { ...identity, content: text.replaceAll('\n', ' ') },
  },
  'API Ninjas': {
    titles: false,
    json: {
      ticker: 'TNDW',
      year: '2025',
      quarter: '3',
      date: '2025-11-06',
      earnings_timing: 'after_market',
      transcript: text,
      transcript_split: LINES.map(({ name, firm, side, text }) => {
        return { speaker: name, company: firm, role: capital(side), text };
      }),
    },
  },
  Finnhub: {
    titles: true,
    json: {
      symbol: 'TNDW',
      title: 'TNDW - Earnings call Q3 2025',
      time: '2025-11-06 17:00:00',
      year: 2025,
      quarter: 3,
      participant: people.map(({ name, title, side }) => ({
        name,
        description: title,
        role: side,
      })),
      transcript: LINES.map(({ name, text }, i) => ({
        name,
        speech: text.split(/(?<=\.) /),
        session: i < QUESTION ? 'management discussion' : 'question answer',
      })),
    },
  },
  Quartr: {
    titles: true,
    json: {
      companyName: 'Tindlewood',
      eventTitle: 'Q3 2025',
      eventDate: '2025-11-06T17:00:00Z',
      fiscalYear: 2025,
      fiscalPeriod: 'Q3',
      transcript: {
        text,
        paragraphs: LINES.map((line, i) => ({
          speaker: numberOf(line),
          start: 10 * i,
          end: 10 * i + 9,
          sentences: line.text.split(/(?<=[.?]) /).map((sentence) => ({ text: sentence })),
        })),
      },
      speaker_mapping: people.map((line) => ({
        speaker: numberOf(line),
        speaker_data: {
          name: line.name,
          role: line.title || 'Operator',
          company: line.firm || null,
        },
      })),
    },
  },
  'a row of a data set': {
    titles: false,
    json: {
      ...identity,
      company_name: 'Tindlewood',
      content: text,
      structured_content: LINES.map(({ name, text }) => ({ speaker: name, text })),
    },
  },
  Benzinga: {
    titles: false,
    json: {
      calls: [
        {
          symbol: 'TNDW',
          company_name: 'Tindlewood',
          call_title: 'Q3 2025 Tindlewood Earnings Conference Call',
          start_time: '2025-11-06T17:00:00Z',
          year: 2025,
          quarter: 'Q3',
          transcripts: [
            {
              text,
              segments: LINES.map(({ name, text }, i) => ({ speaker: name, start_time: i, text })),
            },
          ],
        },
      ],
    },
  },
};

describe.each(Object.entries(SHAPES))('a call of %s', (_, { json, titles }) => {
  const call = readText(JSON.stringify(json), 'call.json');

  it('has each turn with its speaker and section', () => {
    expect(
      call.turns.map(({ speaker, section, text }) => [
        speaker.name,
        section,
        text.replace(/\s+/g, ' '),
      ]),
    ).toEqual(LINES.map(({ name, text }, i) => [name, i < QUESTION ? 'prepared' : 'qa', text]));
  });

  it('gives the roles that are stated, and no more', () => {
    const roles = new Map(call.participants.map(({ name, role }) => [name, role]));
    expect(roles.get('Operator')).toBe('operator');
    expect(roles.get('Ansel P. Birch')).toBe('management');
    expect(roles.get('Mara Lindt')).toBe('analyst');
    if (titles) expect(roles.get('Dunstan Okwuosa')).toBe('management');
  });

  it('says which call it is', () => {
    const { kind, ticker, quarter, title } = call;
    expect({ kind, quarter }).toEqual({ kind: 'earnings-call', quarter: '2025-Q3' });
    expect([ticker, call.company]).toContain(ticker === null ? 'Tindlewood' : 'TNDW');
    expect(title).toMatch(/Q3 2025/);
    expect(call.company).not.toBe('TNDW');
  });
});

describe('a call in JSON', () => {
  it('has the firm beside the analyst, however it is written', () => {
    for (const title of [
      'Analyst - Hexley Rowe',
      'Hexley Rowe - Analyst',
      'Analyst, Hexley Rowe',
    ]) {
      const transcript = [
        { speaker: 'Ansel Birch', title: 'CEO', content: 'All is well.' },
        { speaker: 'Mara Lindt', title, content: 'Is it?' },
      ];
      const json = JSON.stringify({ symbol: 'TNDW', quarter: '2025Q3', transcript });
      expect(readText(json, 'a.json').turns[1]?.speaker).toMatchObject({
        title: 'Analyst',
        affiliation: 'Hexley Rowe',
        role: 'analyst',
      });
    }
  });

  it('is refused where the file holds several', () => {
    const json = JSON.stringify([
      { ...identity, content: text },
      { ...identity, quarter: 2, content: text },
    ]);
    expect(() => readText(json, 'calls.json')).toThrow(
      'calls.json: the file holds 2 calls; save each in a file of its own.',
    );
  });
});

it('a call may have a field about earnings in place of a quarter, as of API Ninjas', () => {
  const turn = (speaker: string, role: string | null, text: string) => ({ speaker, role, text });
  const call = {
    date: '2024-11-06',
    ticker: 'BRKM',
    earnings_timing: 'before_market',
    transcript_split: [
      turn('Operator', null, 'Welcome.'),
      turn('Jonas Pike', 'CEO', 'We milled more than ever.'),
      turn('Leo Farr', 'Analyst', 'How should we think about wheat?'),
      turn('Jonas Pike', 'CEO', 'We hedged it.'),
    ],
  };
  const { kind, ticker, participants } = readText(JSON.stringify(call), 'call.json');
  expect({ kind, ticker }).toEqual({ kind: 'earnings-call', ticker: 'BRKM' });
  expect(participants.map(({ role }) => role)).toEqual(['operator', 'management', 'analyst']);
});
