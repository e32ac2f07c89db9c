/** Leads on to results further down. */

import type { Answer } from '../../main.ts';
import type { Go } from '../navigation.ts';
import type { Search } from '../route.ts';

interface Props {
  readonly answer: Answer;
  readonly search: Search;
  readonly go: Go;
}

/** Results that come at once, and how many more each time. */
const STEP = 10;
/** As many as the server gives where nothing found is a match. */
const NEAREST = 3;

export function MoreResults({ answer: { results, confident }, search, go }: Props) {
  const limit = search.limit ?? (confident ? STEP : NEAREST);
  if (results.length < limit) return null;
  const more = { ...search, limit: results.length + STEP };
  return (
    <p class="further">
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
