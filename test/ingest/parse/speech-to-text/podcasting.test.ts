import { describe, expect, it } from 'vitest';
import { cuesOf, linesOf, readFixture } from '../text.ts';

describe('Podcasting 2.0 JSON', () => {
  it('joins single words to sentences with a time each', () => {
    const episode = readFixture('podcasting.json');
    expect(linesOf(episode)).toEqual([
      'Juno Abara: Who reads tides? You?',
      'Per Lindqvist: I do, most mornings.',
    ]);
    expect(episode.turns[0] && cuesOf(episode.turns[0])).toEqual([
      [0.5, 'Who reads tides?'],
      [2.25, 'You?'],
    ]);
    expect(episode.turns[1]).toMatchObject({ start: 3, end: 6.5 });
  });
});
