/** Years in words. */

import { expect, it } from 'vitest';
import { spellYear } from '#src/text/spoken-year.ts';

it.each([
  [1978, 'nineteen seventy eight'],
  [1905, 'nineteen oh five'],
  [1900, 'nineteen hundred'],
  [1871, 'eighteen seventy one'],
])('%i is said as %s', (year, words) => {
  expect(spellYear(year)).toBe(words);
});
