import { describe, expect, it } from 'vitest';
import { cuesOf, linesOf, readFixture, readText } from '../text.ts';

describe('transformers.js JSON', () => {
  it('is read, with an end that is not known', () => {
    const { turns } = readFixture('transformers.json', { noSpeakers: true });
    expect(turns).toMatchObject([
      { start: 0, end: 2.4, text: 'The boats leave at dawn. They come back full.' },
    ]);
    expect(turns[0]?.cues.at(-1)).toEqual({ at: 25, start: 2.4, end: null });
  });

  it('is read word by word', () => {
    const words = [' One', ' hun', 'dred', ' boats.', ' Two', ' came', ' back.'];
    const chunks = words.map((text, i) => ({ timestamp: [i / 2, i / 2 + 0.4], text }));
    const { turns } = readText(JSON.stringify({ text: words.join(''), chunks }), 'a.json', {
      noSpeakers: true,
    });
    expect(turns[0] && cuesOf(turns[0])).toEqual([
      [0, 'One hundred boats.'],
      [2, 'Two came back.'],
    ]);
  });

  it('has the speakers of insanely-fast-whisper', () => {
    expect(linesOf(readFixture('insanely-fast-whisper.json'))).toEqual([
      'SPEAKER_00: The boats leave at dawn.',
      'SPEAKER_01: They come back full.',
    ]);
  });
});
