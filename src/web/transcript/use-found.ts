/** Where in a transcript a question is answered, by the same engine that answers it of all. */

import { useEffect, useMemo } from 'preact/hooks';
import type { Answer, TranscriptTimes } from '../../main.ts';
import { ask, survey } from '../api.ts';
import { type Loaded, useLoaded } from '../load.ts';
import type { Go } from '../navigation.ts';
import { type Place, type TranscriptRoute, writeSearch } from '../route.ts';
import { isAt, type Marks, marksOf, placesOf } from './marks.ts';

/** Places, at most, and where none is sure. */
const MOST = 50;
const NEAREST = 3;

export interface Found extends Loaded<Answer> {
  /** In speaking order. */
  readonly places: readonly Place[];
  /** Where the topic comes up from beginning to end. */
  readonly strip: TranscriptTimes['places'];
  /** By turn. */
  readonly marks: ReadonlyMap<number, Marks>;
}

/** Goes to the best place where the address names none. */
export function useFound(route: TranscriptRoute, go: Go): Found {
  const { id, search, place } = route;
  const within = { ...search, filters: { ...search.filters, transcript: id }, limit: MOST };
  const load = search.question === '' ? null : (signal: AbortSignal) => ask(within, signal);
  const loaded = useLoaded(load, [writeSearch(within).toString()]);
  const { value } = loaded;
  const surveyed = useLoaded(value && ((signal) => survey(within, signal)), [value]);
  const found = useMemo(() => {
    // What is no match may have been opened nevertheless; where nothing is one, the nearest are better than nothing.
    const results = (value?.results ?? []).filter(
      (one, at) =>
        one.match ||
        (place !== null && isAt(one, place)) ||
        (value?.confident === false && at < NEAREST),
    );
    return { places: placesOf(results), marks: marksOf(results) };
  }, [value, place]);
  useEffect(() => {
    const best = value?.results[0];
    if (place !== null || best === undefined) return;
    go({ ...route, place: { turn: best.turn, span: best.offsets } }, 'replace');
  }, [value]);
  return { ...loaded, ...found, strip: surveyed.value?.transcripts[0]?.places ?? [] };
}
