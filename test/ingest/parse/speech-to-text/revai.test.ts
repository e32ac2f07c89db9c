import { describe, expect, it } from 'vitest';
import { linesOf, readFixture, readText, timesOf } from '../text.ts';

const text = (value: string) => ({ type: 'text', value, ts: 1, end_ts: 1.2 });

describe('Rev.ai JSON', () => {
  it('is read with the spaces and marks that it writes itself', () => {
    const talk = readFixture('revai.json');
    expect(linesOf(talk)).toEqual([
      'Speaker 0: Who steers?',
      'Speaker 1: Half-sister, <inaudible>.',
    ]);
    expect(timesOf(talk)).toEqual([
      [0.1, 1.2],
      [1.9, 3.2],
    ]);
  });

  it('has names where someone gave them', () => {
    const monologues = [
      { speaker: 1, elements: [text('Hi')] },
      { speaker: 2, speaker_info: { id: '2', display_name: 'Ben' }, elements: [text('Hello')] },
      { speaker: 3, elements: [text('Hey')] },
    ];
    const speakers = [{ id: 1, name: 'Ana' }];
    expect(linesOf(readText(JSON.stringify({ speakers, monologues }), 'a.json'))).toEqual([
      'Ana: Hi',
      'Ben: Hello',
      'Speaker 3: Hey',
    ]);
  });

  it('has spaces between words where punctuation was not asked for', () => {
    const monologues = [{ speaker: 0, elements: [text('who'), text('steers')] }];
    expect(linesOf(readText(JSON.stringify({ monologues }), 'a.json'))).toEqual([
      'Speaker 0: who steers',
    ]);
  });
});
