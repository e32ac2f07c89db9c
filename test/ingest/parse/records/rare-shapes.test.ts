/** Lists of records that few write: by identifier, in columns, as pairs, with people and titles elsewhere. */

import { describe, expect, it } from 'vitest';
import { linesOf, readText } from '../text.ts';

const [DORA, OSWIN] = ['Dora Quill', 'Oswin Tarrant'];
const SAID = [
  [DORA, 'Welcome to the orchard.'],
  [OSWIN, 'Thank you all.'],
  [DORA, 'Is it old?'],
] as const;
const LINES = SAID.map(([name, text]) => `${name}: ${text}`);
const ids = new Map([
  [DORA, '11'],
  [OSWIN, '22'],
]);

const SHAPES: Readonly<Record<string, unknown>> = {
  'records under identifiers': {
    utterances: Object.fromEntries(SAID.map(([speaker, text], i) => [`u${i}`, { speaker, text }])),
  },
  columns: { speaker: SAID.map(([name]) => name), utt: SAID.map(([, text]) => text) },
  'columns of many': {
    id: 'NPR-1',
    date: '2024-02-06',
    speakers: SAID.map(([name]) => name),
    utterances: SAID.map(([, text]) => text),
  },
  'words and segments apart': {
    transcript: {
      speakers: [...ids].map(([name, id]) => ({ id, name })),
      words: SAID.flatMap(([, text], i) =>
        text.split(' ').map((word, j) => ({ id: `w${i}${j}`, text: word, start: 10 * i + j })),
      ),
      segments: SAID.map(([name], i) => ({
        start: 10 * i,
        end: 10 * i + 9,
        speaker: ids.get(name),
      })),
    },
  },
  pairs: { dialogue: SAID },
  'words under names': SAID.map(([name, text]) => ({ [name]: text })),
  'people of a call as parties': {
    callTranscripts: [
      {
        transcript: SAID.map(([name, text], i) => ({
          speakerId: ids.get(name),
          sentences: [{ start: 1000 * i, end: 1000 * i + 900, text }],
        })),
      },
    ],
    parties: [...ids].map(([name, speakerId]) => ({ speakerId, name })),
  },
  'segments with names elsewhere': {
    segments: SAID.map(([name, text], i) => ({
      start: i,
      end: i + 1,
      text,
      speaker: ids.get(name),
    })),
    speakers: Object.fromEntries([...ids].map(([name, id]) => [id, name])),
  },
  'names inside what maps them': {
    people: [...ids].map(([name, speaker]) => ({ speaker, data: { name } })),
    paragraphs: SAID.map(([name, text], i) => ({ speaker: ids.get(name), start: i, text })),
  },
  snippets: {
    recording: {
      utterances: SAID.map(([speaker_name, snippet], i) => ({
        speaker_name,
        snippet,
        snippet_time: i,
      })),
    },
  },
};

describe('records of a rare shape', () => {
  for (const [name, shape] of Object.entries(SHAPES)) {
    it(`are read: ${name}`, () => {
      expect(linesOf(readText(JSON.stringify(shape), 'a.json'))).toEqual(LINES);
    });
  }

  it('have title and date in a first record of its own', () => {
    const rows = [
      { type: 'meta', title: 'Orchard sync', date: '2025-05-14' },
      ...SAID.map(([who, said]) => ({ type: 'turn', who, said })),
    ];
    const transcript = readText(rows.map((row) => JSON.stringify(row)).join('\n'), 'a.jsonl');
    expect(linesOf(transcript)).toEqual(LINES);
    expect(transcript).toMatchObject({ title: 'Orchard sync', date: '2025-05-14' });
  });

  it('do not take the vector of a voice for a name', () => {
    const row = (word: string, voice: number) =>
      JSON.stringify({
        spk: [voice, 0.2],
        result: [{ conf: 1, start: 0, end: 1, word }],
        text: word,
      });
    const text = `${row('welcome', 0.1)}\n${row('thanks', 0.3)}\n`;
    expect(linesOf(readText(text, 'a.jsonl', { noSpeakers: true }))).toEqual([
      'Unknown speaker: welcome thanks',
    ]);
  });

  it('are none of configuration', () => {
    const scripts = { test: 'run the tests', build: 'build the page' };
    for (const config of [
      { name: 'press', scripts },
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      [{ a: 'b' }, { c: 'd' }],
    ])
      expect(() => readText(JSON.stringify(config), 'a.json')).toThrow(/not a transcript/);
  });
});
