import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WORD, WordScanner } from '#src/text/words.ts';

function scan(text: string) {
  const words: { word: string; index: number }[] = [];
  const scanner = new WordScanner(text);
  while (scanner.next()) {
    words.push({ word: text.slice(scanner.start, scanner.end), index: scanner.start });
  }
  return words;
}

describe('the words of a text, one by one', () => {
  it.each([
    ['Ada paid $10,000.50, twice.', ['Ada', 'paid', '10,000.50', 'twice']],
    ['3.5bn of Naïve cafe\u0301s', ['3.5', 'bn', 'of', 'Naïve', 'cafe\u0301s']],
    ['“e-mail” AI技術 x', ['e', 'mail', 'AI技術', 'x']],
    ['', []],
    ['… ?!', []],
  ])('%j', (text, words) => {
    expect(scan(text).map(({ word }) => word)).toEqual(words);
  });

  it('are the matches of the pattern, whatever the text', () => {
    const piece = fc.constantFrom(
      'a',
      'Z',
      '7',
      '1,5',
      '.',
      ' ',
      'é',
      '\u0301',
      '“',
      '技',
      '😀',
      '२',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (written) => {
        const matches = [...written.matchAll(WORD)].map(({ 0: word, index }) => ({ word, index }));
        expect(scan(written)).toEqual(matches);
      }),
    );
  });
});
