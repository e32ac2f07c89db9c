/** Narrows a search to a value of a facet. Pure. */

import { joinValues, splitValues } from '../../domain/filter-values.ts';
import type { Filters, RawFilters } from '../../main.ts';
import type { Search } from '../route.ts';

const MONTHS_PER_QUARTER = 3;

/** The filters of which a facet may be left out. */
const EXCLUDING = {
  speaker: 'notSpeaker',
  role: 'notRole',
  transcript: 'notTranscript',
} as const satisfies Partial<Record<keyof Filters, keyof Filters>>;

export type Excludable = keyof typeof EXCLUDING;

const isExcludable = (filter: keyof Filters): filter is Excludable => filter in EXCLUDING;

export const valuesOf = (search: Search, filter: keyof Filters): string[] =>
  splitValues(search.filters[filter] ?? '');

/** Adds a value to those of its filter, or takes it out. */
export function toggleValue(search: Search, filter: keyof Filters, value: string): Search {
  const values = valuesOf(search, filter);
  return withValues(
    search,
    filter,
    values.includes(value) ? values.filter((one) => one !== value) : [...values, value],
  );
}

/** Leaves a value out. */
export function excludeValue(search: Search, filter: Excludable, value: string): Search {
  const others = valuesOf(search, filter).filter((one) => one !== value);
  const excluding = EXCLUDING[filter];
  const excluded = [...valuesOf(search, excluding), value];
  return withValues(withValues(search, filter, others), excluding, excluded);
}

/** Without the filters of a facet, so that its other values are counted too. */
export function withoutFacet(search: Search, filter: keyof Filters): Search {
  const wide = withValues(search, filter, []);
  return isExcludable(filter) ? withValues(wide, EXCLUDING[filter], []) : wide;
}

function withValues(search: Search, filter: keyof Filters, values: readonly string[]): Search {
  const { [filter]: _, ...others } = search.filters;
  const filters = values.length === 0 ? others : { ...others, [filter]: joinValues(values) };
  return { ...search, filters, limit: null };
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
