/** Ways to rank, from words alone to the whole formula: what BENCHMARKS.md compares. */

import { LEVELS, type Level, MEANING_LEVELS } from '../src/index/levels.ts';
import type { Scorer } from '../src/main.ts';
import { standard } from '../src/search/rank.ts';
import type { ScorePart } from '../src/search/score.ts';

type Weights = Partial<Record<Level, number>>;

export interface Arm {
  readonly name: string;
  readonly scorer: Scorer;
  /** Whether it makes use of vectors at all. */
  readonly vectors: boolean;
}

const PASSAGE: Weights = { passage: 1 };
const CONTEXT: Weights = { passage: 0.5, near: 0.3, around: 0.3 };

/** A sum of cosines and of BM25 divided by the best of this question's candidates, or as it is. */
function fixed(words: Weights, meaning: Weights, divide: 'by best' | 'never'): Scorer {
  return (candidates) => {
    const best = (level: Level) =>
      divide === 'never'
        ? 1
        : Math.max(1e-9, ...candidates.map(({ evidence }) => evidence.words[level]));
    const bests = new Map(LEVELS.map((level) => [level, best(level)]));
    return candidates.map(({ evidence }) => {
      let score = 0;
      for (const level of LEVELS) {
        score += ((words[level] ?? 0) * evidence.words[level]) / (bests.get(level) ?? 1);
      }
      for (const level of MEANING_LEVELS) score += (meaning[level] ?? 0) * evidence.meaning[level];
      return { score, parts: [] };
    });
  };
}

/** The whole formula with some of its parts left out. */
function without(isLeftOut: (part: ScorePart) => boolean): Scorer {
  return (candidates, query) =>
    standard(candidates, query).map(({ parts }) => {
      const kept = parts.filter((part) => !isLeftOut(part));
      return { score: kept.reduce((sum, { share }) => sum + share, 0), parts: kept };
    });
}

export const ARMS: readonly Arm[] = [
  { name: 'words', scorer: fixed(PASSAGE, {}, 'never'), vectors: false },
  { name: 'meaning', scorer: fixed({}, PASSAGE, 'never'), vectors: true },
  { name: 'meaning in context', scorer: fixed({}, CONTEXT, 'never'), vectors: true },
  {
    name: 'words + meaning, divided by best',
    scorer: fixed({ passage: 0.5 }, { passage: 0.5 }, 'by best'),
    vectors: true,
  },
  {
    name: 'both in context, divided by best',
    scorer: fixed(
      { passage: 0.3, near: 0.5, around: 0.5, transcript: 0.3 },
      { passage: 0.3, near: 0.5, around: 0.5 },
      'by best',
    ),
    vectors: true,
  },
  {
    name: 'both in context, absolute',
    scorer: fixed(
      { passage: 0.9, near: 1.5, around: 1.5, transcript: 0.9 },
      { passage: 0.3, near: 0.5, around: 0.5 },
      'never',
    ),
    vectors: true,
  },
  { name: 'whole formula', scorer: standard, vectors: true },
  { name: '– without meaning', scorer: without(({ of }) => of === 'meaning'), vectors: false },
  ...(['wide', 'transcript', 'question'] as const).map((level) => ({
    name: `– without words of ${level}`,
    scorer: without((part) => part.of === 'words' && part.level === level),
    vectors: true,
  })),
  { name: '– without length', scorer: without(({ of }) => of === 'length'), vectors: true },
  { name: '– without named', scorer: without(({ of }) => of === 'named'), vectors: true },
  { name: '– without asks', scorer: without(({ of }) => of === 'asks'), vectors: true },
];
