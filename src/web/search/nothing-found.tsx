/** What to try when nothing was found. */

import type { Query } from '../../main.ts';

export function NothingFound({ query }: { readonly query: Query }) {
  return (
    <div class="notice">
      <h2>Nobody here said that</h2>
      <p>{adviceFor(query)}</p>
    </div>
  );
}

function adviceFor({ phrases, excluded, filters }: Query): string {
  if (phrases.length > 0) return 'Words in quotation marks must be said exactly so: try without.';
  if (Object.keys(filters).length > 0) return 'Try again without the limits above.';
  if (excluded.length > 0) return 'Try again without the words to leave out.';
  return 'Try other words, or fewer.';
}
