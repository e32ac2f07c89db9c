/** Lists the filters of a query one by one, and removes one from a search. Pure. */

import type { Constraint, Filters, QueryResponse } from '../../main.ts';
import { dateRangeLabel, SECTION_NAMES } from '../labels.ts';
import type { Search } from '../route.ts';

export interface ActiveFilter {
  readonly field: 'speaker' | 'role' | 'section' | 'transcript' | 'date';
  /** As in an address; empty for a date, which `removeFilter` handles as a whole. */
  readonly values: readonly string[];
  readonly text: string;
}

/** The constraint of a question that may have set the filter. */
const CONSTRAINT_BY_FIELD: Readonly<Record<ActiveFilter['field'], Constraint | null>> = {
  speaker: 'who',
  role: 'who',
  section: null,
  transcript: 'where',
  date: 'when',
};
/** More values of one filter are shown as their number. */
const MAX_SHOWN_VALUES = 3;

export function listActiveFilters({
  query,
  results,
}: Pick<QueryResponse, 'query' | 'results'>): ActiveFilter[] {
  const { speaker, role, section, transcript, after, before } = query.filters;
  const titles = new Map(results.map(({ transcript: { id, title } }) => [id, title]));
  const listValues = <T extends string>(
    field: ActiveFilter['field'],
    values: readonly T[] = [],
    text: (value: T) => string = (value) => value,
  ): ActiveFilter[] =>
    values.length > MAX_SHOWN_VALUES
      ? [{ field, values, text: `${values.length.toLocaleString('en')} of them` }]
      : values.map((value) => ({ field, values: [value], text: text(value) }));
  return [
    ...listValues('speaker', speaker),
    ...listValues('role', role),
    ...listValues('section', section, (value) => SECTION_NAMES[value]),
    ...listValues('transcript', transcript, (id) => titles.get(id) ?? id),
    ...((after ?? before) === undefined
      ? []
      : [{ field: 'date' as const, values: [], text: dateRangeLabel(after, before) }]),
  ];
}

/** Drops a filter set by hand; for one that the question names, ignores that constraint of the question. */
export function removeFilter(
  removed: ActiveFilter,
  all: readonly ActiveFilter[],
  search: Search,
): Search {
  const { field } = removed;
  const names: (keyof Filters)[] = field === 'date' ? ['after', 'before'] : [field];
  const filters = { ...search.filters };
  const isByHand = names.some((name) => filters[name] !== undefined);
  for (const name of names) delete filters[name];
  const rest = all.flatMap((filter) =>
    filter.field === field && filter !== removed ? filter.values : [],
  );
  const next = { ...search, filters, limit: null };
  if (rest.length > 0) return { ...next, filters: { ...filters, [field]: rest.join(',') } };
  const constraint = CONSTRAINT_BY_FIELD[field];
  if (isByHand || constraint === null) return next;
  return { ...next, ignore: [...search.ignore, constraint] };
}
