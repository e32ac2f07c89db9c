/** The search page: a question, what was understood of it, and the passages that answer it. */

import { useEffect, useLayoutEffect } from 'preact/hooks';
import {
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
import { type SearchRoute, toSearch } from '../route.ts';
import { type AsyncState, useAsync } from '../use-async.ts';
import { SearchResults } from './search-results.tsx';
import { useArrowKeys } from './use-arrow-keys.ts';
import { Welcome } from './welcome.tsx';

/** Milliseconds after an answer: counting takes longer, and whoever goes on typing is not to wait for it. */
const FACETS_DELAY_MS = 150;

interface Props {
  readonly route: SearchRoute;
  readonly go: Go;
  readonly library: AsyncState<ServedLibrary>;
  /** Looks at the library again. */
  readonly onRefresh: () => void;
}

export function SearchPage({ route, go, library, onRefresh: onLook }: Props) {
  const { search } = route;
  const { question } = search;
  const isAsked = question !== '';
  const { value, failure, pending } = useAsync(
    isAsked ? (signal) => fetchQueryResponse(search, signal) : null,
    [route],
    () => (isAsked ? cachedQueryResponse(search) : null),
  );
  const isSurveyed = value?.confident ?? false;
  const surveyed = useAsync(
    isSurveyed ? (signal) => waitForPause(signal).then(() => fetchFacets(search, signal)) : null,
    [value],
    () => cachedFacets(search),
  );
  useEffect(() => {
    document.title = isAsked ? `${question} · whosaid` : 'whosaid';
  }, [question, isAsked]);
  useLayoutEffect(() => {
    if (!isAsked || value !== null) restorePosition();
  }, [isAsked, value]);
  useArrowKeys();
  const toAsk = (text: string) => ({ page: 'search', search: toSearch(text) }) as const;

  return (
    <>
      <SearchBox
        label="Ask your transcripts"
        placeholder="What did … say about …"
        autoFocus
        question={question}
        pending={pending}
        onAsk={(text, how) => go(text === question ? route : toAsk(text), how)}
      />
      {!isAsked && <Welcome library={library} onRefresh={onLook} />}
      {isAsked && failure && <Failure failure={failure} heading="h2" onRetry={() => go(route)} />}
      {isAsked && (
        <SearchResults response={value} pending={pending} search={search} go={go}>
          {isSurveyed && <FacetsView facets={surveyed.value} search={search} go={go} />}
        </SearchResults>
      )}
    </>
  );
}

/** Never comes where it is given up before. */
function waitForPause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, FACETS_DELAY_MS);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
}
