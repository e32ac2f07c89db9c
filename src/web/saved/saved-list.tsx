/** The saved searches, each with how many results are new. */

import type { QueryResponse } from '../../main.ts';
import { fetchQueryResponse } from '../api.ts';
import { countLabel } from '../labels.ts';
import { useStoredValue } from '../stored-value.ts';
import { useAsync } from '../use-async.ts';
import { listNewResults, type SavedSearch, savedSearches, searchOf } from './saved-searches.ts';

export function SavedList() {
  const saved = useStoredValue(savedSearches);
  if (saved.length === 0) return null;
  return (
    <section class="latest">
      <h2>Saved searches</h2>
      <ul>
        {saved.map((one) => (
          <SavedRow key={one.address} saved={one} />
        ))}
      </ul>
    </section>
  );
}

function SavedRow({ saved }: { readonly saved: SavedSearch }) {
  const search = searchOf(saved);
  const { value } = useAsync<QueryResponse>(
    search && ((signal) => fetchQueryResponse(search, signal)),
    [saved.address],
  );
  if (search === null) return null;
  const count = value === null ? 0 : listNewResults(saved, value).length;
  const filters = Object.values(search.filters).join(', ');
  return (
    <li>
      <a href={saved.address} dir="auto">
        {search.question}
      </a>
      {count > 0 && <span class="new">{count} new</span>}
      {filters && <span class="detail">{filters}</span>}
      <span class="visually-hidden">{countLabel(count, 'new result')}</span>
    </li>
  );
}
