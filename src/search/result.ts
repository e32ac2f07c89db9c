import type { Hit, PassageView } from '../domain/views.ts';
import type { TextSpan } from '../text/sentences.ts';
import type { ScorePart } from './score.ts';

export interface Result extends Omit<Hit, 'passage'> {
  /** From 1. */
  readonly rank: number;
  readonly score: number;
  /** Whether it is above the threshold, and matches by itself rather than by its surroundings. */
  readonly match: boolean;
  /** The answering sentence, in UTF-16 code units of `text`; none where the passage is one sentence. */
  readonly highlights: readonly TextSpan[];
  /** Occurrences of the question's words, likewise. */
  readonly words: readonly TextSpan[];
  /** Further passages of the same exchange, best first. */
  readonly more: readonly MorePassage[];
  /** Only with `explain`. */
  readonly why?: readonly ScorePart[];
}

export type MorePassage = Omit<PassageView, 'passage'>;

type ResultMarks = Pick<Result, 'rank' | 'score' | 'match' | 'highlights' | 'words'>;

export function buildResult(
  hit: Hit,
  { rank, score, match, ...marks }: ResultMarks,
  more: readonly PassageView[],
  why: readonly ScorePart[] | undefined,
): Result {
  const { passage: _, ...shown } = hit;
  return {
    rank,
    score: Math.round(score * 1e4) / 1e4,
    match,
    ...shown,
    ...marks,
    more: more.map(({ passage: _, ...one }) => one),
    ...(why && { why }),
  };
}
