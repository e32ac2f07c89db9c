/** Splits a text at the borders of spans. Pure. */

import type { Result } from '../main.ts';

/** UTF-16 code units, end exclusive. */
export type CharSpan = Result['highlights'][number];

export interface SpanPiece {
  readonly span: CharSpan;
  readonly isInside: boolean;
}

/** @param spans ascending and disjoint; parts outside the whole are ignored. */
export function splitAtSpans([start, end]: CharSpan, spans: readonly CharSpan[]): SpanPiece[] {
  const pieces: SpanPiece[] = [];
  const add = (from: number, to: number, isInside: boolean) => {
    if (from < to) pieces.push({ span: [from, to], isInside });
  };
  let done = start;
  for (const [spanStart, spanEnd] of spans) {
    const from = Math.max(spanStart, done);
    const to = Math.min(spanEnd, end);
    if (from >= to) continue;
    add(done, from, false);
    add(from, to, true);
    done = to;
  }
  add(done, end, false);
  return pieces;
}
