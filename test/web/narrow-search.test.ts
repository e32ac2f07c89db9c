/** Searches narrowed to a period. */

import { expect, it } from 'vitest';
import { narrowToPeriod, narrowToValue } from '#src/web/facets/narrow-search.ts';
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

it('other filters stay, and the limit is reset', () => {
  const search = { ...toSearch('kelp'), limit: 40, filters: { role: 'host', speaker: 'Ada' } };
  expect(narrowToValue(search, 'speaker', 'Bo')).toEqual({
    ...search,
    limit: null,
    filters: { role: 'host', speaker: 'Bo' },
  });
});
