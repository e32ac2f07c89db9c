/**
 * How good a candidate is: one weighted sum, the same for every library and every question.
 *
 *   score = Σ over levels  w · words(level)  +  Σ over levels  m · meaning(level)
 *         + n · named  +  f · tells the kind of fact that is sought  +  l · log(1 + length) / log(1 + LONG)  +  a · asks
 *
 * Nothing is divided by the best of the other candidates. So where the question's words are said nowhere, what
 * little they earn by chance weighs little, and meaning decides.
 */

import type { Candidate } from '../domain/candidate.ts';
import type { Query } from '../domain/query.ts';
import { COSINE_WINDOWS, type ContextWindow, WINDOWS } from '../domain/windows.ts';
import { expectedAnswerType } from '../text/answer-type.ts';
import { tokenize } from '../text/tokenize.ts';

/**
 * The weights sum up to about 1. Source: a softmax over candidates fitted to the development sets by cross-validation,
 * then rounded; BENCHMARKS.md tells what else was tried.
 */
const w = {
  passage: 0.1,
  near: 0.11,
  around: 0.19,
  wide: 0.12,
  transcript: 0.06,
  question: 0.05,
} as const;
const m = { passage: 0.08, near: 0.08, around: 0.08 } as const;
/** Said by someone whom the question names. */
const n = 0.02;
/** A number for "how much", a time for "when". */
const f = 0.07;
/** Who says little seldom answers: "Yeah.", "Thank you, operator." */
const l = 0.09;
/** Terms of a passage that is long for one. */
const LONG = 60;
const LOG_LONG = Math.log1p(LONG);
/** Questions answer nothing, unless it is a question that is asked for. */
const a = { question: 0.15, statement: -0.12, null: -0.12 } as const;

/** A part of a score: what it is of, what was measured, what that counted for. */
export interface ScorePart {
  readonly feature: 'bm25' | 'cosine' | 'named' | 'answerType' | 'length' | 'question';
  readonly window: ContextWindow | null;
  readonly value: number;
  readonly weight: number;
  readonly contribution: number;
}

/** Scores the candidates of one query, and explains what it scores by the same numbers. */
export interface Scorer {
  score(candidate: Candidate): number;
  explain(candidate: Candidate): ScorePart[];
}

/** What is measured of a candidate, in this order, and what each counts for; `asks` counts by what is asked. */
const FEATURES = [
  ...WINDOWS.map((window) => ({ feature: 'bm25', window, weight: w[window] }) as const),
  ...COSINE_WINDOWS.map((window) => ({ feature: 'cosine', window, weight: m[window] }) as const),
  { feature: 'named', window: null, weight: n },
  { feature: 'answerType', window: null, weight: f },
  { feature: 'length', window: null, weight: l },
  { feature: 'question', window: null, weight: Number.NaN },
] as const;

export function createScorer(query: Query): Scorer {
  const measure = createMeasure(query);
  const weights = Float64Array.from(FEATURES, ({ feature, weight }) =>
    feature === 'question' ? a[query.intent ?? 'null'] : weight,
  );
  return {
    score(candidate) {
      const values = measure(candidate);
      let sum = 0;
      for (let i = 0; i < values.length; i++) sum += values[i] * weights[i];
      return sum;
    },
    explain(candidate) {
      return measure(candidate).map((value, i) => {
        const { feature, window } = FEATURES[i];
        return { feature, window, value, weight: weights[i], contribution: value * weights[i] };
      });
    },
  };
}

/** The values of `MEASURED`, in its order; written out, since looking up levels is felt with a thousand candidates. */
function createMeasure(query: Query): (candidate: Candidate) => number[] {
  const asked = new Set(tokenize(query.asked));
  const sought = expectedAnswerType(query.asked);
  const isNamed = memoizeName((speaker: string) =>
    tokenize(speaker).some((term) => asked.has(term)),
  );
  return ({ features: { bm25, cosine }, speaker, length, questionProbability, answerTypes }) => [
    bm25.passage,
    bm25.near,
    bm25.around,
    bm25.wide,
    bm25.transcript,
    bm25.question,
    cosine.passage,
    cosine.near,
    cosine.around,
    Number(isNamed(speaker)),
    Number(sought !== null && answerTypes.includes(sought)),
    Math.log1p(length) / LOG_LONG,
    questionProbability,
  ];
}

/** Few people say most candidates. */
function memoizeName(tell: (name: string) => boolean): (name: string) => boolean {
  const told = new Map<string, boolean>();
  return (name) => {
    let known = told.get(name);
    if (known === undefined) {
      known = tell(name);
      told.set(name, known);
    }
    return known;
  };
}
