/** The button that saves a search in this browser. */

import type { QueryResponse } from '../../main.ts';
import { Icon } from '../components/icon.tsx';
import type { Search } from '../route.ts';
import { useStoredValue } from '../stored-value.ts';
import { savedSearches, searchAddress, toggleSaved } from './saved-searches.ts';

interface Props {
  readonly search: Search;
  readonly response: QueryResponse;
}

export function SaveSearch({ search, response }: Props) {
  const address = searchAddress(search);
  const isSaved = useStoredValue(savedSearches).some((one) => one.address === address);
  return (
    <button
      type="button"
      class="quiet save-search"
      aria-pressed={isSaved}
      onClick={() => toggleSaved(search, response)}
    >
      {isSaved && <Icon of="tick" />}
      {isSaved ? 'Saved' : 'Save this search'}
    </button>
  );
}
