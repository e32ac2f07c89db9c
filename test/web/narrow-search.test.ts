/** Searches narrowed to a period. */

import { expect, it } from 'vitest';
import { wholeDay } from '#src/web/facets/date-filter.tsx';
import {
  excludeValue,
  narrowToPeriod,
  toggleValue,
  valuesOf,
  withoutFacet,
} from '#src/web/facets/narrow-search.ts';
import { toSearch } from '#src/web/route.ts';

it.each([
  ['2025', '2025', '2025'],
  ['2025-Q1', '2025-01', '2025-03'],
  ['2025-Q4', '2025-10', '2025-12'],
  ['2025-11', '2025-11', '2025-11'],
])('%s is from %s to %s', (period, after, before) => {
  expect(narrowToPeriod(toSearch('kelp'), period)).toEqual({
    ...toSearch('kelp'),
    filters: { after, before },
  });
});

const search = { ...toSearch('kelp'), limit: 40, filters: { role: 'host', speaker: 'Ada' } };

it('values are picked one after the other, and taken back', () => {
  const both = toggleValue(search, 'speaker', 'Bo');
  expect(both).toEqual({ ...search, limit: null, filters: { role: 'host', speaker: 'Ada,Bo' } });
  expect(toggleValue(both, 'speaker', 'Ada').filters).toEqual({ role: 'host', speaker: 'Bo' });
  expect(toggleValue(search, 'speaker', 'Ada').filters).toEqual({ role: 'host' });
});

it('a name with a comma stays one value', () => {
  const both = toggleValue(search, 'speaker', 'Okafor, Ines');
  expect(both.filters.speaker).toBe('Ada,"Okafor, Ines"');
  expect(valuesOf(both, 'speaker')).toEqual(['Ada', 'Okafor, Ines']);
  expect(toggleValue(both, 'speaker', 'Ada').filters.speaker).toBe('"Okafor, Ines"');
  expect(toggleValue(both, 'speaker', 'Okafor, Ines').filters).toEqual(search.filters);
});

it('a value is left out, and not picked at the same time', () => {
  const without = excludeValue(search, 'speaker', 'Ada');
  expect(without.filters).toEqual({ role: 'host', notSpeaker: 'Ada' });
  expect(excludeValue(without, 'speaker', 'Bo').filters.notSpeaker).toBe('Ada,Bo');
});

it('a facet is counted without its own filters', () => {
  const filters = { role: 'host', notRole: 'guest', speaker: 'Ada' };
  expect(withoutFacet({ ...search, filters }, 'role').filters).toEqual({ speaker: 'Ada' });
});

it.each([
  ['2025', 'after', '2025-01-01'],
  ['2025', 'before', '2025-12-31'],
  ['2024-02', 'before', '2024-02-29'],
  ['2024-02', 'after', '2024-02-01'],
  ['2024-02-07', 'before', '2024-02-07'],
  ['soon', 'before', ''],
  [undefined, 'after', ''],
] as const)('%s as the day %s is %s', (date, side, day) => {
  expect(wholeDay(date, side)).toBe(day);
});
