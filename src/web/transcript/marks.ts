/** Where in a transcript a question is answered, as places to go to and parts of turns to mark. Pure. */

import type { Result } from '../../main.ts';
import type { Place } from '../route.ts';
import type { Span } from '../spans.ts';

/** Parts of one turn's text, each list ascending. */
export interface Marks {
  /** Sentences that answer. */
  readonly sentences: readonly Span[];
  /** Words of the question. */
  readonly words: readonly Span[];
}

/** @param results of one transcript. */
export function marksOf(results: readonly Result[]): ReadonlyMap<number, Marks> {
  const marks = new Map<number, { sentences: Span[]; words: Span[] }>();
  for (const { turn, offsets, text, highlights, words } of inOrder(results)) {
    const of = marks.get(turn) ?? { sentences: [], words: [] };
    marks.set(turn, of);
    const there = ([start, end]: Span): Span => [offsets[0] + start, offsets[0] + end];
    const whole: Span = [0, text.length];
    of.sentences.push(...(highlights.length > 0 ? highlights : [whole]).map(there));
    of.words.push(...words.map(there));
  }
  return marks;
}

/** The passages in speaking order. */
export function placesOf(results: readonly Result[]): Place[] {
  return inOrder(results).map(placeOf);
}

/** The place after the one where one is, or before it; round from the last to the first. */
export function beside(places: readonly Place[], from: Place | null, step: 1 | -1): Place {
  const found =
    from === null
      ? undefined
      : step === 1
        ? places.find((place) => compare(place, from) > 0)
        : places.findLast((place) => compare(place, from) < 0);
  return found ?? places[step === 1 ? 0 : places.length - 1];
}

export function samePlace(a: Place, b: Place): boolean {
  return compare(a, b) === 0;
}

/** Whether a place is a result's own. */
export function isAt(result: Result, place: Place): boolean {
  return samePlace(placeOf(result), place);
}

function inOrder(results: readonly Result[]): Result[] {
  return [...results].sort((a, b) => compare(placeOf(a), placeOf(b)));
}

function placeOf({ turn, offsets }: Result): Place {
  return { turn, span: offsets };
}

function compare(a: Place, b: Place): number {
  return a.turn - b.turn || (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0);
}
