/** Where in a transcript a question is answered, as places to go to and parts of turns to mark. Pure. */

import type { Result } from '../../main.ts';
import type { Place } from '../route.ts';
import type { CharSpan } from '../spans.ts';

/** Parts of one turn's text, each list ascending. */
export interface TurnHighlights {
  /** Sentences that answer. */
  readonly sentences: readonly CharSpan[];
  /** Words of the question. */
  readonly words: readonly CharSpan[];
}

/** @param results of one transcript. */
export function highlightsByTurn(results: readonly Result[]): ReadonlyMap<number, TurnHighlights> {
  const marks = new Map<number, { sentences: CharSpan[]; words: CharSpan[] }>();
  for (const { turn, offsets, text, highlights, words } of sortByPlace(results)) {
    const of = marks.get(turn) ?? { sentences: [], words: [] };
    marks.set(turn, of);
    const there = ([start, end]: CharSpan): CharSpan => [offsets[0] + start, offsets[0] + end];
    const whole: CharSpan = [0, text.length];
    of.sentences.push(...(highlights.length > 0 ? highlights : [whole]).map(there));
    of.words.push(...words.map(there));
  }
  return marks;
}

/** The passages in speaking order. */
export function listPlaces(results: readonly Result[]): Place[] {
  return sortByPlace(results).map(toPlace);
}

/** The place after the one where one is, or before it; round from the last to the first. */
export function adjacentPlace(places: readonly Place[], from: Place | null, step: 1 | -1): Place {
  const found =
    from === null
      ? undefined
      : step === 1
        ? places.find((place) => comparePlaces(place, from) > 0)
        : places.findLast((place) => comparePlaces(place, from) < 0);
  return found ?? places[step === 1 ? 0 : places.length - 1];
}

export function isSamePlace(a: Place, b: Place): boolean {
  return comparePlaces(a, b) === 0;
}

/** Whether a place is a result's own. */
export function isResultAt(result: Result, place: Place): boolean {
  return isSamePlace(toPlace(result), place);
}

function sortByPlace(results: readonly Result[]): Result[] {
  return [...results].sort((a, b) => comparePlaces(toPlace(a), toPlace(b)));
}

function toPlace({ turn, offsets }: Result): Place {
  return { turn, span: offsets };
}

function comparePlaces(a: Place, b: Place): number {
  return a.turn - b.turn || (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0);
}
