import { describe, expect, it } from 'vitest';
import { linesOf, readFixture, readText, timesOf } from '../text.ts';

const transcription = (...list: object[]): string => JSON.stringify({ transcription: list });

describe('whisper.cpp JSON', () => {
  it('is read with its speakers, from milliseconds', () => {
    const talk = readFixture('whisper-cpp.json');
    expect(linesOf(talk)).toEqual([
      'Speaker 0: The boats leave at dawn.',
      'Speaker 1: And come back?',
      'Unknown speaker: Full.',
    ]);
    expect(timesOf(talk)).toEqual([
      [0, 2.4],
      [2.4, 4],
      [64, 65],
    ]);
  });

  it('divides where another speaker is heard', () => {
    const text = transcription(
      { offsets: { from: 0, to: 2000 }, text: ' Ready? [SPEAKER_TURN]', speaker_turn_next: true },
      { offsets: { from: 2000, to: 4000 }, text: ' Nearly.', speaker_turn_next: false },
      { offsets: { from: 4000, to: 6000 }, text: ' Wait.', speaker_turn_next: false },
    );
    expect(readText(text, 'a.json', { noSpeakers: true }).turns[0]?.text).toBe(
      'Ready?\n\nNearly. Wait.',
    );
  });

  it('puts parts of words together', () => {
    const pieces = [
      ' And',
      ' so',
      ' it',
      "'s",
      ' most',
      ' un',
      'likely',
      '.',
      ' [BELL]',
      ' We',
      ' go',
    ];
    const text = transcription(
      ...pieces.map((piece, i) => ({
        offsets: { from: i * 300, to: i * 300 + 300 },
        text: piece,
        speaker: '0',
      })),
    );
    expect(linesOf(readText(text, 'a.json'))).toEqual([
      "Speaker 0: And so it's most unlikely. [BELL] We go",
    ]);
  });
});
