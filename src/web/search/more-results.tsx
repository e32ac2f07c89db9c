/** A button that loads further results. */

import { DEFAULT_LIMIT, MAX_LIMIT } from '../../domain/limits.ts';
import type { QueryResponse } from '../../main.ts';
import type { Go } from '../navigation.ts';
import type { Search } from '../route.ts';

interface Props {
  readonly response: QueryResponse;
  readonly search: Search;
  readonly go: Go;
}

export function MoreResults({ response: { results, matches }, search, go }: Props) {
  const shown = results.filter(({ match }) => match).length;
  if (shown >= matches || shown >= MAX_LIMIT) return null;
  const nextLimit = Math.min(shown + DEFAULT_LIMIT, MAX_LIMIT);
  return (
    <p class="more-results">
      <button
        type="button"
        class="plain"
        onClick={() => go({ page: 'search', search: { ...search, limit: nextLimit } }, 'replace')}
      >
        More results
      </button>
    </p>
  );
}
