/** Lists the filters of a query one by one, and removes one from a search. Pure. */

import { joinValues } from '../../domain/filter-values.ts';
import type { Constraint, Filters, QueryResponse } from '../../main.ts';
import { dateRangeLabel, KIND_NAMES, SECTION_NAMES } from '../labels.ts';
import type { Search } from '../route.ts';

type ListFilter = Exclude<keyof Filters, 'after' | 'before'>;

export interface ActiveFilter {
  readonly field: ListFilter | 'date';
  /** As in an address; empty for a date, which `removeFilter` handles as a whole. */
  readonly values: readonly string[];
  readonly text: string;
}

/** In the order shown. */
const LABELS = {
  speaker: 'speaker',
  notSpeaker: 'speaker: not',
  role: 'role',
  notRole: 'role: not',
  section: 'section',
  transcript: 'transcript',
  notTranscript: 'transcript: not',
  kind: 'kind',
  company: 'company',
  ticker: 'ticker',
  quarter: 'quarter',
  tag: 'tag',
} as const satisfies Record<ListFilter, string>;

/** The constraint of a question that may have set the filter. */
const CONSTRAINT_BY_FIELD: Partial<Record<ActiveFilter['field'], Constraint>> = {
  speaker: 'who',
  notSpeaker: 'who',
  role: 'who',
  notRole: 'who',
  transcript: 'where',
  company: 'where',
  date: 'when',
};
/** More values of one filter are shown as their number. */
const MAX_SHOWN_VALUES = 3;

export function filterLabel({ field, text }: ActiveFilter): string {
  return field === 'date'
    ? `date: ${text}`
    : `${LABELS[field]}${LABELS[field].includes(':') ? ' ' : ': '}${text}`;
}

export function listActiveFilters({
  query,
  results,
}: Pick<QueryResponse, 'query' | 'results'>): ActiveFilter[] {
  const { after, before, ...lists } = query.filters;
  const titles = new Map(results.map(({ transcript: { id, title } }) => [id, title]));
  const textOf = (field: ListFilter, value: string): string => {
    if (field === 'transcript') return titles.get(value) ?? value;
    if (field === 'section') return SECTIONS.find(([key]) => key === value)?.[1] ?? value;
    if (field === 'kind') return KINDS.find(([key]) => key === value)?.[1] ?? value;
    return value;
  };
  const filters = Object.keys(LABELS).flatMap((name): ActiveFilter[] => {
    if (!isListFilter(name)) return [];
    const values = lists[name] ?? [];
    return values.length > MAX_SHOWN_VALUES
      ? [{ field: name, values, text: `${values.length.toLocaleString('en')} of them` }]
      : values.map((value) => ({ field: name, values: [value], text: textOf(name, value) }));
  });
  const period = after ?? before;
  return period === undefined
    ? filters
    : [...filters, { field: 'date', values: [], text: dateRangeLabel(after, before) }];
}

const SECTIONS = Object.entries(SECTION_NAMES);
const KINDS = Object.entries(KIND_NAMES);

const isListFilter = (name: string): name is ListFilter => name in LABELS;

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
  if (rest.length > 0) return { ...next, filters: { ...filters, [field]: joinValues(rest) } };
  const constraint = CONSTRAINT_BY_FIELD[field];
  if (isByHand || constraint === undefined) return next;
  return { ...next, ignore: [...search.ignore, constraint] };
}
