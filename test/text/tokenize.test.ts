import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOccurrences, tokenize } from '#src/text/tokenize.ts';

const matchingWords = (text: string, query: string) =>
  findOccurrences(text, new Set(tokenize(query))).map(({ start, end }) => text.slice(start, end));

import { cpuMilliseconds } from '../support.ts';

describe('occurrences of terms', () => {
  it('are words in any form, in large and small letters, with accents and without', () => {
    expect(
      matchingWords('SHARES, Sharing; the café, a cafe, 10,000 and Élan', 'share Café élan 10000'),
    ).toEqual(['SHARES', 'Sharing', 'café', 'cafe', '10,000', 'Élan']);
  });

  it('are words whose stem is irregular', () => {
    expect(matchingWords('dying, skies, Yes, yielding', 'die sky yielded')).toEqual([
      'dying',
      'skies',
      'yielding',
    ]);
  });

  it('are all words of a text that have one of its terms, whatever its letters', () => {
    const word = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'abeginsyY'), minLength: 1, maxLength: 8 }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const text = words.join(' ');
        const all = tokenize(text);
        expect(findOccurrences(text, new Set(all)).map(({ term }) => term)).toEqual(all);
      }),
    );
  });

  it('takes time linear in the length of a word', async () => {
    const took = await cpuMilliseconds(() => tokenize('dreaminess'.repeat(10_000)));
    expect(took).toBeLessThan(500);
    expect(tokenize(`${'a'.repeat(81)}ing`)).toEqual([`${'a'.repeat(81)}ing`]);
  });
});
