/** A button that loads further results. */

import { DEFAULT_LIMIT, LIMIT_UNCONFIDENT, MAX_LIMIT } from '../../domain/limits.ts';
import type { QueryResponse } from '../../main.ts';
import type { Go } from '../navigation.ts';
import type { Search } from '../route.ts';

interface Props {
  readonly response: QueryResponse;
  readonly search: Search;
  readonly go: Go;
}

export function MoreResults({ response: { results, confident }, search, go }: Props) {
  const limit = search.limit ?? (confident ? DEFAULT_LIMIT : LIMIT_UNCONFIDENT);
  if (results.length < limit || results.length >= MAX_LIMIT) return null;
  const nextLimit = Math.min(results.length + DEFAULT_LIMIT, MAX_LIMIT);
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
