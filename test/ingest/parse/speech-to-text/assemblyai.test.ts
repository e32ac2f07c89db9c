import { describe, expect, it } from 'vitest';
import { linesOf, readFixture, readText, timesOf, warningsIn } from '../text.ts';

describe('AssemblyAI JSON', () => {
  it('is read by utterances, from milliseconds', () => {
    const talk = readFixture('assemblyai.json');
    expect(linesOf(talk)).toEqual(['Speaker A: Who steers?', 'Speaker B: My sister does.']);
    expect(timesOf(talk)).toEqual([
      [0.25, 1.2],
      [61.9, 63.2],
    ]);
  });

  it('names no one without utterances', () => {
    const words = [
      { text: 'Who', start: 250, end: 650, confidence: 0.9, speaker: null },
      { text: 'steers?', start: 700, end: 1200, confidence: 0.9, speaker: null },
    ];
    const text = JSON.stringify({
      id: 'a',
      status: 'completed',
      text: 'Who steers?',
      words,
      utterances: null,
    });
    expect(warningsIn(text, 'a.json')).toEqual(['no-speakers']);
    expect(readText(text, 'a.json').turns).toMatchObject([
      { speaker: { name: 'Unknown speaker' }, start: 0.25, end: 1.2, text: 'Who steers?' },
    ]);
  });
});
