/** The response to a search: at once by the score, then, where the server can, by a closer look at the best passages. */

import { useLayoutEffect, useState } from 'preact/hooks';
import type { QueryResponse } from '../../main.ts';
import { cachedQueryResponse, fetchQueryResponse } from '../api.ts';
import type { Search, SearchRoute } from '../route.ts';
import { resultKey } from '../saved/saved-searches.ts';
import { type AsyncState, useAsync } from '../use-async.ts';
import { waitForPause } from '../wait-for-pause.ts';

/** After the first answer: the closer look takes the server longer, and is lost on who is still typing. */
const CLOSER_LOOK_DELAY_MS = 400;
/** Pixels scrolled, within which the first results are what is looked at. */
const TOP_OF_PAGE = 40;

export interface SearchState extends AsyncState<QueryResponse> {
  /** Puts the results into the order of the closer look; `null` where they are. */
  readonly reorder: (() => void) | null;
  /** Whether the closer look is there, shown or not. */
  readonly isLookedCloser: boolean;
  /** Before the closer look: what stands above the results does not go with it. */
  readonly matchesAtFirst: number;
}

/** Whether the server has a model for it; known after the first answer. */
let hasCloserLook = true;

export function useSearch(route: SearchRoute): SearchState {
  const { search } = route;
  const hasQuestion = search.question !== '';
  const first = useAsync(
    /* What is shown from before keeps its order. */
    hasQuestion
      ? (signal) => fetchQueryResponse(search, signal, cachedQueryResponse(search)?.effort)
      : null,
    [route],
    () => (hasQuestion ? cachedQueryResponse(search) : null),
  );
  const { value } = first;
  const closer = useAsync(
    value?.confident && value.effort === 'fast' && hasCloserLook && !first.pending
      ? (signal) => lookCloser(search, value.tookMs, signal)
      : null,
    [value, first.pending],
  );
  const [shown, setShown] = useState<QueryResponse | null>(null);
  const better = closer.pending ? null : closer.value;
  const isBetter = better !== null && value !== null && isReordered(value, better);
  useLayoutEffect(() => {
    if (isBetter && isUndisturbed()) setShown(better);
  }, [better]);
  const isShown = shown !== null && shown === better;
  return {
    ...first,
    value: isShown ? better : value,
    reorder: isBetter && !isShown ? () => setShown(better) : null,
    isLookedCloser: better?.effort === 'best' || value?.effort === 'best',
    matchesAtFirst: value?.matches ?? 0,
  };
}

/** @param tookMs of the first results, which is what one waited for. */
async function lookCloser(
  search: Search,
  tookMs: number,
  signal: AbortSignal,
): Promise<QueryResponse> {
  await waitForPause(CLOSER_LOOK_DELAY_MS, signal);
  const response = await fetchQueryResponse(search, signal, 'best');
  hasCloserLook = response.effort === 'best';
  return { ...response, tookMs };
}

/** Of the same results, as long as nothing was indexed meanwhile. */
function isReordered({ results }: QueryResponse, better: QueryResponse): boolean {
  const order = better.results.map(resultKey);
  return better.effort === 'best' && results.some((result, at) => resultKey(result) !== order[at]);
}

/** Whether nobody points at a result, has one focused or opened, or reads further down. */
function isUndisturbed(): boolean {
  return (
    scrollY <= TOP_OF_PAGE &&
    document.querySelector('.results :is(:hover, :focus-within, details[open])') === null
  );
}
