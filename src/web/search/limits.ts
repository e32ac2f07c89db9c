/** Filters as a list of single limits, to be shown and removed one by one. Pure. */

import type { Answer, Filters, Part } from '../../main.ts';
import type { Search } from '../route.ts';
import { periodText, SECTION_NAMES } from '../words.ts';

export interface Limit {
  /** What it limits, as it is read. */
  readonly of: 'speaker' | 'role' | 'section' | 'transcript' | 'date';
  /** Its values as they are written in an address; those of a date are kept apart from the others. */
  readonly values: readonly string[];
  /** As it is read. */
  readonly text: string;
}

/** What the limits of a question are understood from, and the filters they are. */
const PART: Readonly<Record<Limit['of'], Part | null>> = {
  speaker: 'who',
  role: 'who',
  section: null,
  transcript: 'where',
  date: 'when',
};
/** Values of one filter that are shown each by itself; more come as one. */
const MOST = 3;

export function limitsOf({ query, results }: Pick<Answer, 'query' | 'results'>): Limit[] {
  const { speaker, role, section, transcript, after, before } = query.filters;
  const titles = new Map(results.map(({ transcript: { id, title } }) => [id, title]));
  const each = <T extends string>(
    of: Limit['of'],
    values: readonly T[] = [],
    text: (value: T) => string = (value) => value,
  ): Limit[] =>
    values.length > MOST
      ? [{ of, values, text: `${values.length.toLocaleString('en')} of them` }]
      : values.map((value) => ({ of, values: [value], text: text(value) }));
  return [
    ...each('speaker', speaker),
    ...each('role', role),
    ...each('section', section, (value) => SECTION_NAMES[value]),
    ...each('transcript', transcript, (id) => titles.get(id) ?? id),
    ...((after ?? before) === undefined
      ? []
      : [{ of: 'date' as const, values: [], text: periodText(after, before) }]),
  ];
}

/** The search without one of its limits: set by hand, it goes; understood, that part is understood no more. */
export function without(limit: Limit, limits: readonly Limit[], search: Search): Search {
  const names: (keyof Filters)[] = limit.of === 'date' ? ['after', 'before'] : [limit.of];
  const asked = { ...search, limit: null };
  const filters = { ...search.filters };
  const isByHand = names.some((name) => filters[name] !== undefined);
  for (const name of names) delete filters[name];
  const rest = limits.flatMap((one) => (one.of === limit.of && one !== limit ? one.values : []));
  if (rest.length > 0) return { ...asked, filters: { ...filters, [limit.of]: rest.join(',') } };
  const part = PART[limit.of];
  return isByHand || part === null
    ? { ...asked, filters }
    : { ...asked, filters, any: [...search.any, part] };
}
