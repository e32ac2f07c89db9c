/** How a question was interpreted: the text searched for, and its filters as removable chips. */

import { nameActs } from '../../domain/query.ts';
import type { Constraint, Query, QueryResponse } from '../../main.ts';
import { Icon } from '../components/icon.tsx';
import type { Go } from '../navigation.ts';
import type { Search } from '../route.ts';
import { filterLabel, listActiveFilters, removeFilter } from './active-filters.ts';

interface Props {
  readonly response: QueryResponse;
  readonly search: Search;
  readonly go: Go;
}

const IGNORED_LABELS: Readonly<Record<Constraint, string>> = {
  who: 'speaker: anyone',
  where: 'transcript: any',
  when: 'date: any',
};

export function QueryChips({ response, search, go }: Props) {
  const { query } = response;
  const filters = listActiveFilters(response);
  const to = (search: Search) => go({ page: 'search', search });
  const isAsAsked = query.text === query.asked && query.act === undefined;
  if (filters.length + search.ignore.length === 0 && isAsAsked) return null;
  return (
    <div class="interpretation">
      <Subject {...query} />{' '}
      <ul class="chips" aria-label="Filters">
        {filters.map((filter) => (
          <Chip
            key={`${filter.field}: ${filter.values}`}
            text={filterLabel(filter)}
            tip="Search without this filter"
            onRemove={() => to(removeFilter(filter, filters, search))}
          />
        ))}
        {search.ignore.map((constraint) => (
          <Chip
            key={constraint}
            text={IGNORED_LABELS[constraint]}
            tip="Filter as the question says"
            onRemove={() =>
              to({ ...search, ignore: search.ignore.filter((other) => other !== constraint) })
            }
          />
        ))}
      </ul>
    </div>
  );
}

/** "Searching for decisions about “pricing”" */
function Subject({ text, act }: Query) {
  const topic = act?.topic ?? text;
  const acts = act && nameActs(act.kind);
  if (topic === '') return acts === undefined ? 'Everything said' : `Searching for ${acts}`;
  return (
    <>
      Searching for {acts && `${acts} about `}
      <q>{topic}</q>
    </>
  );
}

interface ChipProps {
  readonly text: string;
  readonly tip: string;
  readonly onRemove: () => void;
}

function Chip({ text, tip, onRemove }: ChipProps) {
  return (
    <li>
      <button type="button" class="chip" title={tip} onClick={onRemove}>
        <span class="visually-hidden">Remove </span>
        <span class="chip-text">{text}</span>
        <Icon of="cross" />
      </button>
    </li>
  );
}
