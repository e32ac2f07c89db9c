/** Years in words. */

import { expect, it } from 'vitest';
import { spellYear } from '#src/text/spoken-year.ts';

it.each([
  [1978, 'nineteen seventy eight'],
  [1905, 'nineteen oh five'],
  [1900, 'nineteen hundred'],
  [1871, 'eighteen seventy one'],
  [2000, 'two thousand'],
  [2009, 'two thousand nine'],
  [2013, 'twenty thirteen'],
  [2030, 'twenty thirty'],
])('%i is said as %s', (year, words) => {
  expect(spellYear(year)).toBe(words);
});
