import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildStopWordBits, passagesWithStopWords } from '#src/index/postings/stop-words.ts';
import { analyze, STOP_WORD_COUNT } from '#src/text/tokenize.ts';

describe('stop words', () => {
  it('lead to the passages that say all that are wanted', () => {
    const said = fc.uniqueArray(fc.nat(STOP_WORD_COUNT - 1)).map((numbers) => new Set(numbers));
    fc.assert(
      fc.property(fc.array(said), said, (passages, wanted) => {
        const expected = [...passages.keys()].filter((p) =>
          [...wanted].every((number) => passages[p].has(number)),
        );
        expect(passagesWithStopWords(buildStopWordBits(passages), wanted)).toEqual(expected);
      }),
    );
  });

  it('are told from terms, however they are written', () => {
    const { terms, stopWords } = analyze('So WHAT is it? Yeah, it is rain.');
    expect(terms).toEqual(['rain']);
    expect(stopWords).toEqual(analyze('what yeah so it is').stopWords);
    expect(stopWords.size).toBe(5);
  });
});
