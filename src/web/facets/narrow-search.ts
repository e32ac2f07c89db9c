/** Narrows a search to a value of a facet. Pure. */

import type { Filters, RawFilters } from '../../main.ts';
import type { Search } from '../route.ts';

const MONTHS_PER_QUARTER = 3;

export function narrowToValue(search: Search, filter: keyof Filters, value: string): Search {
  return { ...search, filters: { ...search.filters, [filter]: value }, limit: null };
}

/** @param period `2025`, `2025-Q3` or `2025-11`. */
export function narrowToPeriod(search: Search, period: string): Search {
  return { ...search, filters: { ...search.filters, ...toDateFilters(period) }, limit: null };
}

function toDateFilters(period: string): RawFilters {
  const [year, quarter] = period.split('-Q');
  if (quarter === undefined) return { after: period, before: period };
  const last = Number(quarter) * MONTHS_PER_QUARTER;
  const month = (number: number) => `${year}-${String(number).padStart(2, '0')}`;
  return { after: month(last - MONTHS_PER_QUARTER + 1), before: month(last) };
}
