/** The rankings that BENCHMARKS.md compares: from BM25 alone to the whole formula, and the formula without each part. */

import { COSINE_WINDOWS, type ContextWindow, mapWindows, WINDOWS } from '#src/domain/windows.ts';
import type { ScoringOverride } from '#src/main.ts';
import { createScorer, type ScorePart } from '#src/search/score.ts';

type Weights = Partial<Record<ContextWindow, number>>;

export interface Arm {
  readonly name: string;
  readonly scoring: ScoringOverride;
  readonly usesVectors: boolean;
}

const PASSAGE_ONLY: Weights = { passage: 1 };
const IN_CONTEXT: Weights = { passage: 0.5, near: 0.3, around: 0.3 };

/** BM25 plus cosines; BM25 may be divided by the best of this question's candidates. */
function weightedSum(
  words: Weights,
  meaning: Weights,
  divide: 'by best' | 'never',
): ScoringOverride {
  return (candidates) => {
    const best = (level: ContextWindow) =>
      divide === 'never'
        ? 1
        : Math.max(1e-9, ...candidates.map(({ features }) => features.bm25[level]));
    const bests = mapWindows(best);
    return ({ features }) => {
      let score = 0;
      for (const level of WINDOWS) {
        score += ((words[level] ?? 0) * features.bm25[level]) / bests[level];
      }
      for (const level of COSINE_WINDOWS) score += (meaning[level] ?? 0) * features.cosine[level];
      return score;
    };
  };
}

/** The whole formula without some of its parts. */
function withoutParts(isLeftOut: (part: ScorePart) => boolean): ScoringOverride {
  return (candidates, query) => {
    const { explain } = createScorer(query, candidates);
    return (candidate) =>
      explain(candidate)
        .filter((part) => !isLeftOut(part))
        .reduce((sum, { contribution }) => sum + contribution, 0);
  };
}

const fullFormula: ScoringOverride = (candidates, query) => createScorer(query, candidates).score;

export const ARMS: readonly Arm[] = [
  { name: 'words', scoring: weightedSum(PASSAGE_ONLY, {}, 'never'), usesVectors: false },
  { name: 'meaning', scoring: weightedSum({}, PASSAGE_ONLY, 'never'), usesVectors: true },
  { name: 'meaning in context', scoring: weightedSum({}, IN_CONTEXT, 'never'), usesVectors: true },
  {
    name: 'words + meaning, divided by best',
    scoring: weightedSum({ passage: 0.5 }, { passage: 0.5 }, 'by best'),
    usesVectors: true,
  },
  {
    name: 'both in context, divided by best',
    scoring: weightedSum(
      { passage: 0.3, near: 0.5, around: 0.5, transcript: 0.3 },
      { passage: 0.3, near: 0.5, around: 0.5 },
      'by best',
    ),
    usesVectors: true,
  },
  {
    name: 'both in context, absolute',
    scoring: weightedSum(
      { passage: 0.9, near: 1.5, around: 1.5, transcript: 0.9 },
      { passage: 0.3, near: 0.5, around: 0.5 },
      'never',
    ),
    usesVectors: true,
  },
  { name: 'whole formula', scoring: fullFormula, usesVectors: true },
  {
    name: '– without meaning',
    scoring: withoutParts(({ feature }) => feature === 'cosine'),
    usesVectors: false,
  },
  ...(['wide', 'transcript', 'question'] as const).map((level) => ({
    name: `– without words of ${level}`,
    scoring: withoutParts((part) => part.feature === 'bm25' && part.window === level),
    usesVectors: true,
  })),
  {
    name: '– without length',
    scoring: withoutParts(({ feature }) => feature === 'length'),
    usesVectors: true,
  },
  {
    name: '– without named',
    scoring: withoutParts(({ feature }) => feature === 'named'),
    usesVectors: true,
  },
  {
    name: '– without asks',
    scoring: withoutParts(({ feature }) => feature === 'question'),
    usesVectors: true,
  },
];
