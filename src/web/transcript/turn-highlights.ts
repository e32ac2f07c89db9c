/** Search results of one transcript as places to step through and spans to highlight. Pure. */

import type { Result } from '../../main.ts';
import type { Place } from '../route.ts';
import type { CharSpan } from '../spans.ts';

/** Spans of one turn's text, ascending. */
export interface TurnHighlights {
  readonly sentences: readonly CharSpan[];
  /** Words of the question. */
  readonly words: readonly CharSpan[];
}

type Passage = Result | Result['more'][number];

/** Everything that results show. */
export function listPassages(results: readonly Result[]): Passage[] {
  return results.flatMap((result) => [result, ...result.more]);
}

/** @param results of one transcript. */
export function highlightsByTurn(results: readonly Passage[]): ReadonlyMap<number, TurnHighlights> {
  const byTurn = new Map<number, { sentences: CharSpan[]; words: CharSpan[] }>();
  for (const { turn, offsets, text, highlights, words } of sortByPlace(results)) {
    const own = byTurn.get(turn) ?? { sentences: [], words: [] };
    byTurn.set(turn, own);
    const inTurn = ([start, end]: CharSpan): CharSpan => [offsets[0] + start, offsets[0] + end];
    const whole: CharSpan = [0, text.length];
    own.sentences.push(...(highlights.length > 0 ? highlights : [whole]).map(inTurn));
    own.words.push(...words.map(inTurn));
  }
  return byTurn;
}

/** In speaking order. */
export function listPlaces(results: readonly Passage[]): Place[] {
  return sortByPlace(results).map(toPlace);
}

/** The place after or before `from`, wrapping around at the ends. */
export function adjacentPlace(places: readonly Place[], from: Place | null, step: 1 | -1): Place {
  const adjacent =
    from === null
      ? undefined
      : step === 1
        ? places.find((place) => comparePlaces(place, from) > 0)
        : places.findLast((place) => comparePlaces(place, from) < 0);
  return adjacent ?? places[step === 1 ? 0 : places.length - 1];
}

export function isSamePlace(a: Place, b: Place): boolean {
  return comparePlaces(a, b) === 0;
}

export function isPassageAt(result: Passage, place: Place): boolean {
  return isSamePlace(toPlace(result), place);
}

function sortByPlace(results: readonly Passage[]): Passage[] {
  return [...results].sort((a, b) => comparePlaces(toPlace(a), toPlace(b)));
}

function toPlace({ turn, offsets }: Passage): Place {
  return { turn, span: offsets };
}

function comparePlaces(a: Place, b: Place): number {
  return a.turn - b.turn || (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0);
}
