import { describe, expect, it } from 'vitest';
import { fixture, linesOf, readFixture, readText, timesOf } from '../text.ts';

describe('Google Speech-to-Text JSON', () => {
  it('is read from the last result where that says all words again with speakers', () => {
    const talk = readFixture('google.json');
    expect(linesOf(talk)).toEqual(['Speaker 1: Who steers?', 'Speaker 2: My sister does.']);
    expect(timesOf(talk)).toEqual([
      [0.1, 1.2],
      [1.9, 3.2],
    ]);
  });

  it('is read from all results where each has its own speakers, as in v2', () => {
    const word = (text: string, start: string, end: string, speakerLabel: string) => ({
      word: text,
      startOffset: start,
      endOffset: end,
      speakerLabel,
    });
    const results = [
      { alternatives: [{ transcript: 'Who?', words: [word('Who?', '0.1s', '0.4s', '1')] }] },
      { alternatives: [] },
      { alternatives: [{ transcript: 'Me.', words: [word('Me.', '2s', '2.500s', '2')] }] },
    ];
    const talk = readText(JSON.stringify({ results }), 'a.json');
    expect(linesOf(talk)).toEqual(['Speaker 1: Who?', 'Speaker 2: Me.']);
    expect(timesOf(talk)[1]).toEqual([2, 2.5]);
  });

  it('may be the response of an operation, with times as clients print them', () => {
    const { results } = JSON.parse(fixture('google.json'));
    const [word] = results[2].alternatives[0].words;
    word.startTime = { seconds: '0', nanos: 100000000 };
    word.endTime = { nanos: 400000000 };
    const text = JSON.stringify({ name: '1', done: true, response: { results } });
    expect(readText(text, 'a.json').turns).toEqual(readFixture('google.json').turns);
  });

  it('may have neither words nor speakers', () => {
    const results = [
      { alternatives: [{ transcript: 'Who steers?', confidence: 0.9 }] },
      { alternatives: [{ transcript: ' My sister does.' }] },
    ];
    const talk = readText(JSON.stringify({ results }), 'a.json', { noSpeakers: true });
    expect(talk.turns).toMatchObject([{ start: null, text: 'Who steers? My sister does.' }]);
  });
});
