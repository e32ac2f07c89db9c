/** Names that were heard rather than read. */

import { describe, expect, it } from 'vitest';
import { isMistakeFor } from '#src/text/sounds.ts';

describe('a mistyped or misheard word', () => {
  it.each([
    ['ynes', 'ines'],
    ['zang', 'zhang'],
    ['danial', 'daniel'],
    ['elena', 'helena'],
    ['oskar', 'oscar'],
    ['catherine', 'kathryn'],
    ['jon', 'john'],
    ['ann', 'anne'],
    ['filip', 'phillip'],
    ['vellacot', 'vellacott'],
    ['quarristone', 'quarrystone'],
  ])('is known: %s for %s', (written, word) => expect(isMistakeFor(written, word)).toBe(true));

  it.each([
    ['aaron', 'baron'],
    ['tim', 'tom'],
    ['sam', 'sim'],
    ['mark', 'mary'],
    ['henrik', 'henning'],
    ['', 'ada'],
  ])('is no other name: %s and %s', (written, word) =>
    expect(isMistakeFor(written, word)).toBe(false),
  );
});
