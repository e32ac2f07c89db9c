/** The days between which a search looks. */

import type { Search } from '../route.ts';

interface Props {
  readonly search: Search;
  readonly onChange: (search: Search) => void;
}

const FIELDS = [
  ['after', 'From'],
  ['before', 'To'],
] as const;

export function DateFilter({ search, onChange }: Props) {
  const change = (field: 'after' | 'before', day: string) => {
    const { [field]: _, ...others } = search.filters;
    const filters = day === '' ? others : { ...others, [field]: day };
    onChange({ ...search, filters, limit: null });
  };
  return (
    <fieldset class="date-filter">
      <legend>Date</legend>
      {FIELDS.map(([field, label]) => (
        <label key={field} class="field">
          <span>{label}</span>
          <input
            type="date"
            value={wholeDay(search.filters[field], field)}
            onChange={({ currentTarget }) => change(field, currentTarget.value)}
          />
        </label>
      ))}
    </fieldset>
  );
}

/** The first or last day of `2025`, `2025-03` or `2025-03-31`. */
export function wholeDay(date: string | undefined, side: 'after' | 'before'): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date ?? '') ?? [];
  if (year === undefined) return '';
  if (day !== undefined) return `${year}-${month}-${day}`;
  if (side === 'after') return `${year}-${month ?? '01'}-01`;
  const last = new Date(Date.UTC(Number(year), Number(month ?? '12'), 0));
  return last.toISOString().slice(0, 10);
}
