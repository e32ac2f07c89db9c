import { describe, expect, it } from 'vitest';
import { linesOf, readText } from '../text.ts';

const DOTS = '.'.repeat(120);
const call = (...blocks: string[]) =>
  ['1Q23 FINANCIAL RESULTS', 'April 14, 2023', 'MANAGEMENT DISCUSSION SECTION', ...blocks].join(
    `\n${DOTS}\n`,
  );

describe('a CallStreet call on pages', () => {
  it('needs no lists: a title stands below a name where a turn begins', () => {
    const text = call(
      'Operator: Good morning.',
      'Carl Dorn\nChief Financial Officer, Acme & Co.\nThanks. We grew.\n\nAnd we will grow.',
      'QUESTION AND ANSWER SECTION',
      'Operator: The first question is from Eve Frey with Grand Bank.',
      'Eve Frey\nAnalyst, Grand Bank LLC\nQ\nWhy?',
      'Carl Dorn\nChief Financial Officer, Acme & Co.\nA\nFreight.',
      'Unverified Participant\nHm.',
    );
    const { turns, quarter, date } = readText(text);
    expect([quarter, date]).toEqual(['2023-Q1', '2023-04-14']);
    expect(
      turns.map(({ section, speaker, text }) => [section, speaker.name, speaker.role, text]),
    ).toEqual([
      ['prepared', 'Operator', 'operator', 'Good morning.'],
      ['prepared', 'Carl Dorn', 'management', 'Thanks. We grew.\n\nAnd we will grow.'],
      ['qa', 'Operator', 'operator', 'The first question is from Eve Frey with Grand Bank.'],
      ['qa', 'Eve Frey', 'analyst', 'Why?'],
      ['qa', 'Carl Dorn', 'management', 'Freight.'],
      ['qa', 'Unverified Participant', 'unknown', 'Hm.'],
    ]);
    expect(turns[3]?.speaker).toMatchObject({ title: 'Analyst', affiliation: 'Grand Bank LLC' });
  });

  it('takes no heading of a section for a name, though words of the operator stand below it', () => {
    const text = call(
      'Carl Dorn\nChief Financial Officer, Acme & Co.\nThanks. We grew.',
      'Dana Low\nAnalyst, Grand Bank LLC\nQ\nHow much?',
    ).replace(
      'MANAGEMENT DISCUSSION SECTION',
      'MANAGEMENT DISCUSSION SECTION\nOperator: Good morning, and welcome to the first-quarter 2023 call of Acme\n& Co. Please go ahead.',
    );
    expect(readText(text).turns[0]).toMatchObject({
      speaker: { name: 'Operator' },
      text: 'Good morning, and welcome to the first-quarter 2023 call of Acme & Co. Please go ahead.',
    });
  });

  it('knows a header that a page has cut from its dots, and no name in the speech', () => {
    const text = call(
      'Carl Dorn\nChief Financial Officer, Acme, Inc.\nI hand over to\nEve Frey\nof our team.',
      'QUESTION AND ANSWER SECTION',
      'Eve Frey\nAnalyst, Grand Bank LLC\nQ\nWhy?\nCarl Dorn\nChief Financial Officer, Acme, Inc.\nA\nFreight.',
    );
    expect(linesOf(readText(text))).toEqual([
      'Carl Dorn: I hand over to Eve Frey of our team.',
      'Eve Frey: Why?',
      'Carl Dorn: Freight.',
    ]);
  });

  it('reads lists in two columns', () => {
    const text = call(
      'Operator: Hi.',
      'Carl Dorn\nChief Financial Officer, Acme, Inc.\nHello.',
    ).replace(
      'MANAGEMENT DISCUSSION SECTION',
      [
        'CORPORATE PARTICIPANTS',
        'Carl Dorn                         Ann Bell',
        'Chief Financial Officer, Acme, Inc.      Senior Director, Investor Relations, Acme, Inc.',
        DOTS,
        'MANAGEMENT DISCUSSION SECTION',
      ].join('\n'),
    );
    expect(readText(text).participants).toContainEqual({
      name: 'Ann Bell',
      title: 'Senior Director, Investor Relations',
      affiliation: 'Acme, Inc.',
      role: 'management',
    });
  });
});

describe('a CallStreet call as an HTML export', () => {
  const page = (kind: string) => `Grand Bank Autumn Conference

${kind} TRANSCRIPT: Acme, Inc.(ACME-US), 12-September-2024

###### Corporate Participants

- Carl Dorn, President

###### MANAGEMENT DISCUSSION SECTION

Eve Frey, Analyst

Welcome to day two of the conference.

###### Q&A

Eve Frey, Analyst - Question

How is demand?

Carl Dorn, President - Answer

Solid, and Eve, as I said - no question.

Ann Bell - Answer

I agree.
`;

  it('states the side of who has no title, and is no earnings call where it says it is none', () => {
    for (const kind of ['CORRECTED', 'RAW']) {
      const { turns, kind: callKind, company, ticker, date, title } = readText(page(kind));
      expect({ callKind, company, ticker, date, title }).toEqual({
        callKind: null,
        company: 'Acme, Inc.',
        ticker: 'ACME',
        date: '2024-09-12',
        title: 'Acme, Inc. Grand Bank Autumn Conference',
      });
      expect(turns.map(({ section, speaker }) => [section, speaker.name, speaker.role])).toEqual([
        ['prepared', 'Eve Frey', 'analyst'],
        ['qa', 'Eve Frey', 'analyst'],
        ['qa', 'Carl Dorn', 'management'],
        ['qa', 'Ann Bell', 'management'],
      ]);
    }
  });
});
