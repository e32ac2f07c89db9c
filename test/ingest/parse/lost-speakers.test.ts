/** Speakers who are none, and speakers whose words went to somebody else, are told of; monologues are not. */

import { describe, expect, it } from 'vitest';
import { parseText } from '#src/ingest/parse/parse.ts';
import { warningsIn } from './text.ts';

const SENTENCE = 'The kiln ran through the night, and nobody had to feed it by hand. ';
const speech = (characters: number): string =>
  SENTENCE.repeat(Math.ceil(characters / SENTENCE.length)).trim();

const json = (speakers: readonly string[]): string =>
  JSON.stringify({
    segments: speakers.map((speaker, i) => ({ start: i, end: i + 1, speaker, text: SENTENCE })),
  });

describe('a speaker with an odd name', () => {
  it.each([
    ['a date', 'March 4, 2025'],
    ['a date of another language', '4. März 2025'],
    ['a time', '00:14:31'],
    ['a field', 'Date'],
    ['a field of another language', 'Datum'],
    ['a heading', 'Next Steps'],
    ['a firm', 'Tindlewood Inc.'],
    ['a sentence', 'and then we had to open all of the kilns again'],
    ['the beginning of a sentence', 'What we saw in the yard'],
  ])('is told of: %s', (_, name) => {
    const { warnings } = parseText(json(['Ida Moreau', name, 'Tom Acker', name]), 'a.json');
    expect(warnings).toMatchObject([
      { code: 'odd-speakers', message: expect.stringContaining(`"${name}"`) },
    ]);
  });

  it('is told of with the line that has it', () => {
    const speakers = ['Ida Moreau', 'Next Steps', 'Tom Acker'];
    const text = JSON.stringify(
      speakers.map((speaker) => ({ speaker, text: SENTENCE })),
      null,
      1,
    );
    expect(parseText(text, 'a.json').warnings).toMatchObject([
      { lines: [{ line: 7, text: '"speaker": "Next Steps",' }] },
    ]);
  });

  it('has the firm of somebody else for a name', () => {
    const text = `Guests: Ida Moreau (CFO, Cratehouse)\n\nIda Moreau: ${SENTENCE}\n\nCratehouse: Yes.\n\nIda Moreau: No.`;
    const { transcript, warnings } = parseText(text, 'a.txt');
    expect(transcript.participants.map(({ affiliation }) => affiliation)).toContain('Cratehouse');
    expect(warnings).toMatchObject([{ code: 'odd-speakers' }]);
  });

  it('may be renamed', () => {
    const speakers = { 'Next Steps': { name: 'Leo Brandt' } };
    expect(warningsIn(json(['Ida Moreau', 'Next Steps']), 'a.json', { speakers })).toEqual([]);
  });

  it.each([
    'Speaker 2',
    'Unidentified Analyst',
    'THE COURT',
    'The Minister for Trade and Harbours',
    'Edit Kovács',
    'Tip Farrow',
    'van der Berg',
    '???',
    '+49 151 ****12',
    'Q',
    'sam b',
    'Some hon. members',
    'The Simpsons',
  ])('is not: %s', (name) => {
    expect(warningsIn(json(['Ida Moreau', name, 'Tom Acker', name]), 'a.json')).toEqual([]);
  });
});

describe('words that went to somebody else', () => {
  const roster = '# Kiln review\n\nAttendees: Ida Moreau, Tom Acker, Leo Brandt\n\n';

  it('are told of where nobody whom the file lists speaks', () => {
    expect(warningsIn(`${roster}Wanda Quist: Hello.\n\nPia Sorrel: Hello.\n`)).toEqual([
      'lost-speakers',
    ]);
  });

  it.each([
    ['Speaker 1', 'Speaker 2'],
    ['Speaker A', 'Speaker B'],
    ['SPEAKER_00', 'SPEAKER_01'],
  ])('are told of where %s and %s may be any of those listed', (first, second) => {
    const { warnings } = parseText(`${roster}${first}: Hello.\n\n${second}: Hello.\n`, 'a.md');
    const message = `it lists 3 people, but not which of them speaks as "${first}", "${second}". Name those speakers.`;
    expect(warnings).toEqual([{ code: 'lost-speakers', message, lines: [] }]);
  });

  it('are told of where only the operator of those in a call speaks', () => {
    const people = 'Company Participants\n\nIda Moreau - CEO\nTom Acker - CFO\n\n';
    const text = `Tindlewood Inc. Q3 2025 Earnings Call\n\n${people}Operator: Welcome to the call.\n\nIt went well.\n`;
    expect(warningsIn(text)).toEqual(['lost-speakers']);
  });

  it('are told of where one says nearly all and those listed say nothing', () => {
    expect(warningsIn(`${roster}Ida Moreau: ${speech(4000)}\n\nWanda Quist: Yes.\n`)).toEqual([
      'lost-speakers',
    ]);
  });

  it.each([['Operator'], ['Ida Moreau']])('are told of where %s says a whole call', (first) => {
    const head = 'Tindlewood Inc. Q3 2025 Earnings Call\n\n';
    const { transcript, warnings } = parseText(
      `${head}${first}: ${speech(4000)}\n\nTom Acker: Thank you.\n`,
      'a.txt',
    );
    expect(transcript.kind).toBe('earnings-call');
    expect(warnings.map(({ code }) => code)).toEqual(['lost-speakers']);
  });

  it('are told of where one turn is nearly all of a hearing', () => {
    const text = `Harbour committee hearing\n\nIda Moreau: Come in.\n\nTom Acker: ${speech(40_000)}\n\nIda Moreau: Thanks.\n`;
    expect(parseText(text, 'a.txt')).toMatchObject({
      transcript: { kind: 'hearing' },
      warnings: [
        { code: 'lost-speakers', message: expect.stringContaining('Tom Acker says 100 %') },
      ],
    });
  });

  it.each([
    [
      'a lecture',
      `Ida Moreau: Welcome, Tom.\n\nTom Acker: ${speech(40_000)}\n\nIda Moreau: Thanks.`,
    ],
    ['a monologue', `Tom Acker: ${speech(40_000)}`],
    [
      'a podcast',
      `Hosts: Ida Moreau, Leo Brandt\n\nIda Moreau: ${speech(10_000)}\n\nLeo Brandt: Ha.`,
    ],
    ['a short meeting', `${roster}Ida Moreau: Nobody else has come, so that is all.`],
    ['a meeting of machine labels without a list', 'Speaker 1: Hello.\n\nSpeaker 2: Hello.'],
    [
      'an interview whose two are listed by what they do',
      'Interviewer: Ida Moreau\nGuest: Tom Acker\n\nInterviewer: Hello.\n\nGuest: Hello.',
    ],
  ])('are not told of in %s', (_, text) => {
    expect(warningsIn(text)).toEqual([]);
  });
});
