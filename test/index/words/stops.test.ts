import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildStops, saying } from '../../../src/index/words/stops.ts';
import { STOP_WORD_COUNT, wordsIn } from '../../../src/text/words.ts';

describe('stop words', () => {
  it('lead to the passages that say all that are wanted', () => {
    const said = fc.uniqueArray(fc.nat(STOP_WORD_COUNT - 1)).map((numbers) => new Set(numbers));
    fc.assert(
      fc.property(fc.array(said), said, (passages, wanted) => {
        const expected = [...passages.keys()].filter((p) =>
          [...wanted].every((number) => passages[p].has(number)),
        );
        expect(saying(buildStops(passages), wanted)).toEqual(expected);
      }),
    );
  });

  it('are told from terms, however they are written', () => {
    const { terms, stops } = wordsIn('So WHAT is it? Yeah, it is rain.');
    expect(terms).toEqual(['rain']);
    expect(stops).toEqual(wordsIn('what yeah so it is').stops);
    expect(stops.size).toBe(5);
  });
});
