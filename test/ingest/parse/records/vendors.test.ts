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

  it.each([
    [
      'Zoom timeline',
      {
        timeline: [
          {
            ts: '00:00:05.120',
            end_ts: '00:00:07.100',
            text: 'Is it booked?',
            users: [{ username: 'Ida' }],
          },
          {
            ts: '00:00:08.000',
            end_ts: '00:00:09.000',
            text: 'It is.',
            users: [{ username: 'Tom' }],
          },
        ],
      },
      ['Ida: Is it booked?', 'Tom: It is.'],
    ],
    [
      'Twilio',
      {
        sentences: [
          { media_channel: 1, start_time: '0.5', end_time: '2.1', transcript: 'Is it booked?' },
          { media_channel: 2, start_time: '2.5', end_time: '4.1', transcript: 'It is.' },
        ],
      },
      ['Speaker 1: Is it booked?', 'Speaker 2: It is.'],
    ],
    [
      'Vonage',
      {
        channels: [
          {
            transcript: [
              { sentence: 'Is it booked?', timestamp: 500, duration: 900 },
              { sentence: 'Good.', timestamp: 4000, duration: 500 },
            ],
          },
          { transcript: [{ sentence: 'It is.', timestamp: 2500, duration: 900 }] },
        ],
      },
      ['Channel 0: Is it booked?', 'Channel 1: It is.', 'Channel 0: Good.'],
    ],
    [
      'Facebook',
      {
        participants: [{ name: 'Jos\u00c3\u00a9' }, { name: 'Ida' }],
        messages: [
          {
            sender_name: 'Jos\u00c3\u00a9',
            timestamp_ms: 1741788500000,
            content: 'It is f\u00c3\u00bcr you.',
          },
          { sender_name: 'Ida', timestamp_ms: 1741788400000, content: 'Is it booked?' },
        ],
      },
      ['Ida: Is it booked?', 'José: It is für you.'],
    ],
    [
      'Google Chat',
      {
        messages: [
          {
            creator: { name: 'Ida', email: 'i@x.example' },
            created_date: 'Wednesday, March 12, 2025 at 2:05:00 PM UTC',
            text: 'Is it booked?',
          },
          {
            creator: { name: 'Tom' },
            created_date: 'Wednesday, March 12, 2025 at 2:06:00 PM UTC',
            text: 'It is.',
          },
        ],
      },
      ['Ida: Is it booked?', 'Tom: It is.'],
    ],
    [
      'Matrix',
      {
        messages: [
          {
            type: 'm.room.message',
            sender: '@ida:x',
            content: { msgtype: 'm.text', body: 'Is it booked?' },
            origin_server_ts: 1741788400000,
          },
          {
            type: 'm.room.message',
            sender: '@ida:x',
            content: { msgtype: 'm.image', body: 'a.png' },
            origin_server_ts: 1741788450000,
          },
          {
            type: 'm.room.message',
            sender: '@tom:x',
            content: { msgtype: 'm.text', body: 'It is.' },
            origin_server_ts: 1741788500000,
          },
        ],
      },
      ['@ida:x: Is it booked?', '@tom:x: It is.'],
    ],
    [
      'Mattermost',
      [
        { type: 'version', version: 1 },
        {
          type: 'post',
          post: {
            user: 'ida',
            message: 'Is it booked?',
            create_at: 1741788400000,
            replies: [{ user: 'tom', message: 'It is.', create_at: 1741788500000 }],
          },
        },
        { type: 'post', post: { user: 'ida', message: 'Good.', create_at: 1741788600000 } },
      ],
      ['ida: Is it booked?', 'tom: It is.', 'ida: Good.'],
    ],
    [
      'signal-cli',
      [
        {
          envelope: {
            source: '+491',
            sourceName: 'Ida',
            timestamp: 1741788400000,
            dataMessage: { message: 'Is it booked?' },
          },
        },
        {
          envelope: {
            source: '+492',
            sourceName: 'Tom',
            timestamp: 1741788450000,
            receiptMessage: { isRead: true },
          },
        },
        {
          envelope: {
            source: '+492',
            sourceName: 'Tom',
            timestamp: 1741788500000,
            dataMessage: { message: 'It is.' },
          },
        },
      ],
      ['Ida: Is it booked?', 'Tom: It is.'],
    ],
    [
      'Symbl',
      {
        messages: [
          {
            text: 'Booked?',
            from: { id: 'a', name: 'Ida', userId: 'ida@x.example' },
            startTime: '2025-03-12T14:00:05Z',
          },
          { text: 'It is.', from: { id: 'b', name: 'Tom' }, startTime: '2025-03-12T14:00:08Z' },
        ],
      },
      ['Ida: Booked?', 'Tom: It is.'],
    ],
  ])('of %s say who said what', (_, json, lines) => {
    const transcript = readJson(json);
    expect(linesOf(transcript)).toEqual(lines);
    const starts = timesOf(transcript).map(([start]) => start ?? -1);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(starts[0]).toBeGreaterThanOrEqual(0);
    expect(starts[1]).toBeGreaterThan(starts[0]);
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
