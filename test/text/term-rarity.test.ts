import { describe, expect, it } from 'vitest';
import { expectedShare } from '#src/text/term-rarity.ts';
import { tokenize } from '#src/text/tokenize.ts';

const shareOf = (word: string) => expectedShare(tokenize(word)[0]);

describe('the rarity of a term in spoken English', () => {
  it('is small for everyday words and great for names', () => {
    const words = ['people', 'losing', 'insurance', 'eelgrass', 'Pantrywren'];
    const shares = words.map(shareOf);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(shares[0]).toBeGreaterThan(0.1);
    expect(shares.at(-1)).toBe(1 / 20_000);
  });

  it('is a share of passages', () => {
    for (const word of ['like', 'know', 'zebra', '1871', '']) {
      expect(expectedShare(word)).toBeGreaterThan(0);
      expect(expectedShare(word)).toBeLessThan(1);
    }
  });
});
