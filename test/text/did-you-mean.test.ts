import { describe, expect, it } from 'vitest';
import { didYouMean, findSimilar } from '#src/text/did-you-mean.ts';

describe('didYouMean', () => {
  it('offers what begins with, contains or nearly spells the name, most alike first', () => {
    expect(findSimilar('go-time', ['go-time-22', 'go-time-102', 'kelp'])).toEqual([
      'go-time-102',
      'go-time-22',
    ]);
    expect(findSimilar('Okafor', ['Ines Okafor', 'Ines Vane'])).toEqual(['Ines Okafor']);
    expect(findSimilar('okfaor', ['Ines Okafor', 'Ines Vane'])).toEqual(['Ines Okafor']);
    expect(findSimilar('Matt Ryerr', ['Matt Ryer', 'Ada Quill'])).toEqual(['Matt Ryer']);
  });

  it('offers names with a word in common last', () => {
    expect(findSimilar('Tom Vane', ['Vane, Tim', 'Tim Vane', 'Bo Marl'])).toEqual([
      'Tim Vane',
      'Vane, Tim',
    ]);
    expect(findSimilar('q3 of Bo', ['Bo Marl', 'q3 2025'])).toEqual([]);
  });

  it('offers nothing where nothing is alike', () => {
    expect(didYouMean('zebra', ['kelp', 'ferry'])).toBe('');
    expect(didYouMean('', ['kelp'])).toBe('');
  });

  it('reads as a question', () => {
    expect(didYouMean('ferri', ['ferry'])).toBe(' Did you mean ferry?');
    expect(didYouMean('vane', ['Vane, Tim'])).toBe(' Did you mean "Vane, Tim"?');
    expect(didYouMean('go', ['go-1', 'go-2', 'go-3'])).toBe(' Did you mean go-1, go-2 or go-3?');
  });
});
