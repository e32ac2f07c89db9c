/**
 * How good a candidate is: one weighted sum, the same for every library and every question.
 *
 *   score = Σ over levels  w · words(level)  +  Σ over levels  m · meaning(level)
 *         + n · named  +  f · tells the kind of fact that is sought  +  l · log(1 + length) / log(1 + LONG)  +  a · asks
 *
 * Nothing is divided by the best of the other candidates. So where the question's words are said nowhere, what
 * little they earn by chance weighs little, and meaning decides.
 */

import { LEVELS, type Level, MEANING_LEVELS } from '../index/levels.ts';
import type { Candidate } from '../index/library.ts';
import type { Query } from '../query.ts';
import { seeks } from '../text/tells.ts';
import { terms } from '../text/words.ts';

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
const f = 0.06;
/** Who says little seldom answers: "Yeah.", "Thank you, operator." */
const l = 0.09;
/** Terms of a passage that is long for one. */
const LONG = 60;
/** Questions answer nothing, unless it is a question that is asked for. */
const a = { question: 0.15, statement: -0.05, null: -0.05 } as const;

/** A part of a score: what it is of, what was measured, what that counted for. */
export interface ScorePart {
  readonly of: 'words' | 'meaning' | 'named' | 'fact' | 'length' | 'asks';
  readonly level: Level | null;
  readonly value: number;
  readonly weight: number;
  readonly share: number;
}

/** Scores the candidates of one query, and explains what it scores by the same numbers. */
export interface Scorer {
  score(candidate: Candidate): number;
  explain(candidate: Candidate): ScorePart[];
}

type Visit = (of: ScorePart['of'], level: Level | null, value: number, weight: number) => void;

export function scorerFor(query: Query): Scorer {
  const forEachPart = formula(query);
  return {
    score(candidate) {
      let sum = 0;
      forEachPart(candidate, (_of, _level, value, weight) => {
        sum += value * weight;
      });
      return sum;
    },
    explain(candidate) {
      const parts: ScorePart[] = [];
      forEachPart(candidate, (of, level, value, weight) => {
        parts.push({ of, level, value, weight, share: value * weight });
      });
      return parts;
    },
  };
}

/** The formula, told part by part: thousands are scored for a question, and an object for each part would be felt. */
function formula(query: Query): (candidate: Candidate, visit: Visit) => void {
  const asked = new Set(terms(query.asked));
  const isAsked = query.wants ?? 'null';
  const sought = seeks(query.asked);
  const isNamed = remember((speaker: string) => terms(speaker).some((term) => asked.has(term)));
  return ({ evidence, speaker, length, asks, tells }, visit) => {
    for (const level of LEVELS) visit('words', level, evidence.words[level], w[level]);
    for (const level of MEANING_LEVELS) visit('meaning', level, evidence.meaning[level], m[level]);
    visit('named', null, Number(isNamed(speaker)), n);
    visit('fact', null, Number(sought !== null && tells.includes(sought)), f);
    visit('length', null, Math.log1p(length) / Math.log1p(LONG), l);
    visit('asks', null, asks, a[isAsked]);
  };
}

/** Few people say most candidates. */
function remember(tell: (name: string) => boolean): (name: string) => boolean {
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
