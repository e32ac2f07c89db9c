/** The search page: the home page until a question is searched, then its results and facets. */

import { useEffect, useLayoutEffect } from 'preact/hooks';
import {
  type Catalog,
  cachedFacets,
  cachedQueryResponse,
  fetchFacets,
  fetchQueryResponse,
  type ServedLibrary,
} from '../api.ts';
import { Failure } from '../components/failure.tsx';
import { SearchBox } from '../components/search-box.tsx';
import { FacetsView } from '../facets/facets-view.tsx';
import { type Go, restorePosition } from '../navigation.ts';
import { rememberQuestion } from '../palette/recent-questions.ts';
import { type SearchRoute, toSearch } from '../route.ts';
import { type AsyncState, useAsync } from '../use-async.ts';
import { SearchResults } from './search-results.tsx';
import { TitleMatches } from './title-matches.tsx';
import { useArrowKeys } from './use-arrow-keys.ts';
import { Welcome } from './welcome.tsx';

/** After the results: counting facets takes longer, and must not delay the next search of someone still typing. */
const FACETS_DELAY_MS = 150;
/** A question is remembered once its results have been there for as long. */
const READING_MS = 1_500;

interface Props {
  readonly route: SearchRoute;
  readonly go: Go;
  readonly library: AsyncState<ServedLibrary>;
  readonly catalog: AsyncState<Catalog>;
  /** Reloads the library. */
  readonly onRefresh: () => void;
}

export function SearchPage({ route, go, library, catalog, onRefresh }: Props) {
  const { search } = route;
  const { question } = search;
  const hasQuestion = question !== '';
  const { value, failure, pending } = useAsync(
    hasQuestion ? (signal) => fetchQueryResponse(search, signal) : null,
    [route],
    () => (hasQuestion ? cachedQueryResponse(search) : null),
  );
  const hasFacets = value?.confident ?? false;
  const facets = useAsync(
    hasFacets ? (signal) => waitForPause(signal).then(() => fetchFacets(search, signal)) : null,
    [value],
    () => cachedFacets(search),
  );
  useEffect(() => {
    document.title = hasQuestion ? `${question} · whosaid` : 'whosaid';
  }, [question, hasQuestion]);
  useLayoutEffect(() => {
    if (!hasQuestion || value !== null) restorePosition();
  }, [hasQuestion, value]);
  const hasResults = value !== null && value.results.length > 0;
  useEffect(() => {
    if (!hasResults) return;
    const timer = setTimeout(() => rememberQuestion(question), READING_MS);
    return () => clearTimeout(timer);
  }, [hasResults, question]);
  useArrowKeys();
  /* Titles come first, so results wait for them. */
  const titles = catalog.value ?? (catalog.failure ? [] : null);

  return (
    <>
      <SearchBox
        label="Search your transcripts"
        placeholder="What did … say about …"
        autoFocus
        question={question}
        pending={pending}
        onSearch={(text, how) =>
          go(text === question ? route : { page: 'search', search: toSearch(text) }, how)
        }
      />
      {!hasQuestion && <Welcome library={library} onRefresh={onRefresh} />}
      {hasQuestion && failure && (
        <Failure failure={failure} heading="h2" onRetry={() => go(route)} />
      )}
      {hasQuestion && (
        <SearchResults
          response={titles && value}
          pending={pending}
          isLibraryEmpty={library.value?.transcripts === 0}
          search={search}
          go={go}
          titles={titles && <TitleMatches question={question} catalog={titles} />}
        >
          {hasFacets && <FacetsView facets={facets.value} search={search} go={go} />}
        </SearchResults>
      )}
    </>
  );
}

/** Never settles if it is aborted first. */
function waitForPause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, FACETS_DELAY_MS);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
}
