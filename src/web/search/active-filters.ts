/** Filters as a list of single limits, to be shown and removed one by one. Pure. */

import type { Constraint, Filters, QueryResponse } from '../../main.ts';
import { dateRangeLabel, SECTION_NAMES } from '../labels.ts';
import type { Search } from '../route.ts';

export interface ActiveFilter {
  /** What it limits, as it is read. */
  readonly field: 'speaker' | 'role' | 'section' | 'transcript' | 'date';
  /** Its values as they are written in an address; those of a date are kept apart from the others. */
  readonly values: readonly string[];
  /** As it is read. */
  readonly text: string;
}

/** What the limits of a question are understood from, and the filters they are. */
const CONSTRAINT_BY_FIELD: Readonly<Record<ActiveFilter['field'], Constraint | null>> = {
  speaker: 'who',
  role: 'who',
  section: null,
  transcript: 'where',
  date: 'when',
};
/** Values of one filter that are shown each by itself; more come as one. */
const MAX_SHOWN_VALUES = 3;

export function listActiveFilters({
  query,
  results,
}: Pick<QueryResponse, 'query' | 'results'>): ActiveFilter[] {
  const { speaker, role, section, transcript, after, before } = query.filters;
  const titles = new Map(results.map(({ transcript: { id, title } }) => [id, title]));
  const each = <T extends string>(
    field: ActiveFilter['field'],
    values: readonly T[] = [],
    text: (value: T) => string = (value) => value,
  ): ActiveFilter[] =>
    values.length > MAX_SHOWN_VALUES
      ? [{ field, values, text: `${values.length.toLocaleString('en')} of them` }]
      : values.map((value) => ({ field, values: [value], text: text(value) }));
  return [
    ...each('speaker', speaker),
    ...each('role', role),
    ...each('section', section, (value) => SECTION_NAMES[value]),
    ...each('transcript', transcript, (id) => titles.get(id) ?? id),
    ...((after ?? before) === undefined
      ? []
      : [{ field: 'date' as const, values: [], text: dateRangeLabel(after, before) }]),
  ];
}

/** The search without one of its limits: set by hand, it goes; understood, that part is understood no more. */
export function removeFilter(
  limit: ActiveFilter,
  limits: readonly ActiveFilter[],
  search: Search,
): Search {
  const names: (keyof Filters)[] = limit.field === 'date' ? ['after', 'before'] : [limit.field];
  const asked = { ...search, limit: null };
  const filters = { ...search.filters };
  const isByHand = names.some((name) => filters[name] !== undefined);
  for (const name of names) delete filters[name];
  const rest = limits.flatMap((one) =>
    one.field === limit.field && one !== limit ? one.values : [],
  );
  if (rest.length > 0) return { ...asked, filters: { ...filters, [limit.field]: rest.join(',') } };
  const part = CONSTRAINT_BY_FIELD[limit.field];
  return isByHand || part === null
    ? { ...asked, filters }
    : { ...asked, filters, ignore: [...search.ignore, part] };
}
