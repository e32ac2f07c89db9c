import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignWords, type TimedWord } from '#src/ingest/parse/align-words.ts';

const word = (text: string, start: number): TimedWord => ({
  text,
  start,
  end: start + 0.5,
  speaker: null,
});

const pieces = (text: string, ...words: TimedWord[]) =>
  alignWords(text, words).map((cue) => [cue.start, cue.text]);

describe('cuesOfWords', () => {
  it('cuts the text at its words, with what stands around them', () => {
    expect(pieces(' “Yes”, he said.', word('Yes', 1), word('he', 2), word('said', 3))).toEqual([
      [1, ' “Yes”, '],
      [2, 'he '],
      [3, 'said.'],
    ]);
  });

  it('leaves out words that do not come next', () => {
    const far = `${'x'.repeat(200)} end`;
    expect(pieces('one two three', word('two', 1), word('one', 2), word('three', 3))).toEqual([
      [1, 'one two '],
      [3, 'three'],
    ]);
    expect(pieces(far, word('end', 1))).toEqual([]);
    expect(pieces('', word('a', 1))).toEqual([]);
  });

  it('holds exactly the text, or nothing, whatever the words', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.', '\n'), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.array(text), (said, words) => {
        const cues = alignWords(said, words.map(word));
        expect(['', said]).toContain(cues.map((cue) => cue.text).join(''));
      }),
    );
  });
});
