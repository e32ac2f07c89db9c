/** Where in a transcript a question is answered, by the same engine that answers it of all. */

import { useEffect, useMemo } from 'preact/hooks';
import type { QueryResponse, TranscriptFacet } from '../../main.ts';
import { fetchFacets, fetchQueryResponse } from '../api.ts';
import type { Go } from '../navigation.ts';
import { type Place, type TranscriptRoute, writeSearch } from '../route.ts';
import { type AsyncState, useAsync } from '../use-async.ts';
import {
  highlightsByTurn,
  isResultAt,
  listPlaces,
  type TurnHighlights,
} from './turn-highlights.ts';

/** Places, at most, and where none is sure. */
const MAX_PLACES = 50;
const MAX_UNCERTAIN_PLACES = 3;

export interface TranscriptMatches extends AsyncState<QueryResponse> {
  /** In speaking order. */
  readonly places: readonly Place[];
  /** Where the topic comes up from beginning to end. */
  readonly timeline: TranscriptFacet['places'];
  /** By turn. */
  readonly highlights: ReadonlyMap<number, TurnHighlights>;
}

/** Goes to the best place where the address names none. */
export function useTranscriptMatches(route: TranscriptRoute, go: Go): TranscriptMatches {
  const { id, search, place } = route;
  const within = { ...search, filters: { ...search.filters, transcript: id }, limit: MAX_PLACES };
  const load =
    search.question === '' ? null : (signal: AbortSignal) => fetchQueryResponse(within, signal);
  const loaded = useAsync(load, [writeSearch(within).toString()]);
  const { value } = loaded;
  const surveyed = useAsync(value && ((signal) => fetchFacets(within, signal)), [value]);
  const found = useMemo(() => {
    // What is no match may have been opened nevertheless; where nothing is one, the nearest are better than nothing.
    const results = (value?.results ?? []).filter(
      (one, at) =>
        one.match ||
        (place !== null && isResultAt(one, place)) ||
        (value?.confident === false && at < MAX_UNCERTAIN_PLACES),
    );
    return { places: listPlaces(results), highlights: highlightsByTurn(results) };
  }, [value, place]);
  useEffect(() => {
    const best = value?.results[0];
    if (place !== null || best === undefined) return;
    go({ ...route, place: { turn: best.turn, span: best.offsets } }, 'replace');
  }, [value]);
  return { ...loaded, ...found, timeline: surveyed.value?.transcripts[0]?.places ?? [] };
}
