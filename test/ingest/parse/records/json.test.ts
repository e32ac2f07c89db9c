import { describe, expect, it } from 'vitest';
import { MAX_RECORDS, readRecords } from '#src/ingest/parse/records/read-records.ts';
import { cuesOf, linesOf, readText, timesOf, warningsIn } from '../text.ts';

const readJson = (value: unknown) => readText(JSON.stringify(value), 'a.json');

const LINES = [
  'Ida Moreau: The press is booked for Friday.',
  'Tom Acker: Then we pick on Thursday.',
];
const [IDA, TOM] = ['The press is booked for Friday.', 'Then we pick on Thursday.'];

describe('records in JSON that no program is known for', () => {
  it.each([
    [
      'snake case',
      [
        { speaker_name: 'Ida Moreau', text: IDA },
        { speaker_name: 'Tom Acker', text: TOM },
      ],
    ],
    [
      'camel case, nested',
      {
        a: {
          b: [
            { participantName: 'Ida Moreau', spokenText: IDA },
            { participantName: 'Tom Acker', spokenText: TOM },
          ],
        },
      },
    ],
    [
      'people as objects',
      {
        results: {
          utterances: [
            { speaker: { id: 3, name: 'Ida Moreau' }, text: IDA },
            { speaker: { id: 4, name: 'Tom Acker' }, text: TOM },
          ],
        },
      },
    ],
    [
      'first and last names',
      [
        { user: { firstName: 'Ida', lastName: 'Moreau' }, body: IDA },
        { user: { firstName: 'Tom', lastName: 'Acker' }, body: TOM },
      ],
    ],
    [
      'records in records',
      [
        { message: { author: 'Ida Moreau', content: IDA } },
        { message: { author: 'Tom Acker', content: TOM } },
      ],
    ],
    [
      'a list of people',
      {
        participants: [
          { id: 'u1', name: 'Ida Moreau' },
          { id: 'u2', name: 'Tom Acker' },
        ],
        turns: [
          { speakerId: 'u1', text: IDA },
          { speakerId: 'u2', text: TOM },
        ],
      },
    ],
    [
      'a map of people',
      {
        speakers: { 0: 'Ida Moreau', 1: { name: 'Tom Acker', role: 'host' } },
        turns: [
          { speaker: 0, text: IDA },
          { speaker: 1, text: TOM },
        ],
      },
    ],
    [
      'the speaker above the sentences',
      [
        {
          speaker: 'Ida Moreau',
          sentences: [{ text: 'The press is booked' }, { text: 'for Friday.' }],
        },
        { speaker: 'Tom Acker', sentences: [{ text: TOM }] },
      ],
    ],
    [
      'texts in parts',
      [
        {
          from: 'Ida Moreau',
          text: ['The press is booked', { type: 'bold', text: 'for Friday.' }],
        },
        { from: 'Tom Acker', text: TOM },
      ],
    ],
    [
      'texts in HTML',
      [
        { speaker: 'Ida Moreau', text: '<p>The press is <b>booked</b></p><p>for Friday.</p>' },
        { speaker: 'Tom Acker', text: `<p>${TOM}</p>` },
      ],
    ],
    [
      'numbers as keys',
      { 0: { speaker: 'Ida Moreau', text: IDA }, 1: { speaker: 'Tom Acker', text: TOM } },
    ],
    [
      'two lists',
      {
        prepared: [{ name: 'Ida Moreau', speech: IDA }],
        questions: [{ name: 'Tom Acker', speech: TOM }],
      },
    ],
    [
      'words beside utterances',
      {
        words: [
          ...IDA.split(' ').map((text) => ({ speaker: 'Ida Moreau', text })),
          ...TOM.split(' ').map((text) => ({ speaker: 'Tom Acker', text })),
        ],
        utterances: [
          { speaker: 'Ida Moreau', text: IDA },
          { speaker: 'Tom Acker', text: TOM },
        ],
      },
    ],
  ])('are read with %s', (_, value) => {
    expect(linesOf(readJson(value))).toEqual(LINES);
  });

  it.each([
    ['seconds', [0.4, 2.9], [3.1, 4.9]],
    ['numbers as strings', ['0.4', '2.9'], ['3.1', '4.9']],
    ['clocks', ['00:00:00.4', '00:00:02,9'], ['0:03.1', '0:04.9']],
    ['milliseconds', [400, 2900], [3100, 4900]],
    ['durations', ['PT0.4S', 'PT2.9S'], ['PT3.1S', 'PT0M4.9S']],
  ])('have times in %s', (_, [start, end], [later, last]) => {
    const talk = readJson([
      { speaker: 'Ida Moreau', text: IDA, start, end },
      { speaker: 'Tom Acker', text: TOM, start: later, end: last },
    ]);
    expect(timesOf(talk)).toEqual([
      [0.4, 2.9],
      [3.1, 4.9],
    ]);
  });

  it('count moments from the first, whose day is the date', () => {
    for (const [first, second] of [
      [1741082400000, 1741082403500],
      [1741082400, 1741082403.5],
      ['2025-03-04T10:00:00Z', '2025-03-04T10:00:03.500Z'],
    ]) {
      const talk = readJson([
        { user: 'Ida Moreau', message: IDA, timestamp: first },
        { user: 'Tom Acker', message: TOM, timestamp: second },
      ]);
      expect(talk.date).toBe('2025-03-04');
      expect(talk.turns.map(({ start }) => start)).toEqual([0, 3.5]);
    }
  });

  it('go on with the speaker where a record names none, and say so where it names nobody', () => {
    const talk = readJson([
      { speaker: 'Ida Moreau', text: 'The press is booked.' },
      { text: 'For Friday.' },
      { speaker: null, text: 'Good.' },
    ]);
    expect(linesOf(talk)).toEqual([
      'Ida Moreau: The press is booked.\n\nFor Friday.',
      'Unknown speaker: Good.',
    ]);
  });

  it('have the times of words within a text', () => {
    const words = [
      { word: 'It', start: 1 },
      { word: 'is.', start: 1.2 },
      { word: 'Go', start: 9 },
      { word: 'on.', start: 9.2 },
    ];
    const [turn] = readJson([{ participant: 'Ida', text: 'It is. Go on.', start: 1, words }]).turns;
    expect(turn && cuesOf(turn)).toEqual([
      [1, 'It is.'],
      [9, 'Go on.'],
    ]);
  });

  it('join words, and marks of punctuation to them', () => {
    const words = ['Well', ',', 'yes', '.'].map((value, i) => ({
      speaker: 'Ida',
      value,
      start: i / 4,
    }));
    expect(
      linesOf(readJson({ items: words.map(({ value, ...one }) => ({ ...one, content: value })) })),
    ).toEqual(['Ida: Well, yes.']);
  });

  it('are refused where there are more than memory should hold', () => {
    const shape = { records: [''], speaker: ['who'], text: ['words'], start: [], end: [] };
    const records = (count: number) => new Array(count).fill({ who: 'Ida', words: 'Yes.' });
    expect(() => readRecords(records(MAX_RECORDS + 1), shape, () => undefined)).toThrow(
      /more than 500,000 records; split it/,
    );
    expect(readRecords(records(3), shape, () => undefined).cues).toHaveLength(3);
  });

  it('leave out what a language model was told', () => {
    const messages = [
      { role: 'system', content: 'You are a helper of the orchard.' },
      { role: 'user', content: 'Is the press booked?' },
      { role: 'assistant', content: [{ type: 'text', text: 'For Friday.' }] },
    ];
    expect(linesOf(readJson({ messages }))).toEqual([
      'User: Is the press booked?',
      'Assistant: For Friday.',
    ]);
  });

  it('are not seen in JSON about other things', () => {
    for (const value of [
      { name: 'x', version: '1', contributors: [{ name: 'Ana', email: 'a@b.c' }, { name: 'B' }] },
      [
        { name: 'ok', text: 'OK' },
        { name: 'cancel', text: 'Cancel' },
      ],
      [
        { level: 30, name: 'app', msg: 'the server listens on 80' },
        { level: 30, name: 'app', msg: 'a request came in' },
      ],
      { compilerOptions: { paths: [{ from: 'a', to: 'b' }] } },
      [{ id: 1, text: 'There is no speaker here at all.' }],
    ]) {
      expect(() => readJson(value), JSON.stringify(value)).toThrow(/this JSON/);
    }
  });

  it('may be one a line, the last of them cut off', () => {
    const line = (speaker: string, text: string) => `${JSON.stringify({ speaker, text })}\n`;
    const text = line('Ida Moreau', IDA) + line('Tom Acker', TOM);
    expect(linesOf(readText(text, 'a.jsonl'))).toEqual(LINES);
    const cut = `${text}{"speaker": "Ida Mor`;
    expect(linesOf(readText(cut, 'a.jsonl'))).toEqual(LINES);
    expect([warningsIn(text, 'a.jsonl'), warningsIn(cut, 'a.jsonl')]).toEqual([[], ['cut-off']]);
    expect(() => readText(`{"speaker": "Ida}\n${text}`, 'a.jsonl')).toThrow(
      /mistake or is cut off/,
    );
  });
});
