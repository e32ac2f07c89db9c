/** A result: a ranked passage with its attribution, its highlights, the question it answers, and why it ranked. */

import type { Hit } from '../index/library.ts';
import type { Query } from '../query.ts';
import { placedTerms, terms } from '../text/words.ts';
import type { Score, ScorePart } from './score.ts';

export interface Result extends Omit<Hit, 'passage'> {
  /** From 1. */
  readonly rank: number;
  readonly score: number;
  /** UTF-16 code units into `text`, end exclusive, ascending, apart from each other. */
  readonly highlights: readonly (readonly [start: number, end: number])[];
  /** The parts of the score; only when asked for. */
  readonly why?: readonly ScorePart[];
}

/** @param explain whether results tell the parts of their scores. */
export function present(
  hits: readonly Hit[],
  scores: ReadonlyMap<number, Score>,
  query: Query,
  explain: boolean,
): Result[] {
  const wanted = new Set(terms([query.text, ...query.phrases].join(' ')));
  return hits.map(({ passage, ...hit }, at) => {
    const { score, parts } = scores.get(passage) ?? { score: 0, parts: [] };
    return {
      rank: at + 1,
      score: round(score),
      ...hit,
      highlights: placedTerms(hit.text)
        .filter(({ term }) => wanted.has(term))
        .map(({ start, end }) => [start, end] as const),
      ...(explain && { why: parts }),
    };
  });
}

function round(score: number): number {
  return Math.round(score * 1e4) / 1e4;
}
