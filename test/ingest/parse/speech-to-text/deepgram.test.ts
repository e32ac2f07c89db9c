import { describe, expect, it } from 'vitest';
import { cuesOf, linesOf, readFixture, readText, timesOf } from '../text.ts';

const said = (text: string, start: number, speaker?: number) => ({
  word: text.toLowerCase(),
  punctuated_word: text,
  start,
  end: start + 0.4,
  speaker,
});

describe('Deepgram JSON', () => {
  it('is read by utterances, with the times of their sentences', () => {
    const talk = readFixture('deepgram-utterances.json');
    expect(linesOf(talk)).toEqual([
      'Speaker 0: Who steers?',
      'Speaker 1: My sister does. Always has.',
    ]);
    expect(talk.turns[1] && cuesOf(talk.turns[1])).toEqual([
      [1.9, 'My sister does.'],
      [5, 'Always has.'],
    ]);
  });

  it('is read by words where there are no utterances', () => {
    const talk = readFixture('deepgram-words.json');
    expect(linesOf(talk)).toEqual(['Speaker 0: Who steers?', 'Speaker 1: My sister does.']);
    expect(timesOf(talk)).toEqual([
      [0.1, 1.2],
      [1.9, 3.2],
    ]);
  });

  it('separates channels, each of which counts its speakers from 0', () => {
    const channel = (...words: object[]) => ({ alternatives: [{ transcript: '', words }] });
    const read = (...channels: object[]) =>
      linesOf(readText(JSON.stringify({ results: { channels } }), 'a.json'));
    expect(
      read(
        channel(said('Who', 0), said('steers?', 0.5), said('Ah.', 4)),
        channel(said('My', 2), said('sister.', 2.5)),
      ),
    ).toEqual(['Channel 0: Who steers?', 'Channel 1: My sister.', 'Channel 0: Ah.']);
    expect(read(channel(said('Who?', 0, 0)), channel(said('Me.', 2, 0)))).toEqual([
      'Channel 0 Speaker 0: Who?',
      'Channel 1 Speaker 0: Me.',
    ]);
  });
});
