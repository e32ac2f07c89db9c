/** What was understood of a question beyond its words, each limit as a chip that can be removed. */

import type { Constraint, QueryResponse } from '../../main.ts';
import { Icon } from '../components/icon.tsx';
import type { Go } from '../navigation.ts';
import type { Search } from '../route.ts';
import { listActiveFilters, removeFilter } from './active-filters.ts';

interface Props {
  readonly response: QueryResponse;
  readonly search: Search;
  readonly go: Go;
}

const IGNORED_LABELS: Readonly<Record<Constraint, string>> = {
  who: 'said by: anyone',
  where: 'said in: any transcript',
  when: 'said: at any time',
};

export function QueryChips({ response, search, go }: Props) {
  const { query } = response;
  const limits = listActiveFilters(response);
  const to = (search: Search) => go({ page: 'search', search });
  if (limits.length + search.ignore.length === 0 && query.text === query.asked) return null;
  return (
    <div class="interpretation">
      {query.text === '' ? (
        'All that was said '
      ) : (
        <>
          Looking for <q>{query.text}</q>{' '}
        </>
      )}
      <ul class="chips" aria-label="Limits">
        {limits.map((limit) => (
          <Chip
            key={`${limit.field}: ${limit.values}`}
            text={`${limit.field}: ${limit.text}`}
            tip="Search without this limit"
            onRemove={() => to(removeFilter(limit, limits, search))}
          />
        ))}
        {search.ignore.map((part) => (
          <Chip
            key={part}
            text={IGNORED_LABELS[part]}
            tip="Search as the question says"
            onRemove={() =>
              to({ ...search, ignore: search.ignore.filter((other) => other !== part) })
            }
          />
        ))}
      </ul>
    </div>
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
