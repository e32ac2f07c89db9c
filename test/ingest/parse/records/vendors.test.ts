import { describe, expect, it } from 'vitest';
import { fixture, linesOf, readFixture, readText, timesOf } from '../text.ts';

const readJson = (value: unknown) => readText(JSON.stringify(value), 'a.json');

describe('records of known programs', () => {
  it.each([
    ['azure-batch.json', ['Speaker 1: The pump failed.', 'Speaker 2: We have a spare.']],
    ['elevenlabs-scribe.json', ['speaker_0: The well is dry.', 'speaker_1: Dig deeper.']],
    ['gladia.json', ['Speaker 0: The press is booked.', 'Speaker 1: Then we pick.']],
    ['ibm-watson.json', ['Speaker 0: the press is booked', 'Speaker 1: then we pick']],
    ['speechmatics.json', ['S1: Pruning starts Monday.', 'S2: Good.']],
    ['granola.json', ['microphone: The press is booked.', 'system: Then we pick.']],
    ['recall-ai.json', ['Ida Moreau: The press is booked.', 'Tom Acker: Fine.']],
    [
      'podlove.json',
      ['Jule Ahrens: Heute reden wir über Deiche.', 'Enno Voss: Die sind zu niedrig.'],
    ],
    [
      'fireflies.json',
      ['Ida Moreau: The press is booked for Friday.', 'Tom Acker: Then we pick on Thursday.'],
    ],
    [
      'oyez.json',
      [
        'Edith Farrow: We will hear argument in the harbour case.',
        'Paul Renko: The lease ended in June.',
      ],
    ],
  ])('%s says who said what', (name, lines) => {
    expect(linesOf(readFixture(name))).toEqual(lines);
  });

  it('are in seconds, whether the file counts ticks, milliseconds, durations or moments', () => {
    expect(timesOf(readFixture('azure-batch.json'))).toEqual([
      [0.1, 1.5],
      [2, 3.2],
    ]);
    expect(timesOf(readFixture('podlove.json'))).toEqual([
      [1, 4],
      [5, 7],
    ]);
    const { date, turns } = readFixture('granola.json');
    expect(date).toBe('2025-03-04');
    expect(turns).toMatchObject([
      { start: 0, end: 2.5 },
      { start: 2.7, end: 4.5 },
    ]);
  });

  it('state title, date, kind and titles of people', () => {
    expect(readFixture('fireflies.json')).toMatchObject({
      title: 'Orchard sync',
      date: '2025-03-04',
      kind: 'meeting',
    });
    const { title, date, kind, participants } = readFixture('oyez.json');
    expect([title, date, kind]).toEqual([
      'Oral Argument - March 04, 2025',
      '2025-03-04',
      'hearing',
    ]);
    expect(participants.map((person) => person.title)).toEqual(['Chief Justice', null]);
  });

  it('leave out sounds and hesitations', () => {
    const scribe = JSON.parse(fixture('elevenlabs-scribe.json'));
    scribe.words.splice(7, 0, { text: '(laughs)', start: 0.9, type: 'audio_event' });
    expect(linesOf(readJson(scribe))).toEqual(linesOf(readFixture('elevenlabs-scribe.json')));
  });

  it('name nobody for what Speechmatics could not tell', () => {
    const talk = JSON.parse(fixture('speechmatics.json'));
    talk.results[4].alternatives[0].speaker = 'UU';
    talk.results[5].alternatives[0].speaker = 'UU';
    expect(linesOf(readJson(talk))).toEqual([
      'S1: Pruning starts Monday.',
      'Unknown speaker: Good.',
    ]);
  });
});

describe('captions of YouTube in JSON', () => {
  it('are words of one unnamed speaker, each event with its time', () => {
    const { turns } = readFixture('youtube.json3', { noSpeakers: true });
    expect(turns).toMatchObject([
      { start: 0.08, text: 'the glaze needs two firings and the second' },
    ]);
  });

  it('begin a turn at a name', () => {
    const events = [
      { tStartMs: 0, dDurationMs: 2000, segs: [{ utf8: '>> IDA MOREAU: Is it\nbooked?' }] },
      { tStartMs: 2500, dDurationMs: 1000, segs: [{ utf8: '>> TOM ACKER: It is.' }] },
    ];
    const talk = readJson({ wireMagic: 'pb3', events });
    expect(talk.turns.map(({ start, text }) => [start, text])).toEqual([
      [0, 'Is it booked?'],
      [2.5, 'It is.'],
    ]);
  });
});
