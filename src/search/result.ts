/** A result: a ranked passage with its attribution, its highlights, the question it answers, and why it ranked. */

import type { Hit } from '../index/library.ts';
import type { Span } from '../text/sentences.ts';
import type { Score, ScorePart } from './score.ts';

export interface Result extends Omit<Hit, 'passage'> {
  /** From 1. */
  readonly rank: number;
  readonly score: number;
  /** The sentence that answers, in UTF-16 code units of `text`; none where the passage is one sentence. */
  readonly highlights: readonly Span[];
  /** The words of the question, likewise. */
  readonly words: readonly Span[];
  /** Further passages of the same exchange, best first. */
  readonly more: readonly More[];
  /** The parts of the score; only when asked for. */
  readonly why?: readonly ScorePart[];
}

export type More = Pick<Hit, 'speaker' | 'section' | 'turn' | 'start' | 'end' | 'offsets' | 'text'>;

export function moreOf({ speaker, section, turn, start, end, offsets, text }: Hit): More {
  return { speaker, section, turn, start, end, offsets, text };
}

/** @param explain whether to tell the parts of the score. */
export function resultOf(
  hit: Hit,
  rank: number,
  { score, parts }: Score,
  marks: Pick<Result, 'highlights' | 'words'>,
  more: readonly Hit[],
  explain: boolean,
): Result {
  const { passage: _, ...shown } = hit;
  return {
    rank,
    score: Math.round(score * 1e4) / 1e4,
    ...shown,
    ...marks,
    more: more.map(moreOf),
    ...(explain && { why: parts }),
  };
}
