/** The matches of a question in one transcript. */

import { useEffect, useMemo } from 'preact/hooks';
import { LIMIT_UNCONFIDENT } from '../../domain/limits.ts';
import type { QueryResponse, TranscriptFacet } from '../../main.ts';
import { fetchFacets, fetchQueryResponse } from '../api.ts';
import type { Go } from '../navigation.ts';
import { type Place, readRoute, type Search, type TranscriptRoute, writeSearch } from '../route.ts';
import { type AsyncState, useAsync } from '../use-async.ts';
import {
  highlightsByTurn,
  isPassageAt,
  listPassages,
  listPlaces,
  type TurnHighlights,
} from './turn-highlights.ts';

const MAX_PLACES = 50;

export interface TranscriptMatches extends AsyncState<QueryResponse> {
  /** In speaking order. */
  readonly places: readonly Place[];
  readonly timeline: TranscriptFacet['places'];
  /** By turn. */
  readonly highlights: ReadonlyMap<number, TurnHighlights>;
}

const toText = (search: Search): string => writeSearch(search).toString();

/** Navigates to the best match if the address has no place. */
export function useTranscriptMatches(route: TranscriptRoute, go: Go): TranscriptMatches {
  const { id, search, place } = route;
  const within = { ...search, filters: { ...search.filters, transcript: id }, limit: MAX_PLACES };
  const load =
    search.question === '' ? null : (signal: AbortSignal) => fetchQueryResponse(within, signal);
  const loaded = useAsync(load, [writeSearch(within).toString()]);
  const { value } = loaded;
  const facets = useAsync(value && ((signal) => fetchFacets(within, signal)), [value]);
  const shown = useMemo(() => {
    /* Also shown: a result below the threshold that was opened, and the nearest if none is above it. */
    const results = (value?.results ?? []).filter(
      (result, index) =>
        result.match ||
        (place !== null && listPassages([result]).some((one) => isPassageAt(one, place))) ||
        (value?.confident === false && index < LIMIT_UNCONFIDENT),
    );
    const passages = listPassages(results);
    return { places: listPlaces(passages), highlights: highlightsByTurn(passages) };
  }, [value, place]);
  useEffect(() => {
    const best = value?.results[0];
    if (place !== null || best === undefined) return;
    /* Who types on has asked for something else meanwhile. */
    const now = readRoute(location);
    if (now.page !== 'transcript' || toText(now.search) !== toText(search)) return;
    go({ ...route, place: { turn: best.turn, span: best.offsets } }, 'replace');
  }, [value]);
  return { ...loaded, ...shown, timeline: facets.value?.transcripts[0]?.places ?? [] };
}
