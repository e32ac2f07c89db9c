/** Filters as a list of single limits, to be shown and removed one by one. Pure. */

import type { Filters, WrittenFilters } from '../../main.ts';
import { dayText, SECTION_NAMES } from '../words.ts';

export interface Limit {
  readonly name: keyof Filters;
  /** As it is written in an address. */
  readonly value: string;
  /** As it is read. */
  readonly text: string;
}

export function limitsOf({
  speaker = [],
  role = [],
  section = [],
  transcript = [],
  after,
  before,
}: Filters): Limit[] {
  const same = (name: Limit['name']) => (value: string) => ({ name, value, text: value });
  const day = (name: Limit['name'], value: string) => ({ name, value, text: dayText(value) });
  return [
    ...speaker.map(same('speaker')),
    ...role.map(same('role')),
    ...section.map((value) => ({ name: 'section' as const, value, text: SECTION_NAMES[value] })),
    ...transcript.map(same('transcript')),
    ...(after === undefined ? [] : [day('after', after)]),
    ...(before === undefined ? [] : [day('before', before)]),
  ];
}

/** All limits but one, as filters to ask with. */
export function without(limits: readonly Limit[], gone: Limit): WrittenFilters {
  const filters: WrittenFilters = {};
  for (const limit of limits) {
    if (limit === gone) continue;
    const { name, value } = limit;
    filters[name] = filters[name] === undefined ? value : `${filters[name]},${value}`;
  }
  return filters;
}
