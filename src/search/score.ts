/**
 * How good a candidate is: one sum of what its words and its meaning tell, at every level of context.
 *
 * score = Σ over levels  m · cosine(level) + w · bm25(level) / best bm25(level) of this query's candidates
 */

import { LEVELS, type Level } from '../index/levels.ts';
import type { Candidate, Evidence } from '../index/library.ts';

type Weights = Readonly<Record<Level, number>>;

/** How much meaning counts. Source: BENCHMARKS.md. */
const m: Weights = { passage: 0.3, near: 0.5, around: 0.5, transcript: 0.2 };
/** How much words count. Source: BENCHMARKS.md. */
const w: Weights = { passage: 0.3, near: 0.5, around: 0.5, transcript: 0.3 };

/** A part of a score: what it is of, what was measured, what that counted for. */
export interface ScorePart {
  readonly evidence: 'meaning' | 'words';
  readonly level: Level;
  readonly value: number;
  readonly weight: number;
  readonly share: number;
}

export interface Score {
  readonly score: number;
  readonly parts: readonly ScorePart[];
}

/** Scores candidates of one query; in their order. */
export function scoreAll(candidates: readonly Candidate[]): Score[] {
  const best = bestBm25(candidates);
  return candidates.map(({ evidence }) => scoreOf(evidence, best));
}

function scoreOf({ cosine, bm25 }: Evidence, best: Weights): Score {
  const parts = LEVELS.flatMap((level): ScorePart[] => {
    const words = best[level] > 0 ? bm25[level] / best[level] : 0;
    return [part('meaning', level, cosine[level], m[level]), part('words', level, words, w[level])];
  });
  return { score: parts.reduce((sum, { share }) => sum + share, 0), parts };
}

function part(
  evidence: ScorePart['evidence'],
  level: Level,
  value: number,
  weight: number,
): ScorePart {
  return { evidence, level, value, weight, share: value * weight };
}

function bestBm25(candidates: readonly Candidate[]): Weights {
  const best = { passage: 0, near: 0, around: 0, transcript: 0 };
  for (const { evidence } of candidates) {
    for (const level of LEVELS) best[level] = Math.max(best[level], evidence.bm25[level]);
  }
  return best;
}
