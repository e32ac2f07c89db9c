/** Ways to rank, from words alone to the whole formula: what BENCHMARKS.md compares. */

import { forLevels, LEVELS, type Level, MEANING_LEVELS } from '../src/index/levels.ts';
import type { Scoring } from '../src/main.ts';
import { type ScorePart, scorerFor } from '../src/search/score.ts';

type Weights = Partial<Record<Level, number>>;

export interface Arm {
  readonly name: string;
  readonly scoring: Scoring;
  /** Whether it makes use of vectors at all. */
  readonly vectors: boolean;
}

const PASSAGE: Weights = { passage: 1 };
const CONTEXT: Weights = { passage: 0.5, near: 0.3, around: 0.3 };

/** A sum of cosines and of BM25 divided by the best of this question's candidates, or as it is. */
function fixed(words: Weights, meaning: Weights, divide: 'by best' | 'never'): Scoring {
  return (candidates) => {
    const best = (level: Level) =>
      divide === 'never'
        ? 1
        : Math.max(1e-9, ...candidates.map(({ evidence }) => evidence.words[level]));
    const bests = forLevels(best);
    return ({ evidence }) => {
      let score = 0;
      for (const level of LEVELS) {
        score += ((words[level] ?? 0) * evidence.words[level]) / bests[level];
      }
      for (const level of MEANING_LEVELS) score += (meaning[level] ?? 0) * evidence.meaning[level];
      return score;
    };
  };
}

/** The whole formula with some of its parts left out. */
function without(isLeftOut: (part: ScorePart) => boolean): Scoring {
  return (_, query) => {
    const { explain } = scorerFor(query);
    return (candidate) =>
      explain(candidate)
        .filter((part) => !isLeftOut(part))
        .reduce((sum, { share }) => sum + share, 0);
  };
}

/** The whole formula. */
const standard: Scoring = (_, query) => scorerFor(query).score;

export const ARMS: readonly Arm[] = [
  { name: 'words', scoring: fixed(PASSAGE, {}, 'never'), vectors: false },
  { name: 'meaning', scoring: fixed({}, PASSAGE, 'never'), vectors: true },
  { name: 'meaning in context', scoring: fixed({}, CONTEXT, 'never'), vectors: true },
  {
    name: 'words + meaning, divided by best',
    scoring: fixed({ passage: 0.5 }, { passage: 0.5 }, 'by best'),
    vectors: true,
  },
  {
    name: 'both in context, divided by best',
    scoring: fixed(
      { passage: 0.3, near: 0.5, around: 0.5, transcript: 0.3 },
      { passage: 0.3, near: 0.5, around: 0.5 },
      'by best',
    ),
    vectors: true,
  },
  {
    name: 'both in context, absolute',
    scoring: fixed(
      { passage: 0.9, near: 1.5, around: 1.5, transcript: 0.9 },
      { passage: 0.3, near: 0.5, around: 0.5 },
      'never',
    ),
    vectors: true,
  },
  { name: 'whole formula', scoring: standard, vectors: true },
  { name: '– without meaning', scoring: without(({ of }) => of === 'meaning'), vectors: false },
  ...(['wide', 'transcript', 'question'] as const).map((level) => ({
    name: `– without words of ${level}`,
    scoring: without((part) => part.of === 'words' && part.level === level),
    vectors: true,
  })),
  { name: '– without length', scoring: without(({ of }) => of === 'length'), vectors: true },
  { name: '– without named', scoring: without(({ of }) => of === 'named'), vectors: true },
  { name: '– without asks', scoring: without(({ of }) => of === 'asks'), vectors: true },
];
