/** Leads on to results further down. */

import type { QueryResponse } from '../../main.ts';
import type { Go } from '../navigation.ts';
import type { Search } from '../route.ts';

interface Props {
  readonly response: QueryResponse;
  readonly search: Search;
  readonly go: Go;
}

/** Results that come at once, and how many more each time. */
const PAGE_SIZE = 10;
/** As many as the server gives where nothing found is a match. */
const UNCERTAIN_PAGE_SIZE = 3;

export function MoreResults({ response: { results, confident }, search, go }: Props) {
  const limit = search.limit ?? (confident ? PAGE_SIZE : UNCERTAIN_PAGE_SIZE);
  if (results.length < limit) return null;
  const more = { ...search, limit: results.length + PAGE_SIZE };
  return (
    <p class="more-results">
      <button
        type="button"
        class="plain"
        onClick={() => go({ page: 'search', search: more }, 'replace')}
      >
        More results
      </button>
    </p>
  );
}
