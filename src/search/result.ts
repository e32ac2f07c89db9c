/** A result: an exchange, or a stretch of speech, by its best passages. */

import type { Hit, PassageView } from '../domain/views.ts';
import type { TextSpan } from '../text/sentences.ts';
import type { ScorePart } from './score.ts';

/** What of a passage's text is marked, in UTF-16 code units. */
export interface Marks {
  /** The answering sentence; none where no sentence answers, or the passage is one sentence. */
  readonly highlights: readonly TextSpan[];
  /** Occurrences of the question's words. */
  readonly words: readonly TextSpan[];
}

export interface Result extends Omit<Hit, 'passage'>, Marks {
  /** From 1. */
  readonly rank: number;
  /** Of the best of its passages, which may be the question. */
  readonly score: number;
  /** Whether it answers the question, rather than coming near it. */
  readonly match: boolean;
  /** Further passages of the same exchange that score like results, in speaking order, before or after. */
  readonly more: readonly MorePassage[];
  /** Only with `explain`. */
  readonly why?: readonly ScorePart[];
}

export type MorePassage = Omit<PassageView, 'passage'> & Marks;

export function toMorePassage({ passage: _, ...shown }: PassageView, marks: Marks): MorePassage {
  return { ...shown, ...marks };
}

export function buildResult(
  { passage: _, ...shown }: Hit,
  { rank, score, match }: Pick<Result, 'rank' | 'score' | 'match'>,
  marks: Marks,
  more: readonly MorePassage[],
  why: readonly ScorePart[] | undefined,
): Result {
  return {
    rank,
    score: Math.round(score * 1e4) / 1e4,
    match,
    ...shown,
    ...marks,
    more,
    ...(why && { why }),
  };
}
