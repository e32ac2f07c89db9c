/** The search page: the home page until a question is searched, then its results and facets. */

import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { FacetsResponse } from '../../main.ts';
import { type Catalog, cachedFacets, type ServedLibrary } from '../api.ts';
import { BriefView } from '../brief/brief-view.tsx';
import { useBrief } from '../brief/use-brief.ts';
import { EmptyLibrary } from '../components/empty-library.tsx';
import { Failure } from '../components/failure.tsx';
import { SearchBox } from '../components/search-box.tsx';
import { FacetsView } from '../facets/facets-view.tsx';
import { loadFacets } from '../facets/load-facets.ts';
import { type Go, restorePosition } from '../navigation.ts';
import { rememberQuestion } from '../palette/recent-questions.ts';
import { type Search, type SearchRoute, toSearch } from '../route.ts';
import { markSeen } from '../saved/saved-searches.ts';
import { type AsyncState, useAsync } from '../use-async.ts';
import { waitForPause } from '../wait-for-pause.ts';
import { SearchResults } from './search-results.tsx';
import { TitleMatches } from './title-matches.tsx';
import { useArrowKeys } from './use-arrow-keys.ts';
import { useSearch } from './use-search.ts';
import { Welcome } from './welcome.tsx';

/** After the results: counting facets takes longer, and must not delay the next search of someone still typing. */
const FACETS_DELAY_MS = 150;
/** Fewer matching results are read as they are. */
const BRIEF_FROM = 3;
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
  const isEmpty = library.value?.transcripts === 0;
  const hasQuestion = question !== '';
  const {
    value: found,
    failure,
    pending,
    reorder,
    isLookedCloser,
    matchesAtFirst,
  } = useSearch(route);
  /* Titles come first, so results wait for them. */
  const titles = catalog.value ?? (catalog.failure ? [] : null);
  const value = titles && found;
  const hasFacets = value?.confident ?? false;
  const facets = useAsync(
    hasFacets ? (signal) => loadFacetsLater(search, signal) : null,
    /* A closer look answers the same query. */
    [hasFacets, JSON.stringify(value?.query)],
    () => cachedFacets(search),
  );
  const hasBrief = hasFacets && matchesAtFirst >= BRIEF_FROM;
  const brief = useBrief(search, value && hasBrief ? value.query : null, isLookedCloser);
  useEffect(() => {
    document.title = hasQuestion ? `${question} · whosaid` : 'whosaid';
  }, [question, hasQuestion]);
  useLayoutEffect(() => {
    if (!hasQuestion || value !== null) restorePosition();
  }, [hasQuestion, value]);
  const hasResults = value !== null && value.results.length > 0;
  useEffect(() => {
    if (!hasResults || pending) return;
    const timer = setTimeout(() => {
      rememberQuestion(question);
      markSeen(search, value);
    }, READING_MS);
    return () => clearTimeout(timer);
  }, [hasResults, value]);
  useArrowKeys();

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
      {hasQuestion && isEmpty && (
        <>
          <h1 class="visually-hidden">{question}</h1>
          <EmptyLibrary allowsChanges={library.value?.allowsChanges ?? false} />
        </>
      )}
      {hasQuestion && !isEmpty && (
        <SearchResults
          response={value}
          pending={pending}
          reorder={reorder}
          search={search}
          go={go}
          titles={titles && <TitleMatches question={question} catalog={titles} />}
          brief={hasBrief && <BriefView brief={brief} search={search} />}
        >
          {hasFacets && <FacetsView facets={facets.value} search={search} go={go} />}
        </SearchResults>
      )}
    </>
  );
}

async function loadFacetsLater(search: Search, signal: AbortSignal): Promise<FacetsResponse> {
  await waitForPause(FACETS_DELAY_MS, signal);
  return loadFacets(search, signal);
}
